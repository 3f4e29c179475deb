package org.akashi.oracle.ovn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.akashi.model.reach.Question;

/**
 * OVN's answers to questions about a recorded cloud, from {@code ovn-trace} over the recorded southbound database.
 *
 * <pre>{@code
 * try (OvnOracle oracle = OvnOracle.open(folder)) {
 *     Judgement judgement = oracle.ask(question);
 *     judgement.expected().ifPresent(expected -> assertThat(expected.agreesWith(answer)).isTrue());
 * }
 * }</pre>
 *
 * <p>It starts an ovsdb-server and an ovn-trace of its own on Unix sockets in a folder of their own, and leaves nothing behind.
 */
final class OvnOracle implements AutoCloseable {

    /** A Unix socket's path has 107 bytes (unix(7)); the longest name here has 17. */
    private static final int LONGEST_FOLDER = 89;

    private final RecordedNeutron recorded;
    private final Path folder;
    private final OvsdbServer server;
    private final Southbound southbound;
    private final OvnTrace trace;

    private OvnOracle(
            RecordedNeutron recorded, Path folder, OvsdbServer server, Southbound southbound, OvnTrace trace) {
        this.recorded = recorded;
        this.folder = folder;
        this.server = server;
        this.southbound = southbound;
        this.trace = trace;
    }

    /**
     * Serves a recorded cloud.
     *
     * @param openstack the folder with Neutron's answers and, in {@code ovn}, the databases
     */
    @SuppressWarnings("MustBeClosedChecker") // Both are closed by close().
    static OvnOracle open(Path openstack) throws IOException {
        RecordedNeutron recorded = RecordedNeutron.read(openstack);
        Path folder = Files.createTempDirectory("akashi-ovn");
        try {
            if (folder.toString().length() > LONGEST_FOLDER) {
                throw new IllegalStateException(
                        folder + " is too long for the path of a Unix socket: set -Djava.io.tmpdir to a shorter one");
            }
            OvsdbServer server = OvsdbServer.serve(openstack.resolve("ovn/SB.backup.db"), folder);
            try {
                Southbound southbound = Southbound.prepare(server, Neighbours.of(recorded));
                return new OvnOracle(recorded, folder, server, southbound, OvnTrace.start(server.remote(), folder));
            } catch (IOException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    RecordedNeutron recorded() {
        return recorded;
    }

    /** OVN's answer for a new connection, by the way that is right for the question. */
    Judgement ask(Question question) throws IOException {
        return ask(question, meetsBalancer(question));
    }

    /** OVN's answer, every step of connection tracking being told that the connection is new; it costs a process. */
    Judgement askAsNew(Question question) throws IOException {
        return ask(question, true);
    }

    private Judgement ask(Question question, boolean asNew) throws IOException {
        Optional<Sent> sent = Sent.of(question, recorded, southbound);
        if (sent.isEmpty()) {
            return new Judgement(Optional.of(Expected.BLOCKED), Optional.empty(), "the sender finds no next hop");
        }
        Optional<Distrust> distrust = Distrust.of(sent.get(), recorded);
        if (distrust.isPresent()) {
            return new Judgement(Optional.empty(), distrust, "");
        }
        Microflow flow = sent.get().microflow();
        String summary = asNew ? trace.askAsNew(flow) : trace.ask(flow);
        try {
            TraceReading reading =
                    TraceReading.of(TraceTree.parse(summary), question, new RecordedPlaces(recorded, southbound));
            Optional<Distrust> sought =
                    Distrust.ofSought(reading.soughtOn(), question.destination().family(), recorded);
            return new Judgement(
                    sought.isPresent() ? Optional.empty() : Optional.of(reading.expected()),
                    sought,
                    flow.expression() + "\n" + summary);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("cannot read the answer to " + flow + ":\n" + summary, e);
        }
    }

    /** Whether a load balancer may translate it; Neutron makes one of every forwarded address. */
    private boolean meetsBalancer(Question question) {
        return recorded.floatingAddresses().stream()
                .anyMatch(f -> !f.forwardings().isEmpty() && f.address().equals(question.destination()));
    }

    @Override
    public void close() throws IOException {
        try (trace;
                server) {
            // Nothing of its own to end.
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
