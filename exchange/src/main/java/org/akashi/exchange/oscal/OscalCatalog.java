package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Target;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/**
 * Turns a catalog into an edition and its texts. Groups and controls become items by their ids, in the catalog's order; parts and
 * parameters stay with their group or control, those of the catalog itself with the first. What is said twice or leads nowhere is told, and so is what is left out.
 */
final class OscalCatalog {

    private static final Pattern INSERT = Pattern.compile("\\{\\{\\s*insert:\\s*param,\\s*([^\\s}]+)\\s*}}");

    private static final Set<String> TAKEN = Set.of(
            "id",
            "title",
            "class",
            "params",
            "props",
            "links",
            "parts",
            "controls",
            "groups",
            "name",
            "prose",
            "ns",
            "label",
            "select",
            "guidelines",
            "uuid",
            "metadata");

    private final Target.As target;
    private final Remarks remarks;
    private final List<Tree> items = new ArrayList<>();
    private final List<Tree> texts = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> inserted = new LinkedHashMap<>();
    private final Map<String, String> linked = new LinkedHashMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private List<Tree> ofCatalog = List.of();
    private int groups;
    private int controls;
    private int parts;
    private int parameters;

    OscalCatalog(Target.As target, Remarks remarks) {
        this.target = target;
        this.remarks = remarks;
    }

    OscalCounts counts() {
        return new OscalCounts(groups, controls, parts, parameters);
    }

    List<YamlFile> files(Tree.Entries catalog) {
        ofCatalog = parameters(catalog, "/catalog");
        content(catalog, "", "/catalog", 0);
        if (catalog.values().get("back-matter") instanceof Tree.Entries back) {
            int at = 0;
            for (Tree.Entries resource : OscalFile.list(back, "resources")) {
                claim(resource.text("uuid"), "/catalog/back-matter/resources/" + at++);
                leave("back-matter/resources");
            }
        }
        references();
        left.forEach((what, count) -> remarks.add(Remark.Code.NOT_KEPT, what, String.valueOf(count)));
        if (items.isEmpty()) {
            remarks.add(Remark.Code.NOTHING_THERE);
            return List.of();
        }
        String id = target.id().toString();
        List<YamlFile> files = new ArrayList<>();
        files.add(items(target.id(), name(target.name(), catalog, target.id()), List.of(), items));
        if (!texts.isEmpty()) {
            files.add(new YamlFile(
                    id + "/texts.yaml",
                    "",
                    Tree.entries()
                            .with("imported", Tree.entries().with("edition", id).build())
                            .with("texts", Tree.items(texts))
                            .build()));
        }
        return files;
    }

    /** What a document is to be called: as the user says, else as its metadata do. */
    static String name(String given, Tree.Entries document, EditionId id) {
        String said = document.values().get("metadata") instanceof Tree.Entries metadata
                ? metadata.text("title").strip()
                : "";
        return given.isEmpty() ? said.isEmpty() ? id.toString() : said : given;
    }

    /** The file of a document's items. */
    static YamlFile items(EditionId id, String name, List<String> refersTo, List<Tree> items) {
        return new YamlFile(
                id + "/items.yaml",
                "",
                Tree.entries()
                        .with(
                                "edition",
                                Tree.entries()
                                        .with("document", id.document())
                                        .with("edition", id.edition())
                                        .with("name", name)
                                        .with(
                                                "title",
                                                Tree.entries()
                                                        .with("ja", name)
                                                        .with("en", name)
                                                        .build())
                                        .with("refersTo", Tree.texts(refersTo))
                                        .build())
                        .with("items", Tree.items(items))
                        .build());
    }

    /** Groups and controls of a catalog, group or control. */
    private void content(Tree.Entries of, String number, String place, int depth) {
        int at = 0;
        for (Tree.Entries group : OscalFile.list(of, "groups")) {
            groups++;
            String id = group.text("id").strip();
            String own =
                    id.isEmpty() ? (number.isEmpty() ? "" : number + "-") + "group-" + (at + 1) : OscalIds.number(id);
            String here = place + "/groups/" + at++;
            item(group, own, number, depth == 0 ? Level.CHAPTER : Level.SECTION, here);
            content(group, own, here, depth + 1);
        }
        at = 0;
        for (Tree.Entries control : OscalFile.list(of, "controls")) {
            controls++;
            String here = place + "/controls/" + at++;
            String id = control.text("id").strip();
            if (id.isEmpty()) {
                remarks.at(order(), here, Remark.Code.MISSING_KEY, "id");
                continue;
            }
            String own = OscalIds.number(id);
            item(control, own, number, place.contains("/controls/") ? Level.DETAIL : Level.CONTROL, here);
            content(control, own, here, depth + 1);
        }
    }

    private long order() {
        return groups + controls;
    }

