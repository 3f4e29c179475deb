package org.akashi.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.log.CustodyEvent;

/** One capture into a package, begun by {@link PackageWriter#begin}. What it wrote before it was interrupted is still there. */
public final class Capture {

    /** What passes an answer on into the package, replacing secrets, and says what it found. */
    public interface Copying {
        /**
         * Copies an answer.
         *
         * @return completeness and redactions
         * @throws IOException if the source fails or the disk does; nothing is kept then
         */
        Seen copy(OutputStream to) throws IOException;
    }

    /**
     * What was seen in an answer.
     *
     * @param complete whether the unit is whole with it
     * @param facts page, items, next, permission …
     */
    public record Seen(boolean complete, SortedMap<String, String> facts, List<CaptureRecord.Redaction> redactions) {
        /** An answer that is whole and has nothing to say about itself. */
        public static Seen whole() {
            return new Seen(true, new TreeMap<>(), List.of());
        }
    }

    private final PackageWriter writer;
    private final String session;
    private final String collector;

    Capture(PackageWriter writer, String session, String collector) {
        this.writer = writer;
        this.session = session;
        this.collector = collector;
    }

    /** Where an artefact of the package lies, to be read again. */
    public Path file(CaptureRecord.Captured captured) {
        return writer.folder().resolve(captured.path());
    }

    /** The session's name in the logs. */
    public String session() {
        return session;
    }

    /** Says what is going to be asked for; what is never got will be named as missing. */
    public void plan(List<String> units) {
        for (String unit : units) {
            if (!writer.units().isKnown(unit, session)) {
                record(new CaptureRecord.Planned(writer.records().size(), session, unit));
            }
        }
    }

    /** Whether a unit is whole, in whichever capture into this package, or was found not to be got just now. */
    public boolean isDone(String unit) {
        return writer.units().isDone(unit, session);
    }

    /** The last artefact of a unit, if there is one. */
    public Optional<CaptureRecord.Captured> last(String unit) {
        List<CaptureRecord.Captured> pages = writer.units().pages(unit);
        return pages.isEmpty() ? Optional.empty() : Optional.of(pages.getLast());
    }

    /** The artefacts of a unit, in the order in which they came. */
    public List<CaptureRecord.Captured> pages(String unit) {
        return List.copyOf(writer.units().pages(unit));
    }

    /** Whether the package has an artefact of a path. */
    public boolean has(String path) {
        return writer.hash(path).isPresent();
    }

    private List<CaptureRecord> mine() {
        return writer.records().stream()
                .filter(record -> record.session().equals(session))
                .toList();
    }

    /** Keeps a stream as it is. */
    public CaptureRecord.Captured write(Target target, InputStream from) throws IOException {
        return write(target, to -> {
            byte[] buffer = new byte[1 << 18];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                to.write(buffer, 0, count);
            }
            return Seen.whole();
        });
    }

    /**
     * Keeps an answer. When this returns, it is on the disk with its hash, whatever happens next.
     *
     * @throws IOException if the source fails; the package is as before
     * @throws EvidenceException if there is an artefact of that path already
     * @throws UncheckedIOException if the disk refuses
     */
    public CaptureRecord.Captured write(Target target, Copying copying) throws IOException {
        if (writer.hash(target.path()).isPresent()) {
            throw EvidenceException.of(EvidenceException.Code.BAD_NAME, target.path());
        }
        String started = writer.now();
        int seq = writer.records().size();
        try (PartialFile file = PartialFile.make(writer.folder(), seq)) {
            Seen seen = copying.copy(file);
            file.finish();
            SortedMap<String, String> origin = new TreeMap<>(target.origin());
            origin.put("collector", collector);
            origin.put("version", writer.agent());
            CaptureRecord.Captured captured = new CaptureRecord.Captured(
                    seq,
                    session,
                    target.unit(),
                    target.path(),
                    file.size(),
                    file.sha256(),
                    seen.complete(),
                    origin,
                    started,
                    writer.now(),
                    seen.facts(),
                    seen.redactions());
            try {
                writer.acknowledge(captured);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return captured;
        }
    }

    /**
     * Says that something was not got.
     *
     * @param reason a code, such as {@code http-403}
     * @param detail what the source said; without secrets
     */
    public void gap(String unit, String reason, String detail) {
        record(new CaptureRecord.Gap(writer.records().size(), session, unit, reason, detail, writer.now()));
    }

    /** Ends the capture: what is not there now was not to be got. */
    public void end() {
        List<CaptureRecord> mine = mine();
        long artifacts =
                mine.stream().filter(CaptureRecord.Captured.class::isInstance).count();
        long gaps = mine.stream().filter(CaptureRecord.Gap.class::isInstance).count();
        try {
            writer.note(
                    CustodyEvent.Kind.CAPTURE_ENDED,
                    collector,
                    Map.of("session", session, "artifacts", String.valueOf(artifacts), "gaps", String.valueOf(gaps)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this capture could not get, and nobody has since. */
    public List<CaptureRecord.Gap> gaps() {
        List<CaptureRecord.Gap> gaps = new ArrayList<>();
        mine().forEach(record -> {
            if (record instanceof CaptureRecord.Gap gap && !writer.units().isWhole(gap.unit())) {
                gaps.add(gap);
            }
        });
        return gaps;
    }

    private void record(CaptureRecord record) {
        try {
            writer.record(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
