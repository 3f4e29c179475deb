package org.akashi.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.capture.Capture;
import org.akashi.evidence.capture.CaptureRecord;
import org.akashi.evidence.capture.Target;
import org.akashi.evidence.redact.JsonAnswer;
import org.akashi.evidence.redact.JsonCopy;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.evidence.redact.TextCopy;
import org.akashi.evidence.redact.XmlCopy;

/** What a collector works with: where answers go, and what is known already. */
public final class Collecting {

    private final Capture capture;
    private final RedactionKey key;
    private final Progress progress;
    private final Patience patience;
    private final List<String> planned = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private int done;

    Collecting(Capture capture, RedactionKey key, Progress progress, Patience patience) {
        this.capture = capture;
        this.key = key;
        this.progress = progress;
        this.patience = patience;
    }

    /** What else is to be known of an answer once it has passed. */
    public interface Facts {
        /**
         * Says what is known.
         *
         * @return facts for the record; {@code complete=false} means that more of the unit is to come
         */
        Map<String, String> of(JsonAnswer answer) throws IOException;
    }

    /** Names a secret that is known as such: no message will show it. */
    public void hide(String secret) {
        if (secret.length() >= 4) {
            hidden.add(secret);
        }
    }

    public Patience patience() {
        return patience;
    }

    /** Says what is going to be asked for, before it is. */
    public void plan(List<String> units) {
        capture.plan(units);
        planned.addAll(units);
    }

    /** Whether a unit needs no more asking; otherwise it begins now. */
    public boolean isDone(String unit) {
        progress.unit(unit, Math.min(done++, planned.size()), planned.size());
        return capture.isDone(unit);
    }

    /** The artefacts that there are of a unit, in order. */
    public List<CaptureRecord.Captured> pages(String unit) {
        return capture.pages(unit);
    }

    /** Opens an artefact that was captured, as it was kept. */
    public InputStream open(CaptureRecord.Captured captured) throws IOException {
        return java.nio.file.Files.newInputStream(capture.file(captured));
    }

    /** Whether the package has an artefact of a path below {@code data/}. */
    public boolean has(String path) {
        return capture.has("data/" + path);
    }

    /**
     * Keeps an answer that is JSON; secrets in it are replaced.
     *
     * @param path path below {@code data/}
     * @param origin how it was asked for; without secrets
     * @throws org.akashi.evidence.redact.MalformedJson if it is none; nothing is kept then
     * @throws IOException if the source fails; nothing is kept then
     */
    public JsonAnswer json(
            String unit,
            String path,
            Map<String, String> origin,
            InputStream from,
            JsonAnswer.Wanted wanted,
            Facts facts)
            throws IOException {
        JsonAnswer[] seen = new JsonAnswer[1];
        capture.write(target(unit, path, origin), to -> {
            JsonAnswer answer = JsonCopy.copy(new Counting(from, progress), to, wanted, key);
            SortedMap<String, String> known = new TreeMap<>(facts.of(answer));
            boolean complete = !"false".equals(known.remove("complete"));
            known.put("redaction_key", key.id());
            seen[0] = answer;
            return new Capture.Seen(complete, known, answer.redactions());
        });
        return seen[0];
    }

    /**
     * Keeps text, such as a configuration file; secrets in it are replaced.
     *
     * @throws IOException if the source fails; nothing is kept then
     */
    public void text(String unit, String path, Map<String, String> origin, InputStream from, Map<String, String> facts)
            throws IOException {
        capture.write(target(unit, path, origin), to -> {
            TextCopy.Seen seen = TextCopy.copy(new Counting(from, progress), to, key);
            SortedMap<String, String> known = new TreeMap<>(facts);
            known.put("lines", String.valueOf(seen.lines()));
            known.put("redaction_key", key.id());
            return new Capture.Seen(true, known, seen.redactions());
        });
    }

    /**
     * Keeps a document that is XML; secrets in it are replaced.
     *
     * @throws org.akashi.evidence.redact.MalformedXml if it is none; nothing is kept then
     * @throws IOException if the source fails; nothing is kept then
     */
    public void xml(String unit, String path, Map<String, String> origin, InputStream from, Map<String, String> facts)
            throws IOException {
        capture.write(target(unit, path, origin), to -> {
            XmlCopy.Seen seen = XmlCopy.copy(new Counting(from, progress), to, key);
            SortedMap<String, String> known = new TreeMap<>(facts);
            known.put("root", seen.root());
            known.put("redaction_key", key.id());
            return new Capture.Seen(true, known, seen.redactions());
        });
    }

    /**
     * Keeps bytes as they are.
     *
     * @throws IOException if the source fails; nothing is kept then
     */
    public void bytes(String unit, String path, Map<String, String> origin, InputStream from, Map<String, String> facts)
            throws IOException {
        capture.write(target(unit, path, origin), to -> {
            new Counting(from, progress).transferTo(to);
            return new Capture.Seen(true, new TreeMap<>(facts), List.of());
        });
    }

    private static Target target(String unit, String path, Map<String, String> origin) {
        return new Target(unit, "data/" + path, new TreeMap<>(origin));
    }

    /**
     * Says that a unit was not got.
     *
     * @param reason a code, such as {@code http-403}
     * @param detail what the source said; secrets in it are replaced
     */
    public void gap(String unit, String reason, String detail) {
        String clean = clean(detail);
        capture.gap(unit, reason, clean);
        progress.gap(unit, reason, clean);
    }

    /** What a source said, as it may be shown and kept: one line, not too long, without secrets. */
    public String clean(String said) {
        String shown = said.length() > 4000 ? said.substring(0, 4000) : said;
        for (String secret : hidden) {
            shown = shown.replace(secret, key.digest(secret.getBytes(StandardCharsets.UTF_8)));
        }
        String line =
                TextCopy.line(shown, key).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
