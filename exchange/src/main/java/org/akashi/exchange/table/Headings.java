package org.akashi.exchange.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What headings of columns mean, in the words people use. */
final class Headings {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern ENGLISH_NAMED = Pattern.compile(".*(英|english|\\ben\\b|[(_.-]en[)]?$).*");
    private static final Pattern JAPANESE_NAMED = Pattern.compile(".*(日本語|和文|japanese|\\bja\\b|[(_.-]ja[)]?$).*");

    /** What titles and texts are called before their language is known. */
    enum Meaning {
        NUMBER,
        TITLE,
        TEXT,
        LEVEL,
        ADDRESSEE,
        EDITION,
        FROM,
        TO,
        RELATION
    }

    private static final Map<Meaning, List<String>> MEANINGS = Map.of(
            Meaning.NUMBER,
            List.of(
                    "番号",
                    "項番",
                    "項目番号",
                    "管理策番号",
                    "管理番号",
                    "基準番号",
                    "大項目番号",
                    "中項目番号",
                    "小項目番号",
                    "詳細管理策番号",
                    "箇条",
                    "箇条番号",
                    "条項",
                    "no",
                    "no.",
                    "№",
                    "id",
                    "number",
                    "ref",
                    "ref.",
                    "reference",
                    "clause",
                    "controlid",
                    "controlnumber",
                    "controlno",
                    "controlno.",
                    "identifier",
                    "管理策no",
                    "管理策no.",
                    "管理策id",
                    "項目no",
                    "項目no.",
                    "通番"),
            Meaning.TITLE,
            List.of(
                    "題名",
                    "タイトル",
                    "標題",
                    "表題",
                    "名称",
                    "項目名",
                    "見出し",
                    "管理策名",
                    "管理策名称",
                    "大項目",
                    "中項目",
                    "title",
                    "name",
                    "controltitle",
                    "controlname",
                    "heading",
                    "ja",
                    "en",
                    "項目",
                    "件名"),
            Meaning.TEXT,
            List.of(
                    "本文",
                    "内容",
                    "管理策",
                    "管理策基準",
                    "詳細管理策",
                    "管理基準",
                    "基準",
                    "要求事項",
                    "小項目",
                    "詳細",
                    "管理策の内容",
                    "text",
                    "description",
                    "statement",
                    "control",
                    "requirement",
                    "requirements",
                    "controltext",
                    "controldescription",
                    "text.ja",
                    "text.en",
                    "説明"),
            Meaning.LEVEL,
            List.of("区分", "階層", "レベル", "level", "種別", "項目区分"),
            Meaning.ADDRESSEE,
            List.of("対象", "対象者", "主体", "実施主体", "addressee", "responsibility"),
            Meaning.EDITION,
            List.of("版", "年版", "発行年", "制定年", "改正年", "edition", "version"),
            Meaning.FROM,
            List.of("旧", "旧番号", "改正前", "変更前", "対応元", "参照元", "from", "source", "sourceid"),
            Meaning.TO,
            List.of("新", "新番号", "改正後", "変更後", "対応先", "参照先", "to", "target", "targetid"),
            Meaning.RELATION,
            List.of("関係", "対応関係", "対応の種類", "relation", "relationship"));

    /** The headings of criteria and maps. */
    static final ColumnMap.Words WORDS = new ColumnMap.Words() {
        @Override
        public boolean isKnown(String heading) {
            return meaning(heading, "").isPresent();
        }

        @Override
        public Optional<Role> role(String upper, String lower, List<String> samples) {
            return meaning(upper, lower).map(meaning -> Headings.role(meaning, upper + " " + lower, samples));
        }

        @Override
        public Set<Role> roles() {
            return Role.ofItems();
        }
    };

    private Headings() {}

    private static Role role(Meaning meaning, String heading, List<String> samples) {
        return switch (meaning) {
            case NUMBER -> Role.NUMBER;
            case TITLE -> isEnglish(heading, samples) ? Role.TITLE_EN : Role.TITLE_JA;
            case TEXT -> isEnglish(heading, samples) ? Role.TEXT_EN : Role.TEXT_JA;
            case LEVEL -> Role.LEVEL;
            case ADDRESSEE -> Role.ADDRESSEE;
            case EDITION -> Role.EDITION;
            case FROM -> Role.FROM;
            case TO -> Role.TO;
            case RELATION -> Role.RELATION;
        };
    }

    /** What a heading means; of a heading in two rows the lower one decides if it means anything. */
    static Optional<Meaning> meaning(String upper, String lower) {
        return word(lower)
                .or(() -> word(upper + lower))
                .or(() -> lower.isEmpty() || upper.equals(lower) ? word(upper) : Optional.empty());
    }

    private static Optional<Meaning> word(String heading) {
        String plain = plain(heading);
        String bare = plain.replaceAll("[（(【\\[].*?[)）】\\]]", "").replaceAll("[:：※*]", "");
        return MEANINGS.entrySet().stream()
                .filter(entry ->
                        entry.getValue().contains(plain) || entry.getValue().contains(bare))
                .map(Map.Entry::getKey)
                .min(Enum::compareTo);
    }

    private static String plain(String heading) {
        return Characters.number(heading).toLowerCase(Locale.ROOT);
    }

    /** Whether a column of titles or texts is in English: its heading says so, or most of what it holds has no Japanese letter. */
    static boolean isEnglish(String heading, List<String> samples) {
        String plain = heading.toLowerCase(Locale.ROOT);
        if (ENGLISH_NAMED.matcher(plain).matches()) {
            return true;
        }
        if (JAPANESE_NAMED.matcher(plain).matches()) {
            return false;
        }
        long japanese =
                samples.stream().filter(text -> JAPANESE.matcher(text).find()).count();
        return !samples.isEmpty() && 2 * japanese < samples.size();
    }
}
