package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Target;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/**
 * Turns a profile into an edition that refers to the items it selects, in the order of the editions it takes them from, with the
 * headings above them. What a profile changes about a control has no place there and is told one by one.
 */
final class OscalProfile {

    private final Target.Of target;
    private final Remarks remarks;
    private final List<Tree> items = new ArrayList<>();
    private long order;

    OscalProfile(Target.Of target, Remarks remarks) {
        this.target = target;
        this.remarks = remarks;
    }

    List<YamlFile> files(Tree.Entries profile) {
        List<Tree.Entries> imports = OscalFile.list(profile, "imports");
        List<ResolvedEdition> sources = target.sources();
        if (imports.isEmpty()) {
            remarks.at(0, "/profile", Remark.Code.MISSING_KEY, "imports");
        } else if (sources.size() != 1 && sources.size() != imports.size()) {
            remarks.at(0, "/profile/imports", Remark.Code.WRONG_SHAPE, "--from × " + imports.size());
            return List.of();
        }
        Map<ResolvedEdition, Set<String>> selected = new LinkedHashMap<>();
        for (int i = 0; i < imports.size(); i++) {
            ResolvedEdition source = sources.get(Math.min(i, sources.size() - 1));
            selected.computeIfAbsent(source, k -> new LinkedHashSet<>())
                    .addAll(select(imports.get(i), source, "/profile/imports/" + i));
        }
        selected.forEach(this::refer);
        changes(profile);
        if (items.isEmpty()) {
            if (!remarks.hasWrong()) {
                remarks.add(Remark.Code.NOTHING_THERE);
            }
            return List.of();
        }
        return List.of(OscalCatalog.items(
                target.id(),
                OscalCatalog.name(target.name(), profile, target.id()),
                sources.stream()
                        .map(one -> one.edition().id().toString())
                        .distinct()
                        .toList(),
                items));
    }

    private Set<String> select(Tree.Entries one, ResolvedEdition source, String place) {
        order++;
        Set<String> selected = new LinkedHashSet<>();
        if (one.values().containsKey("include-all")) {
            source.items().stream().filter(OscalProfile::isControl).forEach(item -> selected.add(number(item)));
        }
        int at = 0;
        for (Tree.Entries include : OscalFile.list(one, "include-controls")) {
            selected.addAll(named(include, source, place + "/include-controls/" + at++));
        }
        at = 0;
        for (Tree.Entries exclude : OscalFile.list(one, "exclude-controls")) {
            selected.removeAll(named(exclude, source, place + "/exclude-controls/" + at++));
        }
        return selected;
    }

    private Set<String> named(Tree.Entries by, ResolvedEdition source, String place) {
        Set<String> named = new LinkedHashSet<>();
        for (String written : OscalFile.texts(by, "with-ids")) {
            String id = OscalIds.number(written);
            if (source.item(id).isPresent()) {
                named.add(id);
            } else {
                remarks.at(
                        order,
                        place,
                        Remark.Code.UNKNOWN_NUMBER,
                        id,
                        source.edition().id().toString());
            }
        }
        for (Tree.Entries matching : OscalFile.list(by, "matching")) {
            Pattern glob = glob(matching.text("pattern"));
            source.items().stream()
                    .filter(OscalProfile::isControl)
                    .map(OscalProfile::number)
                    .filter(number -> glob.matcher(number).matches())
                    .forEach(named::add);
        }
        if (by.text("with-child-controls").equals("yes")) {
            source.items().stream()
                    .filter(item -> headings(item, source).stream().anyMatch(named::contains))
                    .forEach(item -> named.add(number(item)));
        }
        return named;
    }

    /** Stars stand for any text, question marks for one sign. */
    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.chars()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(regex.toString());
    }

    private void refer(ResolvedEdition source, Set<String> selected) {
        Set<String> taken = new LinkedHashSet<>();
        source.items().stream().filter(item -> selected.contains(number(item))).forEach(item -> {
            taken.addAll(headings(item, source));
            taken.add(number(item));
        });
        for (ResolvedItem item : source.items()) {
            if (taken.contains(number(item))) {
                items.add(Tree.entries()
                        .with("same", number(item))
                        .with("as", source.edition().id().toString())
                        .with("reach", "item")
                        .build());
            }
        }
    }

    /** The items above one, under whatever name: what its number begins with, or its group. */
    private static List<String> headings(ResolvedItem item, ResolvedEdition source) {
        Set<String> above = new LinkedHashSet<>();
        String next = heading(item);
        while (!next.isEmpty() && above.add(next)) {
            next = source.item(next).map(OscalProfile::heading).orElse("");
        }
        above.removeIf(number -> source.item(number).isEmpty());
        return List.copyOf(above);
    }

    private static String heading(ResolvedItem item) {
        String group = item.slot().group();
        return group.isEmpty() ? item.parent() : group;
    }

    private static boolean isControl(ResolvedItem item) {
        Level level = item.slot().level();
        return level != Level.PART && level != Level.CHAPTER && level != Level.SECTION && level != Level.THEME;
    }

    private static String number(ResolvedItem item) {
        return item.key().number();
    }

    private void changes(Tree.Entries profile) {
        if (profile.values().get("modify") instanceof Tree.Entries modify) {
            told(modify, "set-parameters", "param-id");
            told(modify, "alters", "control-id");
        }
        if (profile.values().get("merge") instanceof Tree.Entries merge
                && merge.values().containsKey("custom")) {
            remarks.at(++order, "/profile/merge/custom", Remark.Code.NOT_KEPT, "custom", "1");
        }
    }

    private void told(Tree.Entries modify, String list, String id) {
        int at = 0;
        for (Tree.Entries change : OscalFile.list(modify, list)) {
            remarks.at(++order, "/profile/modify/" + list + "/" + at++, Remark.Code.NOT_KEPT, change.text(id), "1");
        }
    }
}
