package org.akashi.exchange.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.exchange.table.Characters;

/** The numbers of criteria, as people type them and as they are read. */
public final class NumberForm {

    private static final String PARTS = "[0-9]{1,4}(?:[.-][0-9]{1,4})*(?:\\.[A-Z]{1,2}|\\([0-9a-z]{1,3}\\))*";

    /** {@code 5.1.1.1}, {@code 13.1.3.10.PB}, {@code A.5.1}, {@code CLD.6.3.1}, {@code AC-2(1)}, {@code ISM-0123}, {@code IV}, {@code IV.4.5}. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:[A-Za-z]{1,10}[.-]?)?" + PARTS + "|[IVX]{1,5}(?:[./]" + PARTS + ")?|[A-Z]");

    private static final Pattern CHAPTER = Pattern.compile("第([0-9]{1,3}|[IVX]{1,5})[章編部]");

    private static final String[] ROMAN = {"", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ"};
    private static final String[] LETTERS = {
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
    };

    private NumberForm() {}

    /** The number that a text is, if it is one: half-width, without blanks, Roman numerals in one sign, without 第 and 章. */
    public static Optional<String> parse(String written) {
        String text = Characters.number(written);
        Matcher chapter = CHAPTER.matcher(text);
        String inner = chapter.matches() ? chapter.group(1) : text;
        return NUMBER.matcher(inner).matches() ? Optional.of(roman(inner)) : Optional.empty();
    }

    private static String roman(String number) {
        int end = 0;
        while (end < number.length() && "IVX".indexOf(number.charAt(end)) >= 0) {
            end++;
        }
        boolean whole = end == number.length() || "./".indexOf(number.charAt(end)) >= 0;
        for (int i = 1; i < LETTERS.length && whole; i++) {
            if (LETTERS[i].length() == end && number.startsWith(LETTERS[i])) {
                return ROMAN[i] + number.substring(end);
            }
        }
        return number;
    }

    /** Whether two ways of writing mean the same number. */
    static String key(String number) {
        return Characters.number(number);
    }

    /** How many parts a number has, a suffix and the part before a slash not counted: 3 for {@code 13.1.3} and for {@code CLD.6.3.1}, 0 for a Roman numeral. */
    static int depth(String number) {
        int depth = 0;
        for (String part : number.substring(number.indexOf('/') + 1).split("[.-]", -1)) {
            depth += part.matches("[0-9]+(\\(.*)?") ? 1 : 0;
        }
        return depth + (int) number.chars().filter(c -> c == '(').count();
    }
}
