package org.akashi.evidence.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.akashi.evidence.Durable;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.EvidenceException.Code;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.HashManifest;
import org.akashi.evidence.bag.LogLines;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.seal.SealKey;

/**
 * Writes a package. One process at a time; a package that was left half-way is taken up where it stands.
 *
 * {@snippet :
 * try (PackageWriter writer = PackageWriter.open(Path.of("tonight"), "akashi 0.1.0", Clock.systemDefaultZone())) {
 *     Capture capture = writer.begin("manual", performer, Map.of());
 *     capture.write(target, new ByteArrayInputStream(bytes));
 *     capture.end();
 *     writer.seal(SealKey.read(Path.of("seal.key")), "A. Auditor");
 * }
 * }
 *
 * <p><b>What is lost when the process dies.</b> Nothing that was acknowledged. An artefact's bytes are written under {@code .partial/}
 * and forced to the disk; then its line in {@code capture.jsonl} is, which is the acknowledgement; then it is moved to its place and
 * listed in the manifest. Whoever opens the package finds bytes without a line (thrown away, they were never acknowledged), or a line
 * whose bytes are still under {@code .partial/} (moved now). A line that was cut short counts as not written.
 */
public final class PackageWriter implements AutoCloseable {

    private final Path folder;
    private final String agent;
    private final Clock clock;
    private final Journal ledger;
    private final Journal captures;
    private final Journal manifest;
    private final FileLock lock;
    private final List<String> events;
    private final List<CaptureRecord> records;
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final Units units = new Units();

    private PackageWriter(Path folder, String agent, Clock clock, Opened opened) {
        this.folder = folder;
        this.agent = agent;
        this.clock = clock;
        this.ledger = opened.ledger;
        this.captures = opened.captures;
        this.manifest = opened.manifest;
        this.lock = opened.lock;
        this.events = opened.events;
        this.records = opened.records;
        for (CaptureRecord record : records) {
            units.add(record, false);
            if (record instanceof CaptureRecord.Captured captured) {
                hashes.put(captured.path(), captured.sha256());
            }
        }
    }

    private record Opened(
            Journal ledger,
            Journal captures,
            Journal manifest,
            FileLock lock,
            List<String> events,
            List<CaptureRecord> records) {}

