package org.akashi.exchange.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akashi.criteria.Bilingual;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.draft.Draft;
import org.akashi.exchange.draft.DraftItem;
import org.akashi.exchange.table.Characters;

/**
 * Finds items by the numbers that their lines begin with, and gives each the lines up to the next. What comes before the first number
 * is told line by line, and so is a paragraph that begins with a number that cannot come there, with what follows it.
 */
public final class ProseReader {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern SENTENCE = Pattern.compile(".*(?:。|[.;:]|こと)[)）」]?");
    private static final Pattern LISTED =
            Pattern.compile("(?:[・●○◆■※*‐–-]|[(（][0-9０-９a-zア-ン]{1,2}[)）]|[a-z0-9ア-ン][)）]|[①-⑳]|注|備考|例).*");

    private static final int LONGEST_CHAPTER = 40;
    private static final int BEGINNING = 40;

    private final Sequence sequence;
    private final Remarks remarks;
    private final Draft draft;
    private final List<Line> lines;
    private final Map<String, String> places = new LinkedHashMap<>();

    /** The part that is being read; empty before the first. */
    private String part = "";

    private boolean repeats;

    private ProseReader(List<Line> lines, Iterable<String> known, Remarks remarks, Draft draft) {
        this.lines = lines;
        this.sequence = new Sequence(known);
        this.remarks = remarks;
        this.draft = draft;
    }

    /**
     * Adds the items of a text to a draft.
     *
     * @param known the numbers that are possible in their order, or none if any is
     */
    public static void read(List<Line> lines, Iterable<String> known, Remarks remarks, Draft draft) {
        new ProseReader(lines, known, remarks, draft).read();
    }

    /** Whether a number is that of a part: a Roman numeral. */
    static boolean isPart(String number) {
        return number.length() == 1 && number.charAt(0) >= 'Ⅰ' && number.charAt(0) <= 'Ⅻ';
    }

    /**
     * The number under which a line's number is taken. In a part that prints numbers of an earlier part again, as an appendix does,
     * it has the part before it.
     */
    private String number(Beginning found) {
        String inPart = part + "/" + found.number();
        return !part.isEmpty() && !isPart(found.number()) && (repeats || sequence.knows(inPart))
                ? inPart
                : found.number();
    }

    /** A part begins: it prints numbers again if the first one with dots below it was there before. */
    private void part(String number, int at) {
        part = number;
        repeats = false;
        for (int next = at + 1; next < lines.size(); next++) {
            Optional<Beginning> below = Beginning.of(lines.get(next).text());
            if (below.isPresent()
                    && (isPart(below.get().number()) || !below.get().single())) {
                String first = below.get().number();
                repeats = !isPart(first) && sequence.saw(first);
                if (repeats) {
                    Line line = lines.get(next);
                    remarks.at(line.order(), line.place(), Remark.Code.READ_AS, first, part + "/" + first);
                }
                return;
            }
        }
    }

