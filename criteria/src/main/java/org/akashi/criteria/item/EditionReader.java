package org.akashi.criteria.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.Origin;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.YamlNode;

/** Reads a document's edition: {@code edition}, {@code sources} and {@code items}. */
public final class EditionReader {

    private static final Bilingual NO_SOURCE = new Bilingual("", "");

    private final Problems problems;
    private final EditionId id;
    private final boolean user;
    private final Map<String, Bilingual> sources = new HashMap<>();
    private final String defaultSource;
    private final Set<String> numbers = new HashSet<>();
    private final Ancestry ancestry = new Ancestry();
    private final List<Edition.Entry> entries = new ArrayList<>();
    private final List<ImportReader.Filling> fillings = new ArrayList<>();
    private final List<OwnItem> statements = new ArrayList<>();

    /** What a file holds: the edition, and the texts and statements that stand with its items. */
    public record EditionFile(Edition edition, List<ImportReader.Filling> texts, List<OwnItem> statements) {
        public EditionFile {
            texts = List.copyOf(texts);
            statements = List.copyOf(statements);
        }
    }

    private EditionReader(EditionId id, boolean user, String defaultSource, Problems problems) {
        this.id = id;
        this.user = user;
        this.defaultSource = defaultSource;
        this.problems = problems;
    }

    /** @param user whether it comes from the user's own library */
    public static EditionFile read(YamlNode file, boolean user, Problems problems) {
        file.only("edition", "sources", "items");
        YamlNode head = file.child("edition")
                .only("document", "edition", "name", "title", "status", "refersTo", "defaultSource");
        String written =
                head.child("document").text() + "/" + head.child("edition").text();
        EditionId id = EditionId.parse(written).orElseGet(() -> {
            head.problem(Problem.Code.WRONG_SHAPE, "document/edition");
            return new EditionId("unknown", "0");
        });
        problems.claim(user ? "editions of the user" : "editions", written, head);
        List<EditionId> refersTo = new ArrayList<>();
        head.optional("refersTo")
                .ifPresent(
                        list -> list.items().forEach(target -> editionId(target).ifPresent(refersTo::add)));
        EditionReader reader = new EditionReader(id, user, head.textOr("defaultSource", ""), problems);
        file.optional("sources")
                .ifPresent(sources ->
                        sources.mapping().forEach((key, source) -> reader.sources.put(key, source.bilingual())));
        if (!reader.defaultSource.isEmpty() && !reader.sources.containsKey(reader.defaultSource)) {
            head.child("defaultSource").problem(Problem.Code.UNKNOWN_REFERENCE, "source", reader.defaultSource);
        }
        file.child("items").items().forEach(reader::entry);
        for (RangeReference reference : reader.entries.stream()
                .filter(RangeReference.class::isInstance)
                .map(RangeReference.class::cast)
                .toList()) {
            if (!refersTo.contains(reference.target())) {
                problems.add(
                        Problem.Code.UNKNOWN_REFERENCE,
                        reference.place().file(),
                        reference.place().line(),
                        "refersTo",
                        reference.target().toString());
            }
        }
        Edition.Head about = new Edition.Head(
                id,
                head.child("name").text(),
                head.child("title").bilingual(),
                head.constantOr("status", Status.PUBLISHED),
                refersTo,
                user,
                Place.of(head));
        return new EditionFile(Edition.of(about, reader.entries), reader.fillings, reader.statements);
    }

    static Optional<EditionId> editionId(YamlNode node) {
        Optional<EditionId> id = EditionId.parse(node.text());
        if (id.isEmpty()) {
            node.problem(Problem.Code.WRONG_SHAPE, "document/edition");
        }
        return id;
    }

    private void entry(YamlNode node) {
        if (node.has("same")) {
            reference(node);
        } else if (node.has("vacant")) {
            node.only("vacant");
            String number = node.child("vacant").text();
            problems.claim("numbers of " + id, number, node);
            entries.add(new Edition.Vacancy(number, Place.of(node)));
        } else {
            slots(node);
        }
    }

    private void reference(YamlNode node) {
        node.only("same", "as", "numbered", "reach");
        Optional<NumberRange> range = range(node.child("same"));
        Optional<NumberRange> here =
                node.optional("numbered").map(EditionReader::range).orElse(range);
        Optional<EditionId> target = editionId(node.child("as"));
        if (range.isPresent() && here.isPresent() && target.isPresent()) {
            if (range.get().numbers().size() != here.get().numbers().size()) {
                node.problem(
                        Problem.Code.BROKEN_RANGE,
                        range.get().toString(),
                        here.get().toString());
                return;
            }
            for (String number : here.get().numbers()) {
                problems.claim("numbers of " + id, number, node);
            }
            String parent = ancestry.above(here.get().first());
            RangeReference.Reach reach = node.constantOr("reach", RangeReference.Reach.ALL);
            entries.add(new RangeReference(id, range.get(), here.get(), reach, target.get(), parent, Place.of(node)));
        }
    }

