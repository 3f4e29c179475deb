package org.akashi.exchange.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Target;
import org.akashi.exchange.table.MapTable;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/** Writes drafts as files of the library. */
public final class DraftFiles {

    /** Levels by the depth of numbers, where nobody says otherwise; the last is the deepest. */
    private static final List<List<Level>> LEVELS = List.of(
            List.of(Level.CONTROL),
            List.of(Level.CHAPTER, Level.CONTROL),
            List.of(Level.CHAPTER, Level.OBJECTIVE, Level.CONTROL),
            List.of(Level.CHAPTER, Level.OBJECTIVE, Level.CONTROL, Level.DETAIL));

    private DraftFiles() {}

    /** The user's text for an edition; a number that the edition does not have is wrong. */
    public static List<YamlFile> into(Target.Into target, Draft draft, Remarks remarks) {
        String id = target.edition().edition().id().toString();
        Map<String, String> numbers = numbers(target);
        List<Tree> texts = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        for (DraftItem item : draft.items()) {
            String number = numbers.get(NumberForm.key(item.number()));
            if (number == null) {
                remarks.at(item.order(), item.place(), Remark.Code.UNKNOWN_NUMBER, item.number(), id);
            } else if ((item.text().ja() + item.text().en()).isEmpty()) {
                if (!item.saysSomething()) {
                    remarks.at(item.order(), item.place(), Remark.Code.NOTHING_SAID, item.number());
                }
            } else if (filled.add(number)) {
                texts.add(Tree.entries()
                        .with("number", number)
                        .with("text", both(item.text()))
                        .build());
            }
        }
        if (texts.isEmpty()) {
            nothing(remarks);
            return List.of();
        }
        return List.of(texts(id, texts));
    }

    /** The numbers that a target makes possible, as {@link NumberForm} reads them, in their order; none if any is. */
    public static Set<String> known(Target target) {
        Set<String> known = new LinkedHashSet<>();
        if (target instanceof Target.Into into) {
            into.edition()
                    .items()
                    .forEach(item -> NumberForm.parse(item.key().number()).ifPresent(known::add));
        }
        return known;
    }

    private static Map<String, String> numbers(Target.Into target) {
        Map<String, String> numbers = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (ResolvedItem item : target.edition().items()) {
            String printed = NumberForm.key(item.slot().printed());
            if (numbers.putIfAbsent(printed, item.key().number()) != null) {
                twice.add(printed);
            }
        }
        twice.forEach(numbers::remove);
        target.edition()
                .items()
                .forEach(item -> numbers.put(
                        NumberForm.key(item.key().number()), item.key().number()));
        return numbers;
    }

    private static YamlFile texts(String id, List<Tree> texts) {
        return new YamlFile(
                id + "/texts.yaml",
                "",
                Tree.entries()
                        .with("imported", Tree.entries().with("edition", id).build())
                        .with("texts", Tree.items(texts))
                        .build());
    }

    private static Tree both(Bilingual text) {
        return Tree.entries().with("ja", text.ja()).with("en", text.en()).build();
    }

    /** A document of its own: its items, and their texts. */
    public static List<YamlFile> as(Target.As target, String title, Draft draft, Remarks remarks) {
        List<Tree> items = new ArrayList<>();
        List<Tree> texts = new ArrayList<>();
        int deepest = draft.items().stream()
                .mapToInt(item -> NumberForm.depth(item.number()))
                .max()
                .orElse(0);
        int highest = draft.items().stream()
                .mapToInt(item -> NumberForm.depth(item.number()))
                .filter(depth -> depth > 0)
                .min()
                .orElse(1);
        for (DraftItem item : draft.items()) {
            Level level = item.level()
                    .orElseGet(() -> level(NumberForm.depth(item.number()), highest, deepest, target.levels()));
            items.add(Tree.entries()
                    .with("number", item.number())
                    .with("printed", printed(item.number()))
                    .with("level", written(level))
                    .with("ja", item.title().ja())
                    .with("en", item.title().en())
                    .with("addressee", item.addressee().map(DraftFiles::written).orElse(""))
                    .build());
            if (!(item.text().ja() + item.text().en()).isEmpty()) {
                texts.add(Tree.entries()
                        .with("number", item.number())
                        .with("text", both(item.text()))
                        .build());
            } else if (!item.saysSomething()) {
                remarks.at(item.order(), item.place(), Remark.Code.NOTHING_SAID, item.number());
            }
        }
        if (items.isEmpty()) {
            nothing(remarks);
            return List.of();
        }
        String id = target.id().toString();
        String name = target.name().isEmpty() ? title.isEmpty() ? id : title : target.name();
        List<YamlFile> files = new ArrayList<>();
        files.add(new YamlFile(
                id + "/items.yaml",
                "",
                Tree.entries()
                        .with(
                                "edition",
                                Tree.entries()
                                        .with("document", target.id().document())
                                        .with("edition", target.id().edition())
                                        .with("name", name)
                                        .with(
                                                "title",
                                                Tree.entries()
                                                        .with("ja", name)
                                                        .with("en", name)
                                                        .build())
                                        .build())
                        .with("items", Tree.items(items))
                        .build()));
        if (!texts.isEmpty()) {
            files.add(texts(id, texts));
        }
        return files;
    }

