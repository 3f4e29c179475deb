package org.akashi.exchange.comment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akashi.criteria.item.EditionId;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/**
 * The consultation that comments come in for.
 *
 * @param id as the library is to call it
 * @param name as it is to be cited; empty for the id
 * @param edition that is commented on
 * @param next that answers the comments, if it is there already
 * @param first first day for opinions
 * @param last last day for opinions
 */
public record DraftConsultation(
        String id, String name, EditionId edition, Optional<EditionId> next, LocalDate first, LocalDate last) {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    static boolean isJapanese(String text) {
        return JAPANESE.matcher(text).find();
    }

    /** The file of the library. */
    YamlFile file(List<DraftComment> comments) {
        String title = name.isEmpty() ? id : name;
        Tree.Builder head = Tree.entries()
                .with("id", id)
                .with(
                        "title",
                        Tree.entries().with("ja", title).with("en", title).build())
                .with("document", edition.document());
        next.ifPresent(to -> head.with("from", edition.toString()).with("to", to.toString()));
        head.with("first", first.toString()).with("last", last.toString());
        return new YamlFile(
                "comments/" + id + ".yaml",
                "",
                Tree.entries()
                        .with("consultation", head.build())
                        .with(
                                "comments",
                                Tree.items(comments.stream()
                                        .map(DraftConsultation::tree)
                                        .toList()))
                        .build());
    }

    /** A comment as the library has it. */
    static Tree tree(DraftComment comment) {
        return Tree.entries()
                .with("id", comment.id())
                .with("member", comment.member())
                .with("by", comment.by())
                .with("items", Tree.texts(comment.items()))
                .with("part", comment.part())
                .with("type", written(comment.type()))
                .with("text", said(comment.text()))
                .with("proposed", said(comment.proposed()))
                .with(
                        "disposition",
                        comment.disposition().map(DraftConsultation::written).orElse(""))
                .with("reason", said(comment.reason()))
                .build();
    }

    private static Tree said(String text) {
        return Tree.entries().with(isJapanese(text) ? "ja" : "en", text).build();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