    private void item(Tree.Entries of, String number, String above, Level level, String place) {
        String id = of.text("id").strip();
        claim(id.isEmpty() ? number : id, place);
        keys(of);
        String label = OscalFile.property(of, "label");
        OwnProperties own = new OwnProperties(of);
        Tree.Builder item = Tree.entries()
                .with("number", number)
                .with("printed", label.equals(number) ? "" : label)
                .with("level", own.level(level));
        items.add(own.into(item, above).build());
        List<Tree> read = parts(of, place);
        List<Tree> filled = new ArrayList<>(ofCatalog);
        filled.addAll(parameters(of, place));
        if (!ofCatalog.isEmpty()) {
            remarks.at(0, "/catalog/params", Remark.Code.KEPT_WITH, String.valueOf(ofCatalog.size()), number);
            ofCatalog = List.of();
        }
        if (!read.isEmpty() || !filled.isEmpty()) {
            texts.add(Tree.entries()
                    .with("number", number)
                    .with("parts", Tree.items(read))
                    .with("parameters", Tree.items(filled))
                    .build());
        }
    }

    private List<Tree> parts(Tree.Entries of, String place) {
        List<Tree> read = new ArrayList<>();
        int at = 0;
        for (Tree.Entries part : OscalFile.list(of, "parts")) {
            String here = place + "/parts/" + at++;
            if (OwnProperties.isTranslation(part) || OwnProperties.isEmpty(part)) {
                continue;
            }
            if (OwnProperties.isStatement(part)) {
                leave("own-statement");
                continue;
            }
            parts++;
            claim(part.text("id").strip(), here);
            keys(part);
            String prose = part.text("prose").strip();
            String title = part.text("title").strip();
            String text = title.isEmpty() || prose.isEmpty() ? title + prose : title + "\n" + prose;
            Matcher inserts = INSERT.matcher(text);
            while (inserts.find()) {
                inserted.putIfAbsent(inserts.group(1), here);
            }
            String name = part.text("name").strip();
            if (name.isEmpty()) {
                remarks.at(order(), here, Remark.Code.MISSING_KEY, "name");
            }
            Tree.Builder kept = Tree.entries()
                    .with("id", part.text("id").strip())
                    .with("name", name)
                    .with("label", OscalFile.property(part, "label"));
            read.add(new OwnProperties(part)
                    .texts(kept, text)
                    .with("parts", Tree.items(parts(part, here)))
                    .build());
        }
        return read;
    }

    private List<Tree> parameters(Tree.Entries of, String place) {
        List<Tree> read = new ArrayList<>();
        int at = 0;
        for (Tree.Entries parameter : OscalFile.list(of, "params")) {
            parameters++;
            String here = place + "/params/" + at++;
            String id = parameter.text("id").strip();
            if (id.isEmpty()) {
                remarks.at(order(), here, Remark.Code.MISSING_KEY, "id");
                continue;
            }
            claim(id, here);
            keys(parameter);
            Tree.Entries select = parameter.values().get("select") instanceof Tree.Entries entries
                    ? entries
                    : new Tree.Entries(Map.of());
            List<String> choices = new ArrayList<>(OscalFile.texts(select, "choice"));
            choices.forEach(choice -> {
                Matcher inserts = INSERT.matcher(choice);
                while (inserts.find()) {
                    inserted.putIfAbsent(inserts.group(1), here);
                }
            });
            read.add(Tree.entries()
                    .with("id", id)
                    .with("label", parameter.text("label").strip())
                    .with("choices", Tree.texts(choices))
                    .with("howMany", select.text("how-many").strip())
                    .with(
                            "guidelines",
                            Tree.texts(OscalFile.list(parameter, "guidelines").stream()
                                    .map(guideline -> guideline.text("prose").strip())
                                    .filter(prose -> !prose.isEmpty())
                                    .toList()))
                    .build());
        }
        return read;
    }

    /** Counts what is left out of an object, and keeps where its links lead. */
    private void keys(Tree.Entries of) {
        of.values().keySet().stream().filter(key -> !TAKEN.contains(key)).forEach(this::leave);
        OscalFile.list(of, "props").stream()
                .filter(property -> !OwnProperties.isTaken(property))
                .forEach(property -> leave("props/" + property.text("name")));
        for (Tree.Entries link : OscalFile.list(of, "links")) {
            leave("links");
            String href = link.text("href");
            if (href.startsWith("#") && href.length() > 1) {
                linked.putIfAbsent(href.substring(1), of.text("id"));
            }
        }
    }

    private void leave(String what) {
        left.merge(what, 1, Integer::sum);
    }

    private void claim(String id, String place) {
        if (id.isEmpty()) {
            return;
        }
        String first = ids.putIfAbsent(id, place);
        if (first != null) {
            remarks.at(order(), place, Remark.Code.DUPLICATE_ID, id, first);
        }
    }

    private void references() {
        inserted.forEach((id, place) -> {
            if (!ids.getOrDefault(id, "").contains("/params/")) {
                remarks.at(order(), place, Remark.Code.UNKNOWN_REFERENCE, "param", id);
            }
        });
        linked.forEach((id, from) -> {
            if (!ids.containsKey(id)) {
                remarks.at(order(), from, Remark.Code.LOOSE_REFERENCE, "link", id);
            }
        });
    }
}
