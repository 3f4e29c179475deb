package org.akashi.exchange.oscal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.Status;
import org.akashi.exchange.yaml.Tree;

/** What a catalog that Akashi wrote says in properties of its own namespace, so that it comes back as it went. */
final class OwnProperties {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    private static final Set<String> TAKEN = Set.of(
            "level",
            "title-ja",
            "title-en",
            "title-language",
            "suffix",
            "addressee",
            "object",
            "draft",
            "pattern",
            "confidence",
            "provider-side",
            "clause",
            "lineage",
            "language",
            "origin",
            "wording");

    private final Tree.Entries of;

    OwnProperties(Tree.Entries of) {
        this.of = of;
    }

    /** Whether something is in Akashi's namespace. */
    static boolean isOwn(Tree.Entries one) {
        return one.text("ns").equals(OscalExport.NAMESPACE);
    }

    /** Whether a property is read. */
    static boolean isTaken(Tree.Entries property) {
        return isOwn(property)
                ? TAKEN.contains(property.text("name"))
                : property.text("name").equals("label") || property.text("name").equals("status");
    }

    String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    private List<String> values(String name) {
        return OscalFile.list(of, "props").stream()
                .filter(property -> isOwn(property) && property.text("name").equals(name))
                .map(property -> property.text("value").strip())
                .toList();
    }

    /** The level that it says, else what its place tells. */
    String level(Level otherwise) {
        return Arrays.stream(Level.values())
                .map(OscalFile::written)
                .filter(value("level")::equals)
                .findFirst()
                .orElse(OscalFile.written(otherwise));
    }

    private String status() {
        return OscalFile.property(of, "status").equalsIgnoreCase("withdrawn")
                ? OscalFile.written(Status.WITHDRAWN)
                : value("draft").equals("yes") ? OscalFile.written(Status.DRAFT) : "";
    }

    /** The titles and everything after them. */
    Tree.Builder into(Tree.Builder item, String group) {
        boolean written = !value("level").isEmpty();
        String title = written && value("title-language").isEmpty()
                ? ""
                : of.text("title").strip();
        String main = value("title-language").isEmpty() ? language(title) : value("title-language");
        return item.with("ja", main.equals("ja") ? title : value("title-ja"))
                .with("en", main.equals("ja") ? value("title-en") : title)
                .with("suffix", value("suffix"))
                .with("addressee", value("addressee"))
                .with("object", value("object"))
                .with("group", group)
                .with("status", status())
                .with("lineage", Tree.texts(values("lineage")))
                .with("clauses", Tree.texts(values("clause")))
                .with("pattern", value("pattern"))
                .with("confidence", value("confidence"))
                .with("providerSide", value("provider-side"));
    }

    /** A part's text under its language, with the one that a translation beside it has. */
    Tree.Builder texts(Tree.Builder part, String text) {
        String main = value("language").isEmpty() ? language(text) : value("language");
        String other = OscalFile.list(of, "parts").stream()
                .filter(OwnProperties::isTranslation)
                .map(translation -> translation.text("prose").strip())
                .findFirst()
                .orElse("");
        return part.with("ja", main.equals("ja") ? text : other).with("en", main.equals("ja") ? other : text);
    }

    static boolean isTranslation(Tree.Entries part) {
        return isOwn(part) && part.text("name").equals("translation");
    }

    /** Whether a part only says that there is no text. */
    static boolean isEmpty(Tree.Entries part) {
        return !new OwnProperties(part).value("text").isEmpty();
    }

    static boolean isStatement(Tree.Entries part) {
        return isOwn(part) && part.text("name").equals("own-statement");
    }

    /** The key of a text's language; whatever is not Japanese stands under {@code en}. */
    private static String language(String text) {
        return JAPANESE.matcher(text).find() ? "ja" : "en";
    }
}
