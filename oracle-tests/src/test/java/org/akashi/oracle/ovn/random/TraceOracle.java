package org.akashi.oracle.ovn.random;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.akashi.model.net.IpAddress;
import org.akashi.oracle.ovn.Expected;
import org.akashi.oracle.ovn.Microflow;
import org.akashi.oracle.ovn.TraceReading;
import org.akashi.oracle.ovn.TraceTree;
import org.akashi.oracle.ovn.random.Catalog.Face;

/**
 * ovn-trace's answers about one topology.
 *
 * <p>Routers are told whom ARP and ND would find. Where nobody has an address, every guest that may claim it is tried in turn, and
 * the answers are joined, for any of them might be the one, and so might someone outside. Where a trace chooses among back ends or routes at random, it is repeated
 * until every choice has very probably been seen.
 */
final class TraceOracle implements AutoCloseable {

    /** A choice among three is missed in 40 attempts once in ten million. */
    private static final int ATTEMPTS = 40;

    private static final Pattern CHOICE =
            Pattern.compile("select\\(|ct_lb(_mark)?\\(backends=[^;)]*,", Pattern.CASE_INSENSITIVE);

    private final LiveOvn ovn;
    private final Catalog catalog;
    private final Names names;
    private final Claims claims;
    private final List<Tracer> tracers = new ArrayList<>();

    private TraceOracle(LiveOvn ovn, Catalog catalog, Set<IpAddress> addresses) throws IOException {
        this.ovn = ovn;
        this.catalog = catalog;
        this.names = new Names(catalog, ovn.switches());
        this.claims = Claims.of(catalog, addresses);
    }

    /**
     * Asks about what was loaded last.
     *
     * @param addresses that routers may have to look for
     */
    static TraceOracle open(LiveOvn ovn, Catalog catalog, Set<IpAddress> addresses) throws IOException {
        return new TraceOracle(ovn, catalog, addresses);
    }

    Ruling ask(Frame frame) throws IOException {
        Optional<LeftOut> leftOut = LeftOut.of(frame, catalog);
        if (leftOut.isPresent()) {
            return Ruling.without(leftOut.get());
        }
        Microflow flow = frame.microflow(catalog);
        Set<String> receivers = new TreeSet<>();
        List<String> texts = new ArrayList<>();
        boolean sought = ask(0, frame, flow, receivers, texts);
        for (int claim = 1; sought && claim <= claims.rounds(); claim++) {
            ask(claim, frame, flow, receivers, texts);
        }
        Optional<LeftOut> doubted = LeftOut.of(frame, catalog, texts);
        return new Ruling(
                doubted.isPresent() ? Optional.empty() : Optional.of(Expected.of(receivers)),
                doubted,
                flow.expression() + "\n" + String.join("\n", texts));
    }

    /** Whether a process of its own, told that each of its steps is new, says the same. */
    boolean agreesAlone(Frame frame) throws IOException {
        Microflow flow = frame.microflow(catalog);
        String quick = tracer(0).ask(flow);
        ovn.teach(claims.neighbours());
        return quick.isEmpty()
                || CHOICE.matcher(quick).find()
                || read(quick, frame)
                        .expected()
                        .equals(read(tracer(0).askAlone(flow), frame).expected());
    }

    private boolean ask(int number, Frame frame, Microflow flow, Set<String> receivers, List<String> texts)
            throws IOException {
        boolean sought = false;
        Set<String> seen = new HashSet<>();
        int attempts = 1;
        for (int i = 0; i < attempts; i++) {
            String text = tracer(number).ask(flow);
            if (!seen.add(text)) {
                continue;
            }
            if (CHOICE.matcher(text).find()) {
                attempts = ATTEMPTS;
            }
            texts.add(text);
            TraceReading reading = read(text, frame);
            receivers.addAll(reading.expected().deliveredTo());
            sought |= reading.sought();
        }
        return sought;
    }

    private TraceReading read(String text, Frame frame) {
        try {
            return TraceReading.of(TraceTree.parse(text), frame.question(), names);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("cannot read the answer to " + frame.line() + ":\n" + text, e);
        }
    }

    private Tracer tracer(int number) throws IOException {
        while (tracers.size() <= number) {
            tracers.add(Tracer.start(ovn, claims.round(tracers.size())));
        }
        return tracers.get(number);
    }

    @Override
    public void close() throws IOException {
        for (Tracer tracer : tracers) {
            tracer.close();
        }
    }

    /** The names of a topology's parts are their ids. */
    private record Names(Catalog catalog, Map<String, String> switches) implements TraceReading.Places {

        @Override
        public Optional<String> network(String datapath) {
            return Optional.ofNullable(switches.get(datapath));
        }

        @Override
        public String leftBy(String localnetPort) {
            return catalog.station(localnetPort).orElseThrow().network();
        }

        /** Who is outside is told to the routers, like everybody else who may answer. */
        @Override
        public boolean hasExit(String network) {
            return false;
        }

        @Override
        public String answering(String entry, IpAddress asked) {
            Face entered = catalog.faces().stream()
                    .filter(f -> f.id().equals(entry))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("an echo reply from " + entry));
            return catalog.faces().stream()
                    .filter(f -> f.router().equals(entered.router()))
                    .filter(f ->
                            f.addresses().contains(asked) || f.mac().linkLocal().equals(asked))
                    .map(Face::id)
                    .findFirst()
                    .orElse(entered.id());
        }
    }
}
