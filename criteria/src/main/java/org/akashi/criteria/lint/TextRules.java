package org.akashi.criteria.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.criteria.Bilingual;

/** What the wording of a single statement has to keep, in both languages. */
final class TextRules {

    private static final Pattern VAGUE_JA =
            Pattern.compile("適切に|適切な|適正に|十分に|十分な|必要に応じ|可能な限り|できる限り|できるだけ|なるべく|望ましい|努める|努め、|配慮する|留意する|原則として|速やかに");
    private static final Pattern VAGUE_EN = Pattern.compile(
            "\\b(appropriate|appropriately|adequate|adequately|sufficient|sufficiently|properly|as needed|as necessary|"
                    + "where necessary|if necessary|as far as possible|where possible|if possible|strive|endeavou?r|"
                    + "should|promptly|in principle)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINED_JA = Pattern.compile("とともに、|併せて|あわせて|かつ、|また、");
    private static final Pattern MODAL_EN = Pattern.compile("\\b(shall|must)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![A-Za-z0-9-])([A-Z][A-Z0-9]{1,7})s?(?![A-Za-z0-9])");
    private static final Pattern SUBJECT_JA = Pattern.compile("[はがも]");
    private static final Pattern WORD_EN = Pattern.compile("[A-Za-z][A-Za-z-]+");
    private static final Set<String> STOCK_EN = Set.of(
            "the",
            "and",
            "for",
            "are",
            "is",
            "its",
            "that",
            "of",
            "to",
            "in",
            "on",
            "by",
            "be",
            "an",
            "organization",
            "organisation",
            "provider",
            "customer",
            "cloud",
            "service",
            "ensures",
            "ensure",
            "has",
            "have",
            "with",
            "all",
            "shall",
            "must",
            "implements",
            "implement",
            "establishes",
            "establish",
            "manages",
            "manage",
            "it",
            "or",
            "as",
            "at",
            "controls",
            "control",
            "performs",
            "carries",
            "out",
            "defines",
            "define",
            "properly",
            "from");
    private static final Pattern STOCK_JA = Pattern.compile("組織|クラウド|事業者|利用者|実施|確立|管理|対策|行う|確保");

    private TextRules() {}

    /** The sign that a statement demands more than one thing: a second sentence, or words that join two demands. */
    static Optional<String> secondObligation(Bilingual text) {
        String ja = text.ja().strip();
        int stop = ja.indexOf('。');
        if (stop >= 0 && stop < ja.length() - 1) {
            return Optional.of(ja.substring(stop + 1, Math.min(ja.length(), stop + 13)) + "…");
        }
        Matcher joined = JOINED_JA.matcher(ja);
        if (joined.find()) {
            return Optional.of(joined.group());
        }
        List<String> modals =
                MODAL_EN.matcher(text.en()).results().map(hit -> hit.group()).toList();
        if (modals.size() > 1) {
            return Optional.of(String.join(" … ", modals));
        }
        return Optional.of(text.en().strip().split("(?<=[a-z)]\\.)\\s+(?=[A-Z])", -1))
                .filter(sentences -> sentences.length > 1)
                .map(sentences -> sentences[1].substring(0, Math.min(sentences[1].length(), 20)) + "…");
    }

    /** A word that leaves it open when the statement is met. */
    static Optional<String> vagueWord(Bilingual text) {
        Matcher ja = VAGUE_JA.matcher(text.ja());
        if (ja.find()) {
            return Optional.of(ja.group());
        }
        Matcher en = VAGUE_EN.matcher(text.en());
        return en.find() ? Optional.of(en.group()) : Optional.empty();
    }

    /** Words in capitals, such as SDN and VLAN, without the s of their plural, in either language. */
    static SortedSet<String> abbreviations(Bilingual text) {
        SortedSet<String> found = new TreeSet<>();
        for (String said : List.of(text.ja(), text.en())) {
            ABBREVIATION.matcher(said).results().forEach(hit -> found.add(hit.group(1)));
        }
        return found;
    }

    static boolean hasSubject(Bilingual text) {
        return SUBJECT_JA.matcher(text.ja()).find();
    }

    /**
     * Whether a statement says no more than a title: four fifths or more of its content are in the title, in either language. The
     * content of Japanese is its kanji, katakana and letters, by pairs; that of English its words by their first five letters; stock
     * words of criteria do not count.
     */
    static boolean restates(Bilingual text, Bilingual title) {
        return covered(contentJa(text.ja()), contentJa(title.ja()))
                || covered(contentEn(text.en()), contentEn(title.en()));
    }

    private static boolean covered(Set<String> text, Set<String> title) {
        if (title.isEmpty()) {
            return false;
        }
        long common = text.stream().filter(title::contains).count();
        return common >= 0.8 * text.size();
    }

    private static Set<String> contentJa(String text) {
        Set<String> pairs = new HashSet<>();
        StringBuilder kept = new StringBuilder();
        String stripped = STOCK_JA.matcher(text).replaceAll("");
        stripped.codePoints().filter(TextRules::isContent).forEach(kept::appendCodePoint);
        for (int i = 0; i + 2 <= kept.length(); i++) {
            pairs.add(kept.substring(i, i + 2));
        }
        return pairs;
    }

    private static boolean isContent(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, KATAKANA, LATIN -> true;
            default -> c == 'ー' || Character.isDigit(c);
        };
    }

    private static Set<String> contentEn(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD_EN.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!STOCK_EN.contains(matcher.group())) {
                words.add(
                        matcher.group().substring(0, Math.min(5, matcher.group().length())));
            }
        }
        return words;
    }

    /** The language that is missing, or that is another one. */
    static Optional<String> missingLanguage(Bilingual text) {
        if (!hasJapanese(text.ja())) {
            return Optional.of("ja");
        }
        return text.en().isBlank() || hasJapanese(text.en()) ? Optional.of("en") : Optional.empty();
    }

    private static boolean hasJapanese(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, KATAKANA, HIRAGANA -> true;
            default -> false;
        });
    }
}
