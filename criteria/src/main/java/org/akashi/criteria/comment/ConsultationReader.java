package org.akashi.criteria.comment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.revision.Change;

/** Reads a consultation: {@code consultation}, and {@code comments} or {@code reported}. */
public final class ConsultationReader {

    private static final Bilingual NOTHING = new Bilingual("", "");

    private ConsultationReader() {}

    public static Consultation read(YamlNode file, Problems problems) {
        file.only("consultation", "reported", "comments");
        YamlNode head = file.child("consultation")
                .only("id", "title", "document", "from", "to", "published", "first", "last", "audience", "source");
        String id = head.child("id").text();
        problems.claim("consultations", id, head);
        Optional<RevisionStep> step = step(head);
        Map<Disposition, Integer> reported = new EnumMap<>(Disposition.class);
        List<Comment> comments = new ArrayList<>();
        if (file.has("reported")) {
            file.optional("comments").ifPresent(list -> list.problem(Problem.Code.UNKNOWN_KEY, "comments"));
            reported(file.child("reported"), reported);
        } else {
            file.child("comments").items().forEach(node -> comments.add(comment(node, id, step.isPresent(), problems)));
        }
        LocalDate first = day(head.child("first"));
        LocalDate last = day(head.child("last"));
        if (last.isBefore(first)) {
            head.child("last").problem(Problem.Code.BROKEN_RANGE, first + " … " + last, last.toString());
        }
        return new Consultation(
                id,
                head.child("title").anyLanguage(),
                head.child("document").text(),
                step,
                head.optional("published").map(ConsultationReader::day),
                first,
                last,
                text(head, "audience"),
                text(head, "source"),
                reported,
                comments,
                Place.of(head));
    }

    /** The editions that a head names under {@code from} and {@code to}; one without the other is a problem. */
    static Optional<RevisionStep> step(YamlNode head) {
        if (!head.has("from") && !head.has("to")) {
            return Optional.empty();
        }
        Optional<EditionId> from = edition(head.child("from"));
        Optional<EditionId> to = edition(head.child("to"));
        return from.flatMap(old -> to.map(next -> new RevisionStep(old, next)));
    }

    private static Optional<EditionId> edition(YamlNode node) {
        Optional<EditionId> id = EditionId.parse(node.text());
        if (id.isEmpty() && !node.isMissing()) {
            node.problem(Problem.Code.WRONG_SHAPE, "document/edition");
        }
        return id;
    }

    private static void reported(YamlNode node, Map<Disposition, Integer> reported) {
        node.only("reflect", "reflect-in-part", "not-reflect").mapping().forEach((key, count) -> {
            for (Disposition disposition : Disposition.values()) {
                if (disposition.name().replace('_', '-').equalsIgnoreCase(key)) {
                    reported.put(disposition, count.text().equals("0") ? 0 : count.number());
                }
            }
        });
    }

    private static Comment comment(YamlNode node, String consultation, boolean compared, Problems problems) {
        node.only(
                "id",
                "group",
                "member",
                "by",
                "items",
                "part",
                "type",
                "text",
                "proposed",
                "disposition",
                "reason",
                "changes");
        String id = node.child("id").text();
        problems.claim("comments of " + consultation, id, node);
        Optional<Disposition> disposition =
                node.optional("disposition").map(value -> value.constant(Disposition.class));
        List<NamedChange> changes = new ArrayList<>();
        node.optional("changes").ifPresent(list -> {
            if (disposition.isEmpty() || !disposition.get().asksForChange()) {
                list.problem(Problem.Code.UNKNOWN_KEY, "changes");
            } else if (!compared) {
                list.problem(Problem.Code.MISSING_KEY, "to");
            }
            list.items().forEach(change -> changes.add(change(change)));
        });
        return new Comment(
                id,
                node.textOr("group", id),
                node.textOr("member", ""),
                node.textOr("by", ""),
                node.textsOr("items"),
                node.textOr("part", ""),
                node.child("type").constant(CommentType.class),
                node.child("text").anyLanguage(),
                text(node, "proposed"),
                disposition,
                disposition.isPresent() ? reason(node) : NOTHING,
                changes,
                Place.of(node));
    }

    private static Bilingual reason(YamlNode node) {
        if (!node.has("reason")) {
            node.problem(Problem.Code.MISSING_KEY, "reason");
        }
        return text(node, "reason");
    }

    private static NamedChange change(YamlNode node) {
        node.only("hunk", "kind", "words");
        return new NamedChange(
                node.child("hunk").text(),
                node.optional("kind").map(kind -> kind.constant(Change.class)),
                node.textOr("words", ""));
    }

    private static Bilingual text(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::anyLanguage).orElse(NOTHING);
    }

    private static LocalDate day(YamlNode node) {
        String text = node.text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            if (!text.isEmpty()) {
                node.problem(Problem.Code.WRONG_SHAPE, "YYYY-MM-DD");
            }
            return LocalDate.EPOCH;
        }
    }
}
