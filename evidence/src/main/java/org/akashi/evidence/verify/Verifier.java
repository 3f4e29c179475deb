package org.akashi.evidence.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.akashi.evidence.Durable;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.HashManifest;
import org.akashi.evidence.bag.LogLines;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.capture.CaptureGap;
import org.akashi.evidence.capture.CaptureRecord;
import org.akashi.evidence.capture.Sessions;
import org.akashi.evidence.log.AfterLog;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.log.MerkleTree;

/**
 * Verifies a package from its files alone.
 *
 * <p>Nearly everything is written down twice, each in a file that a third one vouches for: the head vouches for the log and for the
 * tag manifest; both vouch for the manifest and for {@code capture.jsonl}; both of these tell the hash of every artefact. Whatever single
 * file was damaged, another chain from the signature to the rest remains, and so the damaged file is the one that is named.
 */
public final class Verifier {

    private static final List<String> VOUCHED_BY_LOG =
            List.of(BagPaths.DECLARATION, BagPaths.INFO, BagPaths.MANIFEST, BagPaths.CAPTURE);

    private final PackageFiles files;
    private final Trust trust;
    private final List<Damage> damages = new ArrayList<>();
    private final PayloadCheck.Hashed hashed;
    private final LogLines ledger;
    private final LogLines captures;

    private Verifier(PackageFiles files, Trust trust, PayloadCheck.Hashed hashed) {
        this.files = files;
        this.trust = trust;
        this.hashed = hashed;
        this.ledger = LogLines.of(files, BagPaths.LEDGER);
        this.captures = LogLines.of(files, BagPaths.CAPTURE);
    }

    /**
     * Verifies a folder or a zip.
     *
     * @param threads how many files to hash at a time
     * @throws EvidenceException if it is no package, or one that nobody should unpack
     */
    public static Verification verify(Path place, Trust trust, int threads) {
        try (PackageFiles files = PackageFiles.open(place)) {
            return verify(files, trust, files.sizes().keySet(), threads);
        }
    }

    /** Verifies all but the payload, whose bytes somebody else is going to read. */
    public static Verification verifyTags(PackageFiles files, Trust trust) {
        Set<String> tags = new TreeSet<>();
        files.sizes().keySet().stream()
                .filter(path -> !path.startsWith(BagPaths.PAYLOAD))
                .forEach(tags::add);
        return verify(files, trust, tags, 1);
    }

    private static Verification verify(PackageFiles files, Trust trust, Set<String> read, int threads) {
        if (!files.has(BagPaths.LEDGER) && !files.isSealed()) {
            throw EvidenceException.of(
                    EvidenceException.Code.NO_PACKAGE, files.place().toString());
        }
        Verifier verifier = new Verifier(files, trust, PayloadCheck.hash(files, read, threads));
        files.strange().forEach(path -> verifier.damages.add(new Damage(Damage.Kind.NOT_A_FILE, path, "")));
        return files.isSealed() ? verifier.sealed(read) : verifier.open(read);
    }