    private void read() {
        Optional<Beginning> current = Optional.empty();
        boolean stray = true;
        List<Line> body = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            Optional<Beginning> found = found(at).map(one -> one.numbered(number(one)));
            Sequence.Verdict verdict =
                    found.map(Beginning::number).map(sequence::of).orElse(Sequence.Verdict.NEXT);
            Optional<Beginning> next = verdict == Sequence.Verdict.NEXT ? found : Optional.empty();
            stray = next.isEmpty() && (stray || found.isPresent() && line.begins());
            if (next.isPresent()) {
                current.ifPresent(item -> item(item, body));
                body.clear();
                body.add(line);
                current = next;
                String missing = sequence.missing(next.get().number());
                if (!missing.isEmpty()) {
                    remarks.at(line.order(), line.place(), Remark.Code.MISSING_NUMBER, missing);
                }
                sequence.take(next.get().number());
                if (isPart(next.get().number())) {
                    part(next.get().number(), at);
                }
                places.put(next.get().number(), line.place());
            } else if (verdict == Sequence.Verdict.TWICE && restarts(found, at)) {
                remarks.at(line.order(), line.place(), Remark.Code.RELISTED, String.valueOf(lines.size() - at));
                break;
            } else if (verdict == Sequence.Verdict.TWICE && line.begins()) {
                String number = found.map(Beginning::number).orElse("");
                remarks.at(
                        line.order(),
                        line.place(),
                        Remark.Code.DUPLICATE_NUMBER,
                        number,
                        places.getOrDefault(number, ""));
            } else if (stray) {
                remarks.at(line.order(), line.place(), Remark.Code.NOT_PLACED, shown(line));
            } else {
                body.add(line);
            }
        }
        current.ifPresent(item -> item(item, body));
    }

    /** The number that a line begins with, if it is one of an item. */
    private Optional<Beginning> found(int at) {
        return Beginning.of(lines.get(at).text()).filter(found -> !found.single() || isChapter(found, at));
    }

    /**
     * Whether the document's items are listed once more from here on, as an index or a table at the end does: its first number stands
     * here again, and the next is its second.
     */
    private boolean restarts(Optional<Beginning> found, int at) {
        List<String> first = places.keySet().stream().limit(2).toList();
        if (first.size() < 2
                || found.filter(one -> one.number().equals(first.getFirst())).isEmpty()) {
            return false;
        }
        for (int next = at + 1; next < lines.size(); next++) {
            Optional<Beginning> below = found(next);
            if (below.isPresent()) {
                return below.get().number().equals(first.get(1));
            }
        }
        return false;
    }

    /** A number of one part is a chapter's if its title is short and the next number with dots stands below it. */
    private boolean isChapter(Beginning found, int at) {
        if (found.rest().isEmpty()
                || found.rest().length() > LONGEST_CHAPTER
                || SENTENCE.matcher(found.rest()).matches()) {
            return false;
        }
        for (int next = at + 1; next < lines.size(); next++) {
            Optional<Beginning> below = Beginning.of(lines.get(next).text());
            if (below.isPresent() && !below.get().single()) {
                return below.get().number().startsWith(found.number() + ".");
            }
        }
        return false;
    }

    private static String shown(Line line) {
        String text = Characters.line(line.text());
        return text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text;
    }

    private void item(Beginning item, List<Line> body) {
        Line first = body.getFirst();
        StringBuilder head = new StringBuilder(item.rest());
        int at = 1;
        // A heading that fills its line goes on in the next.
        while (at < body.size()
                && !body.get(at).begins()
                && body.get(at - 1).full()
                && !isListed(body.get(at))
                && !SENTENCE.matcher(head).matches()) {
            join(head, Characters.line(body.get(at).text()));
            at++;
        }
        if (head.isEmpty() && at < body.size()) {
            head.append(Characters.line(body.get(at).text()));
            at++;
        }
        boolean sentence = SENTENCE.matcher(head).matches();
        StringBuilder text = new StringBuilder(sentence ? head : "");
        boolean ended = true;
        for (; at < body.size(); at++) {
            Line line = body.get(at);
            String said = Characters.line(line.text());
            if (text.isEmpty() || !line.begins() && !isListed(line) && !ended) {
                join(text, said);
            } else {
                text.append('\n').append(said);
            }
            ended = !line.full();
        }
        draft.add(new DraftItem(
                item.number(),
                sentence ? new Bilingual("", "") : both(head.toString()),
                both(text.toString()),
                Optional.empty(),
                Optional.empty(),
                first.order(),
                first.place()));
    }

    private static boolean isListed(Line line) {
        return LISTED.matcher(line.text().strip()).matches();
    }

    /** Joins what a line was broken into: Japanese without a blank, other words with one. */
    private static void join(StringBuilder text, String more) {
        if (!text.isEmpty() && !more.isEmpty()) {
            boolean wide = text.charAt(text.length() - 1) > 0x2e7f || more.charAt(0) > 0x2e7f;
            text.append(wide ? "" : " ");
        }
        text.append(more);
    }

    private static Bilingual both(String text) {
        return text.isEmpty() || JAPANESE.matcher(text).find() ? new Bilingual(text, "") : new Bilingual("", text);
    }
}