    /**
     * Opens a package, or makes one where nothing is yet.
     *
     * @param agent program and version, as the package records them
     * @throws EvidenceException if the folder is something else, is sealed, or is being written by somebody
     */
    public static PackageWriter open(Path folder, String agent, Clock clock) {
        try {
            if (!Files.exists(folder)) {
                NewPackage.make(folder, agent, now(clock));
            } else if (!Files.isRegularFile(folder.resolve(BagPaths.LEDGER))) {
                throw EvidenceException.of(Code.NOT_A_PACKAGE, folder.toString());
            }
            PackageWriter writer = new PackageWriter(folder, agent, clock, locked(folder));
            try {
                writer.recover();
            } catch (IOException | RuntimeException e) {
                writer.close();
                throw e;
            }
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opened locked(Path folder) throws IOException {
        try (PackageFiles files = PackageFiles.open(folder)) {
            if (files.isSealed()) {
                throw EvidenceException.of(Code.SEALED, folder.toString());
            }
            Journal ledger = Journal.open(folder.resolve(BagPaths.LEDGER), files.size(BagPaths.LEDGER));
            FileLock lock = lock(folder, ledger);
            LogLines events = LogLines.of(files, BagPaths.LEDGER);
            ledger.channel().truncate(events.whole());
            ledger.channel().position(events.whole());
            LogLines captured = LogLines.of(files, BagPaths.CAPTURE);
            List<CaptureRecord> records = new ArrayList<>();
            for (String line : captured.lines()) {
                records.add(CaptureRecord.parse(line)
                        .orElseThrow(() -> EvidenceException.of(
                                Code.ALTERED, folder.toString(), BagPaths.CAPTURE, "line " + (records.size() + 1))));
            }
            return new Opened(
                    ledger,
                    Journal.open(folder.resolve(BagPaths.CAPTURE), captured.whole()),
                    Journal.open(
                            folder.resolve(BagPaths.MANIFEST),
                            LogLines.of(files, BagPaths.MANIFEST).whole()),
                    lock,
                    new ArrayList<>(events.lines()),
                    records);
        }
    }

    private static FileLock lock(Path folder, Journal ledger) throws IOException {
        FileLock lock = null;
        try {
            lock = ledger.channel().tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            // The same as another process: refused below.
        }
        if (lock == null) {
            ledger.close();
            throw EvidenceException.of(Code.IN_USE, folder.toString());
        }
        return lock;
    }

    /** Moves what was acknowledged to its place, lists it, throws away what was not, and notes captures that did not end. */
    private void recover() throws IOException {
        Path partial = folder.resolve(BagPaths.PARTIAL);
        try (PackageFiles files = PackageFiles.open(folder)) {
            for (CaptureRecord record : records) {
                if (record instanceof CaptureRecord.Captured captured && files.has(BagPaths.PARTIAL + captured.seq())) {
                    Durable.move(partial.resolve(String.valueOf(captured.seq())), folder.resolve(captured.path()));
                }
            }
            for (String left : files.sizes().keySet()) {
                if (left.startsWith(BagPaths.PARTIAL) || Durable.isUnfinished(left)) {
                    Files.deleteIfExists(folder.resolve(left));
                }
            }
            if (!HashManifest.parse(LogLines.of(files, BagPaths.MANIFEST).lines())
                    .hashes()
                    .equals(hashes)) {
                manifest.channel().truncate(0);
                manifest.channel().position(0);
                Durable.write(
                        manifest.channel(), HashManifest.of(hashes).toString().getBytes(StandardCharsets.UTF_8));
                manifest.channel().force(false);
            }
        }
        Files.createDirectories(partial);
        for (String session : unfinished()) {
            boolean noted = session.equals(lastInterrupted());
            if (!noted) {
                note(CustodyEvent.Kind.CAPTURE_INTERRUPTED, agent, Map.of("session", session));
            }
        }
    }

    private String lastInterrupted() {
        return CustodyEvent.parse(events.getLast())
                .filter(event -> event.kind() == CustodyEvent.Kind.CAPTURE_INTERRUPTED)
                .map(event -> event.detail().getOrDefault("session", ""))
                .orElse("");
    }

    /** Captures that began and did not end, with the events that began them, in order. */
    private List<String> unfinished() {
        return new ArrayList<>(Sessions.unfinished(events).keySet());
    }

    /** Where the package lies. */
    public Path folder() {
        return folder;
    }

    /**
     * Begins a capture, or takes up one of the same kind and source that did not end.
     *
     * @param collector what captures, such as {@code openstack}
     * @param facts what holds for all of it: source, account, role, region …; without secrets
     */
    public Capture begin(String collector, Performer performer, Map<String, String> facts) {
        Map<String, String> detail = new LinkedHashMap<>(facts);
        detail.put("collector", collector);
        detail.put("version", agent);
        detail.put("performer", performer.kind().code());
        detail.put("names", String.join(", ", performer.names()));
        try {
            for (Map.Entry<String, CustodyEvent> open :
                    Sessions.unfinished(events).entrySet()) {
                if (Sessions.continues(open.getValue(), detail)) {
                    note(
                            CustodyEvent.Kind.CAPTURE_RESUMED,
                            String.join(", ", performer.names()),
                            Map.of("session", open.getKey()));
                    return new Capture(this, open.getKey(), collector);
                }
            }
            String session = "s" + (events.size() + 1);
            detail.put("session", session);
            note(CustodyEvent.Kind.CAPTURE_STARTED, String.join(", ", performer.names()), detail);
            return new Capture(this, session, collector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Closes the package: no artefact can be added any more.
     *
     * @return the head that was signed, and by whom
     */
    public void seal(SealKey key, String by) {
        try {
            for (String session : unfinished()) {
                if (!session.equals(lastInterrupted())) {
                    note(CustodyEvent.Kind.CAPTURE_INTERRUPTED, by, Map.of("session", session));
                }
            }
            Closing.close(this, key, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many artefacts there are. */
    public int artifacts() {
        return hashes.size();
    }

    void note(CustodyEvent.Kind kind, String by, Map<String, String> detail) throws IOException {
        String line = new CustodyEvent(events.size(), now(), kind, by, new TreeMap<>(detail)).line();
        ledger.append(line);
        events.add(line);
    }

    void record(CaptureRecord record) throws IOException {
        captures.append(record.line());
        records.add(record);
        units.add(record, true);
    }

    /** Acknowledges an artefact whose bytes are on the disk under {@code .partial/}. */
    void acknowledge(CaptureRecord.Captured captured) throws IOException {
        record(captured);
        Durable.move(folder.resolve(BagPaths.PARTIAL + captured.seq()), folder.resolve(captured.path()));
        boolean listed = hashes.put(captured.path(), captured.sha256()) == null;
        if (listed) {
            String line = HashManifest.line(captured.path(), captured.sha256());
            manifest.append(line.substring(0, line.length() - 1));
        }
    }

    Units units() {
        return units;
    }

    List<CaptureRecord> records() {
        return records;
    }

    List<String> events() {
        return events;
    }

    SortedMap<String, String> hashes() {
        return hashes;
    }

    String agent() {
        return agent;
    }

    String now() {
        return now(clock);
    }

    private static String now(Clock clock) {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** A name for a new package. */
    static String newId() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    @Override
    public void close() {
        try (ledger;
                captures;
                manifest) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An artefact of a path, if there is one already. */
    Optional<String> hash(String path) {
        return Optional.ofNullable(hashes.get(path));
    }
}
