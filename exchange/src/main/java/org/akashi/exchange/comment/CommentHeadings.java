package org.akashi.exchange.comment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.akashi.exchange.table.Characters;
import org.akashi.exchange.table.ColumnMap;
import org.akashi.exchange.table.Role;

/**
 * What headings of comments mean: those of the ministries' 意見提出様式 and 意見募集結果, and of the commenting template of ISO and
 * IEC. Addresses, telephone numbers and mail addresses are known, so that they are never taken for anything else, and not taken.
 */
final class CommentHeadings implements ColumnMap.Words {

    static final CommentHeadings WORDS = new CommentHeadings();

    private static final Pattern BRACKETS = Pattern.compile("[（(\\[【〔<＜].*?[)）\\]】〕>＞]");
    private static final Pattern MARKS = Pattern.compile("^[.・●■◆○□◎※*]+|[:：※*]+$|(?<=[a-z])[0-9¹²³]+$");

    private static final int LONGEST = 60;
    private static final int LONGEST_JAPANESE = 16;

    /** The first that fits a heading decides. */
    private static final List<Map.Entry<Role, Pattern>> MEANINGS = List.of(
            meaning(
                    Role.NOTHING,
                    ".*observation.*|.*事務局.*|.*(住所|電話|連絡先|ファックス|メールアドレス|アドレス|郵便番号|年齢|職業).*|(fax|tel|phone|e-?mail|address).*"),
            meaning(
                    Role.COMMENT_ID,
                    "no\\.?|№|番号|通番|連番|整理番号|(意見|コメント)(番号|no\\.?|id)|id|#|comment(id|no\\.?|number)|seq\\.?"),
            meaning(Role.MEMBER, "mb|mb/nc|member.*|nationalbody|nb|加盟団体|加盟機関|メンバーボディ|国代表機関"),
            meaning(
                    Role.BY,
                    "(御|ご|お)?(氏名|名前|名称).*|(意見)?(提出|記入|回答)者.*|(会社|法人|団体|組織|企業|機関|事業者).*名.*|所属.*"
                            + "|submitter.*|name|author|commenter|organi[sz]ation.*|company.*"),
            meaning(Role.TYPE, "type.*|commenttype|.*(種別|種類|区分)"),
            meaning(
                    Role.PROPOSED,
                    "(proposed|suggested)change.*|proposal.*|suggestion.*|.*(修正|変更|修文|改善|改訂|代替|対案).*案.*|.*提案.*"),
            meaning(
                    Role.DISPOSITION,
                    "(意見を)?考慮した結果|(意見の)?(対応|取扱い?|採否|反映)(方針|結果|案|の?要否|の有無)?|disposition|decision|resolution"),
            meaning(Role.REASON, ".*に対する(考え方|回答|見解).*|考え方|回答"),
            meaning(Role.GROUNDS, ".*(理由|根拠).*|reasons?|justification.*|rationale.*|grounds.*"),
            meaning(
                    Role.PLACE,
                    ".*(該当|対象|関連)(の)?(箇所|個所|項目|番号|条項|管理策|箇条|部分).*|箇条.*|項番.*|(項目|管理策|条項|基準)番号.*|管理策|箇所|章.*"
                            + "|clause.*|sub-?clause.*|section.*|item(no\\.?|number|s)?|control(id|no\\.?|number)?|location|place|reference"),
            meaning(
                    Role.PART,
                    "(該当)?(ページ|頁|行|段落|図|表|文書|資料|原案).*|page.*|line.*|paragraph.*|figure.*|table.*|document.*"),
            meaning(
                    Role.OPINION,
                    "(提出|御|ご)?意見(の?(内容|本文|詳細|概要|要旨))?(及び.*|・.*|等|欄|記入欄)?|コメント(内容|欄)?|内容|comments?.*|opinions?|remarks?"));

    private CommentHeadings() {}

    private static Map.Entry<Role, Pattern> meaning(Role role, String pattern) {
        return Map.entry(role, Pattern.compile(pattern));
    }

    /** What a heading means, if it is one; {@link Role#NOTHING} for one whose column is left. */
    static Optional<Role> meaning(String heading) {
        String plain = Characters.number(heading).toLowerCase(Locale.ROOT);
        String bare = BRACKETS.matcher(plain).replaceAll("");
        String open = plain.replaceAll("[\\[\\]【】〔〕]", "");
        return word(bare.isEmpty() ? open : bare);
    }

    /** Headings are short; a sentence that has such a word in it is none. */
    private static Optional<Role> word(String heading) {
        String word = MARKS.matcher(MARKS.matcher(heading).replaceAll("")).replaceAll("");
        if (word.length() > (DraftConsultation.isJapanese(word) ? LONGEST_JAPANESE : LONGEST)) {
            return Optional.empty();
        }
        return MEANINGS.stream()
                .filter(entry -> entry.getValue().matcher(word).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public boolean isKnown(String heading) {
        return meaning(heading).isPresent();
    }

    @Override
    public Optional<Role> role(String upper, String lower, List<String> samples) {
        return meaning(lower)
                .filter(role -> !lower.isEmpty())
                .or(() -> lower.isEmpty() || upper.equals(lower) ? meaning(upper) : meaning(upper + lower));
    }

    @Override
    public Set<Role> roles() {
        return Role.ofComments();
    }
}
