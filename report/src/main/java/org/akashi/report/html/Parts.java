package org.akashi.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.akashi.audit.Finding;
import org.akashi.model.EvidenceRef;
import org.akashi.model.Verdict;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** Pieces that several sections of the page are made of. */
final class Parts {

    /** The longest list that is written out on the page; {@code result.json} has all. */
    static final int MOST_ROWS = 500;

    private final Dossier dossier;

    Parts(Dossier dossier) {
        this.dossier = dossier;
    }

    static Node say(Label label, Object... arguments) {
        return Both.say(texts -> texts.say(label, arguments));
    }

    /** A section with its heading, reachable by its id. */
    static Tag section(String id, Label heading) {
        return Tag.of("section", "part")
                .with("id", id)
                .with("aria-labelledby", id + "-heading")
                .add(Tag.of("h2").with("id", id + "-heading").add(say(heading)));
    }

    static Tag verdict(Verdict verdict) {
        return Tag.of("span", "verdict " + verdict.code()).add(Both.say(texts -> texts.name(verdict)));
    }

    static Tag severity(Finding.Severity severity) {
        return Tag.of("span", "severity " + code(severity)).add(Both.say(texts -> texts.name(severity)));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A place in the evidence with the beginning of the file's hash. */
    Node place(EvidenceRef place) {
        Tag tag = Tag.of("span", "place").add(Tag.of("code").add(Both.value(place.toString())));
        dossier.hash(place.artifact())
                .ifPresent(hash -> tag.add(Tag.of("code", "hash")
                        .with("title", "SHA-256 " + hash)
                        .say(hash.substring(0, Math.min(12, hash.length())))));
        return tag;
    }

    /** Places; more than a few are folded away. */
    Node places(List<EvidenceRef> places, int most) {
        if (places.size() <= most) {
            return places.isEmpty() ? Node.nothing() : list("places", places, this::place);
        }
        return Tag.of("details", "fold")
                .add(Tag.of("summary").add(say(Label.PLACES, count(places.size()))))
                .add(list("places", places, this::place));
    }

    static <T> Tag list(String classes, List<T> elements, Function<T, Node> content) {
        Tag list = Tag.of("ul", classes);
        elements.stream()
                .limit(MOST_ROWS)
                .forEach(element -> list.add(Tag.of("li").add(content.apply(element))));
        if (elements.size() > MOST_ROWS) {
            list.add(Tag.of("li", "more").add(say(Label.AND_MORE, elements.size() - MOST_ROWS)));
        }
        return list;
    }

    /** A table with a caption only readers of screens hear, a heading for each column, and one row for each element. */
    static <T> Node table(
            String classes, Label caption, List<Label> headings, List<T> elements, Function<T, List<Node>> cells) {
        Tag head = Tag.of("tr");
        headings.forEach(label -> head.add(Tag.of("th").with("scope", "col").add(say(label))));
        Tag body = Tag.of("tbody");
        for (T element : elements.subList(0, Math.min(MOST_ROWS, elements.size()))) {
            Tag row = Tag.of("tr");
            boolean first = true;
            for (Node cell : cells.apply(element)) {
                row.add(
                        first
                                ? Tag.of("th").with("scope", "row").add(cell)
                                : Tag.of("td").add(cell));
                first = false;
            }
            body.add(row);
        }
        Tag table = Tag.of("table", classes)
                .add(Tag.of("caption", "unseen").add(say(caption)))
                .add(Tag.of("thead").add(head))
                .add(body);
        List<Node> nodes = new ArrayList<>(List.of(Tag.of("div", "wide").add(table)));
        if (elements.size() > MOST_ROWS) {
            nodes.add(Tag.of("p", "more").add(say(Label.AND_MORE, elements.size() - MOST_ROWS)));
        }
        return Node.several(nodes);
    }

    /** A link to a finding by its number. */
    Node finding(String id) {
        int number = dossier.number(id);
        if (number == 0) {
            return Both.value(id);
        }
        return Tag.of("a", "mark")
                .with("href", "#" + anchor(id))
                .with("title", id)
                .say(Integer.toString(number));
    }

    Node findings(List<String> ids) {
        if (ids.isEmpty()) {
            return Tag.of("span", "none").say("—");
        }
        return Node.several(ids.stream()
                .sorted(Comparator.comparingInt((String id) -> dossier.number(id)))
                .limit(MOST_ROWS)
                .map(this::finding)
                .toList());
    }

    /** The id of a finding's element: letters, digits and hyphens of its own id, and its number, which no other has. */
    String anchor(String finding) {
        return "finding-" + dossier.number(finding) + "-" + finding.replaceAll("[^A-Za-z0-9]+", "-");
    }

    static Tag value(String value) {
        return Both.value(value);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A term and what is said about it, for a list of descriptions. */
    static Node term(Label term, Node... said) {
        return Tag.of("div", "term")
                .add(Tag.of("dt").add(say(term)))
                .add(Tag.of("dd").add(said));
    }
}