    private List<CustodyEvent> events() {
        return ledger.lines().stream()
                .map(CustodyEvent::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private Verification sealed(Set<String> read) {
        SealCheck seal = SealCheck.of(files, trust.authorities());
        damages.addAll(seal.damages());
        MerkleTree tree = MerkleTree.of(ledger.lines());
        boolean logHolds = seal.head()
                .map(head -> tree.head().equals(head.log()) && !ledger.torn())
                .orElseGet(this::logAgreesWithTags);
        boolean tagsHold = seal.head()
                .map(head -> head.tagManifest().equals(hash(BagPaths.TAG_MANIFEST)))
                .orElseGet(() -> tagManifest().keySet().equals(BagPaths.TAGS));
        Map<String, String> byLog = logHolds ? sealedHashes() : Map.of();
        SortedMap<String, String> expected = new TreeMap<>();
        if (tagsHold) {
            expected.putAll(tagManifest());
            expected.keySet().retainAll(BagPaths.TAGS);
        }
        expected.putAll(byLog);
        if (!tagsHold || !files.has(BagPaths.TAG_MANIFEST)) {
            damages.add(gone(BagPaths.TAG_MANIFEST)
                    .orElseGet(() -> new Damage(Damage.Kind.CHANGED, BagPaths.TAG_MANIFEST, "")));
        }
        if (!logHolds) {
            damages.add(gone(BagPaths.LEDGER)
                    .orElseGet(() -> LogCheck.damage(
                            BagPaths.LEDGER,
                            ledger.lines(),
                            LogCheck::eventNumber,
                            lines -> seal.head()
                                    .filter(head -> MerkleTree.of(lines).head().equals(head.log()))
                                    .isPresent())));
        }
        VOUCHED_BY_LOG.forEach(path -> tag(path, expected));
        SortedMap<String, String> payload = payload(expected);
        damages.addAll(PayloadCheck.compare(payload, found(read, payload)));
        additions();
        AfterLog.Reading after = logHolds ? after(tree) : new AfterLog.Reading(List.of(), 0);
        return new Verification(
                Verification.State.SEALED,
                seal.claimed().map(head -> head.packageId()).orElse(""),
                root(payload),
                payload,
                bytes(),
                damages,
                seal.signer(),
                seal.signer()
                        .filter(s -> trust.signers().contains(s.fingerprint()))
                        .isPresent(),
                seal.claimed().map(head -> head.time()).orElse(""),
                seal.stamps(),
                missing(),
                gaps(),
                List.copyOf(Sessions.unfinished(ledger.lines()).keySet()),
                List.of(),
                after.events());
    }

    /** Without a head: the log is what the tag manifest says, or, where there is none, at least a whole log. */
    private boolean logAgreesWithTags() {
        SortedMap<String, String> tags = tagManifest();
        return tags.keySet().equals(BagPaths.TAGS)
                ? hash(BagPaths.LEDGER).equals(tags.get(BagPaths.LEDGER))
                : files.has(BagPaths.LEDGER)
                        && LogCheck.firstOutOfPlace(ledger.lines(), LogCheck::eventNumber)
                                .isEmpty()
                        && !ledger.torn()
                        && !sealedHashes().isEmpty();
    }

    /** The artefacts with their hashes; where their bytes are left to somebody else, those that are there count as what they should be. */
    private PayloadCheck.Hashed found(Set<String> read, Map<String, String> expected) {
        if (read.stream().anyMatch(path -> path.startsWith(BagPaths.PAYLOAD))) {
            return below(BagPaths.PAYLOAD);
        }
        SortedMap<String, String> there = new TreeMap<>();
        files.sizes()
                .tailMap(BagPaths.PAYLOAD)
                .headMap(BagPaths.PAYLOAD + Character.MAX_VALUE)
                .keySet()
                .forEach(path -> there.put(path, expected.getOrDefault(path, "")));
        return new PayloadCheck.Hashed(there, new TreeMap<>());
    }

    /** A package that can still be written: what was acknowledged has to be there; what was not does not count. */
    private Verification open(Set<String> read) {
        SortedMap<String, String> payload = new TreeMap<>();
        captured().forEach(captured -> payload.put(captured.path(), captured.sha256()));
        PayloadCheck.Hashed found = found(read, payload);
        SortedMap<String, String> hashes = new TreeMap<>(found.hashes());
        for (CaptureRecord.Captured captured : captured()) {
            String waiting = hashed.hashes().get(BagPaths.PARTIAL + captured.seq());
            if (waiting != null && !files.has(captured.path())) {
                hashes.put(captured.path(), waiting);
            }
        }
        damages.addAll(PayloadCheck.compare(payload, new PayloadCheck.Hashed(hashes, found.unreadable())));
        order(BagPaths.LEDGER, ledger.lines(), LogCheck::eventNumber);
        order(BagPaths.CAPTURE, captures.lines(), LogCheck::captureNumber);
        for (String tag :
                List.of(BagPaths.DECLARATION, BagPaths.INFO, BagPaths.MANIFEST, BagPaths.CAPTURE, BagPaths.LEDGER)) {
            gone(tag).ifPresent(damages::add);
        }
        manifestOfOpen(payload);
        additions();
        List<String> torn = new ArrayList<>();
        if (captures.torn()) {
            torn.add(BagPaths.CAPTURE);
        }
        if (ledger.torn()) {
            torn.add(BagPaths.LEDGER);
        }
        return new Verification(
                Verification.State.OPEN,
                events().stream()
                        .findFirst()
                        .map(event -> event.detail().getOrDefault("package", ""))
                        .orElse(""),
                root(payload),
                payload,
                bytes(),
                damages,
                Optional.empty(),
                false,
                "",
                List.of(),
                missing(),
                gaps(),
                List.copyOf(Sessions.unfinished(ledger.lines()).keySet()),
                torn,
                List.of());
    }

    /** The manifest of an open package lists nothing that was not captured, and may lag behind. */
    private void manifestOfOpen(Map<String, String> payload) {
        LogLines lines = LogLines.of(files, BagPaths.MANIFEST);
        HashManifest manifest = HashManifest.parse(lines.lines());
        boolean wrong = !manifest.faults().isEmpty()
                || manifest.hashes().entrySet().stream()
                        .anyMatch(e -> !e.getValue().equals(payload.get(e.getKey())));
        if (wrong) {
            damages.add(new Damage(Damage.Kind.CHANGED, BagPaths.MANIFEST, ""));
        }
    }

    private void order(String path, List<String> lines, ToIntFunction<String> number) {
        if (LogCheck.firstOutOfPlace(lines, number).isPresent()) {
            damages.add(LogCheck.damage(
                    path,
                    lines,
                    number,
                    sorted -> LogCheck.firstOutOfPlace(sorted, number).isEmpty()));
        }
    }

    private Map<String, String> sealedHashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (CustodyEvent event : events()) {
            if (event.kind() == CustodyEvent.Kind.SEALED) {
                VOUCHED_BY_LOG.forEach(path -> hashes.put(path, event.detail().getOrDefault(path, "")));
            }
        }
        return hashes;
    }

    private SortedMap<String, String> tagManifest() {
        return HashManifest.parse(LogLines.of(files, BagPaths.TAG_MANIFEST).lines())
                .hashes();
    }

    private void tag(String path, Map<String, String> expected) {
        String wanted = expected.get(path);
        if (wanted == null || wanted.equals(hash(path))) {
            return;
        }
        damages.add(gone(path)
                .orElseGet(() -> path.equals(BagPaths.CAPTURE)
                        ? LogCheck.damage(path, captures.lines(), LogCheck::captureNumber, sorted -> {
                            StringBuilder text = new StringBuilder();
                            sorted.forEach(line -> text.append(line).append('\n'));
                            return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8))
                                    .equals(wanted);
                        })
                        : new Damage(Damage.Kind.CHANGED, path, "")));
    }

    /** The hashes of the artefacts, from whichever of the two that tell them is what it was. */
    private SortedMap<String, String> payload(Map<String, String> expected) {
        HashManifest manifest =
                HashManifest.parse(LogLines.of(files, BagPaths.MANIFEST).lines());
        boolean manifestHolds = hash(BagPaths.MANIFEST).equals(expected.get(BagPaths.MANIFEST));
        boolean captureHolds = hash(BagPaths.CAPTURE).equals(expected.get(BagPaths.CAPTURE));
        if (manifestHolds || !captureHolds) {
            return manifest.hashes();
        }
        SortedMap<String, String> payload = new TreeMap<>();
        captured().forEach(captured -> payload.put(captured.path(), captured.sha256()));
        return payload;
    }

    private List<CaptureRecord> records() {
        return captures.lines().stream()
                .map(CaptureRecord::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<CaptureRecord.Captured> captured() {
        return records().stream()
                .filter(CaptureRecord.Captured.class::isInstance)
                .map(CaptureRecord.Captured.class::cast)
                .toList();
    }

    private List<String> missing() {
        return CaptureGap.of(captures.lines()).stream()
                .filter(gap -> !gap.refused())
                .map(CaptureGap::unit)
                .toList();
    }

    private List<String> gaps() {
        return CaptureGap.of(captures.lines()).stream()
                .filter(CaptureGap::refused)
                .map(gap -> gap.unit() + " " + gap.reason())
                .toList();
    }

    private PayloadCheck.Hashed below(String prefix) {
        return new PayloadCheck.Hashed(
                hashed.hashes().tailMap(prefix).headMap(prefix + Character.MAX_VALUE),
                hashed.unreadable().tailMap(prefix).headMap(prefix + Character.MAX_VALUE));
    }

    /** Files outside the payload that no package has. */
    private void additions() {
        for (String path : files.sizes().keySet()) {
            boolean known = path.startsWith(BagPaths.PAYLOAD) || BagPaths.isTag(path);
            boolean left = !files.isSealed() && (path.startsWith(BagPaths.PARTIAL) || Durable.isUnfinished(path));
            if (!known && !left) {
                damages.add(new Damage(Damage.Kind.ADDED, path, ""));
            }
        }
    }

    private AfterLog.Reading after(MerkleTree sealed) {
        Path beside = AfterFile.of(files.place());
        if (!Files.isRegularFile(beside)) {
            return new AfterLog.Reading(List.of(), 0);
        }
        String name = String.valueOf(beside.getFileName());
        try (InputStream in = Files.newInputStream(beside)) {
            LogLines lines = LogLines.read(in, name);
            AfterLog.Reading reading = AfterLog.read(ledger.lines(), sealed.head(), lines.lines());
            if (reading.fault() > 0 || lines.torn()) {
                damages.add(new Damage(
                        Damage.Kind.CHANGED, name, "L" + (reading.events().size() + 1)));
            }
            return reading;
        } catch (IOException e) {
            throw EvidenceException.unreadable(beside, e);
        }
    }

    private Optional<Damage> gone(String path) {
        return files.has(path) ? Optional.empty() : Optional.of(new Damage(Damage.Kind.REMOVED, path, ""));
    }

    private String hash(String path) {
        return hashed.hashes().getOrDefault(path, "");
    }

    private static String root(SortedMap<String, String> payload) {
        return Sha256.hex(HashManifest.of(payload).toString().getBytes(StandardCharsets.UTF_8));
    }

    private long bytes() {
        return files.sizes().entrySet().stream()
                .filter(file -> file.getKey().startsWith(BagPaths.PAYLOAD))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
