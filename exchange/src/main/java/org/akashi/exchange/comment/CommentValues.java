package org.akashi.exchange.comment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akashi.criteria.comment.CommentType;
import org.akashi.criteria.comment.Disposition;
import org.akashi.exchange.table.Characters;

/** Words for kinds and dispositions of comments, as people write them. */
final class CommentValues {

    private static final List<Map.Entry<CommentType, Pattern>> TYPES = List.of(
            Map.entry(CommentType.GENERAL, Pattern.compile("ge(neral)?|全般|一般|全体|その他")),
            Map.entry(CommentType.TECHNICAL, Pattern.compile("te(chnical)?|技術(的|的意見)?|内容")),
            Map.entry(CommentType.EDITORIAL, Pattern.compile("ed(itorial)?|編集(上|的)?|字句|用字|誤字|誤記|体裁|表現")));

    private static final List<Map.Entry<Disposition, Pattern>> DISPOSITIONS = List.of(
            Map.entry(
                    Disposition.NOT_REFLECT,
                    Pattern.compile(
                            "反映(しない|せず|不要|すべきではない|すべきでない)|(修正|対応)(しない|なし|不要)|原案(の|どおり|通り).*|不採用|不採択|×|not-?(accepted|reflected?)|rejected?|noted")),
            Map.entry(
                    Disposition.REFLECT_IN_PART,
                    Pattern.compile(
                            "一部(を)?(反映|修正|採用|採択|対応).*|△|(partially|partly)accepted|acceptedinpart|reflect(ed)?-?in-?part")),
            Map.entry(
                    Disposition.REFLECT,
                    Pattern.compile(
                            "反映(する|した|済|すべき)?|(御|ご)?意見を踏まえ.*修正.*|修正(する|した|済)|採用|採択|○|〇|accepted?|reflect(ed)?")));

    private CommentValues() {}

    private static String plain(String written) {
        return Characters.number(written).toLowerCase(Locale.ROOT).replaceAll("。$", "");
    }

    /** The kind that a text says, and nothing else. */
    static Optional<CommentType> type(String written) {
        return find(TYPES, plain(written));
    }

    /** The first of the kinds that a text joins, as in {@code te/ed}. */
    static Optional<CommentType> firstType(String written) {
        return find(TYPES, plain(written).replaceAll("[/,・、;].*", ""));
    }

    /** Whether a text says that there is no disposition yet. */
    static boolean isUndecided(String written) {
        return plain(written).matches("未決(定)?|未定|undecided|tbd|-");
    }

    static Optional<Disposition> disposition(String written) {
        return find(DISPOSITIONS, plain(written));
    }

    private static <T> Optional<T> find(List<Map.Entry<T, Pattern>> words, String plain) {
        return words.stream()
                .filter(entry -> entry.getValue().matcher(plain).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