    private static Optional<NumberRange> range(YamlNode node) {
        Optional<NumberRange> range = NumberRange.parse(node.text());
        if (range.isEmpty()) {
            node.problem(Problem.Code.BROKEN_RANGE, node.text(), "…");
        }
        return range;
    }

    private void slots(YamlNode node) {
        node.only(
                "number",
                "numbers",
                "printed",
                "level",
                "ja",
                "en",
                "jaBy",
                "enBy",
                "suffix",
                "addressee",
                "object",
                "status",
                "lineage",
                "group",
                "clauses",
                "pattern",
                "providerSide",
                "source",
                "confidence",
                "text",
                "origin",
                "wording",
                "statements");
        if (node.has("numbers")) {
            range(node.child("numbers")).ifPresent(range -> range.numbers().forEach(number -> slot(node, number)));
        } else {
            slot(node, node.child("number").text());
        }
    }

    private void slot(YamlNode node, String number) {
        if (number.isEmpty()) {
            return;
        }
        problems.claim("numbers of " + id, number, node);
        Level level = node.child("level").constant(Level.class);
        if (!numbers.add(number)) {
            return;
        }
        SlotKey key = new SlotKey(id, number);
        texts(node, key);
        entries.add(new Edition.SlotEntry(new Slot(
                key,
                node.textOr("printed", number),
                level,
                ancestry.place(number, level),
                title(node),
                suffix(node),
                node.constantOr("addressee", Addressee.BOTH),
                node.constantOr(
                        "object",
                        level == Level.GOVERNANCE ? AuditObject.MANAGEMENT_RESPONSIBILITY : AuditObject.PRACTICE),
                node.constantOr("status", Status.PUBLISHED),
                lineage(node, number),
                node.textOr("group", ""),
                clauses(node),
                node.has("pattern") ? node.child("pattern").number() : 0,
                node.constantOr("providerSide", Confidence.UNCONFIRMED),
                provenance(node),
                Place.of(node))));
    }

    /** One, or a list of several. */
    private List<String> lineage(YamlNode node, String number) {
        return node.optional("lineage")
                .map(YamlNode::oneOrMore)
                .filter(list -> !list.isEmpty())
                .orElseGet(() -> List.of(number + "@" + id.edition()));
    }

    /** What an edition of the user's says with its items: official text, and statements that it adds. */
    private void texts(YamlNode node, SlotKey key) {
        node.optional("text").ifPresent(text -> {
            problems.claim("imported texts of " + id, key.number(), text);
            fillings.add(new ImportReader.Filling(
                    key,
                    List.of(new TextBlock(
                            text.anyLanguage(),
                            node.constantOr("origin", Origin.DERIVED_FROM_STANDARD),
                            node.constantOr("wording", Wording.OFFICIAL))),
                    Place.of(text)));
        });
        node.optional("statements")
                .ifPresent(list -> list.items().forEach(statement -> {
                    problems.claim("own items of " + id, statement.child("id").text(), statement);
                    statement.optional("for").ifPresent(named -> named.problem(Problem.Code.UNKNOWN_KEY, "for"));
                    statements.add(OwnReader.statement(
                            statement, List.of(key), Confidence.CONFIRMED, user ? Wording.USER : Wording.AKASHI));
                }));
    }

    private static Suffix suffix(YamlNode node) {
        String printed = node.textOr("suffix", "");
        return Suffix.parse(printed).orElseGet(() -> {
            node.child("suffix").problem(Problem.Code.UNKNOWN_VALUE, printed, "P, B, PB");
            return Suffix.NONE;
        });
    }

    /** Documents of ours have both languages; a user's document may be in one. */
    private Title title(YamlNode node) {
        if (!node.has("ja") && !node.has("en")) {
            return Title.NONE;
        }
        Bilingual text = user
                ? new Bilingual(node.textOr("ja", ""), node.textOr("en", ""))
                : new Bilingual(node.child("ja").text(), node.child("en").text());
        return new Title(text, node.constantOr("jaBy", TitleBy.FOUND), node.constantOr("enBy", TitleBy.FOUND));
    }

    private static List<SlotKey> clauses(YamlNode node) {
        if (!node.has("clauses")) {
            return List.of();
        }
        return node.child("clauses").items().stream()
                .flatMap(clause -> key(clause).stream())
                .toList();
    }

    /** The key of an item that a text must be. */
    public static Optional<SlotKey> key(YamlNode node) {
        Optional<SlotKey> key = SlotKey.parse(node.text());
        if (key.isEmpty()) {
            node.problem(Problem.Code.WRONG_SHAPE, "document/edition#number");
        }
        return key;
    }

    private Provenance provenance(YamlNode node) {
        String source = node.textOr("source", defaultSource);
        Bilingual text = sources.get(source);
        if (text == null && !source.isEmpty() && node.has("source")) {
            node.child("source").problem(Problem.Code.UNKNOWN_REFERENCE, "source", source);
        }
        return new Provenance(text == null ? NO_SOURCE : text, node.constantOr("confidence", Confidence.CONFIRMED));
    }
}