    /** The number as printed, where it has its part before it; else empty. */
    private static String printed(String number) {
        int slash = number.indexOf('/');
        return slash < 0 ? "" : number.substring(slash + 1);
    }

    private static Level level(int depth, int highest, int deepest, List<Level> given) {
        if (depth == 0) {
            return Level.PART;
        }
        int depths = Math.max(1, deepest - highest + 1);
        List<Level> levels = given.isEmpty() ? LEVELS.get(Math.min(depths, LEVELS.size()) - 1) : given;
        return levels.get(Math.min(depth - highest, levels.size() - 1));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A map. */
    public static List<YamlFile> between(Target.Between target, List<MapTable.Row> rows, Remarks remarks) {
        StringBuilder lines = new StringBuilder();
        Set<String> pairs = new HashSet<>();
        for (MapTable.Row row : rows) {
            String pair = String.join(" ", row.from()) + " -> " + String.join(" ", row.to());
            if (!pairs.add(pair)) {
                remarks.at(row.order(), row.place(), Remark.Code.DUPLICATE_NUMBER, pair, target.id());
            }
            row.from().forEach(number -> known(target, target.from(), number, row, remarks));
            row.to().forEach(number -> known(target, target.to(), number, row, remarks));
            lines.append(pair).append(" : ").append(written(row.relation())).append('\n');
        }
        if (rows.isEmpty()) {
            nothing(remarks);
            return List.of();
        }
        String title = target.from() + " → " + target.to();
        return List.of(new YamlFile(
                "maps/" + target.id() + ".yaml",
                "",
                Tree.entries()
                        .with(
                                "map",
                                Tree.entries()
                                        .with("id", target.id())
                                        .with("from", target.from().toString())
                                        .with("to", target.to().toString())
                                        .with(
                                                "title",
                                                Tree.entries()
                                                        .with("ja", title)
                                                        .with("en", title)
                                                        .build())
                                        .with(
                                                "source",
                                                Tree.entries()
                                                        .with("ja", remarks.file())
                                                        .with("en", remarks.file())
                                                        .build())
                                        .build())
                        .with("rows", lines.toString())
                        .build()));
    }

    private static void known(Target.Between target, EditionId side, String number, MapTable.Row row, Remarks remarks) {
        for (ResolvedEdition edition : target.known()) {
            if (edition.edition().id().equals(side) && edition.item(number).isEmpty()) {
                remarks.at(row.order(), row.place(), Remark.Code.UNKNOWN_NUMBER, number, side.toString());
            }
        }
    }

    /** Says that there is nothing, unless it was said already why. */
    private static void nothing(Remarks remarks) {
        if (!remarks.hasWrong()) {
            remarks.add(Remark.Code.NOTHING_THERE);
        }
    }

    /** The addressee as the library writes it. */
    private static String written(Addressee addressee) {
        return written((Enum<?>) addressee);
    }

    /** What an edition given by its year in any era is called: {@code isms-criteria/平成28年} is {@code isms-criteria/2016}. */
    public static Optional<String> edition(String written) {
        int slash = written.indexOf('/');
        Optional<Year> year = slash < 0 ? Optional.empty() : Year.parse(written.substring(slash + 1));
        return year.isPresent() && year.get() instanceof Year.Known(int known)
                ? Optional.of(written.substring(0, slash + 1) + known)
                : Optional.empty();
    }
}
