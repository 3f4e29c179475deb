package org.akashi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import org.akashi.report.text.Visible;

/**
 * Text measured in terminal columns: East Asian wide and full-width characters take two (Unicode Standard Annex 11), combining
 * marks none. Ambiguous characters count as one, as terminals have it outside legacy encodings.
 */
final class Columns {

    private static final String CLOSING = "、。，．）」』】〉》〕］｝！？・ー";
    private static final String OPENING = "（「『【〈《〔［｛";

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks of UAX 11 whose characters are W or F, joined where nothing else lies between. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c >= 0x2e80 && c <= 0x303e
                        || c >= 0x3041 && c <= 0xa4cf
                        || c >= 0xa960 && c <= 0xa97c
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe30 && c <= 0xfe6b
                        || c >= 0xff01 && c <= 0xff60
                        || c >= 0xffe0 && c <= 0xffe6
                        || c >= 0x16fe0 && c <= 0x1b2fb
                        || c >= 0x1f300 && c <= 0x1f64f
                        || c >= 0x1f900 && c <= 0x1f9ff
                        || c >= 0x20000 && c <= 0x3fffd);
    }

    /** The text followed by blanks up to a width; longer text stays as it is. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Text from evidence, safe for a terminal and at most so wide; what is cut off is marked. */
    static String fit(String text, int width) {
        String shown = Visible.of(text);
        return width(shown) <= width ? shown : shown.substring(0, fitting(shown, width - 1)) + "…";
    }

    /** Text from evidence, safe for a terminal, on at most so many lines; what does not fit on the last is cut off. */
    static List<String> wrap(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String left = Visible.of(text);
        while (lines.size() < most - 1 && width(left) > width) {
            int end = breakBefore(left, fitting(left, width));
            lines.add(left.substring(0, end).stripTrailing());
            left = left.substring(end).stripLeading();
        }
        lines.add(fit(left, width));
        return lines;
    }

    /** How many chars fit into a width: at least one character. */
    private static int fitting(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            used += width(text.codePointAt(end));
            if (used > width && end > 0) {
                break;
            }
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static boolean isKatakana(int c) {
        return c >= 0x30a1 && c <= 0x30fe;
    }

    /**
     * The last place at or before {@code end} where a line may break: after a blank, or beside a wide character, but not before
     * closing and not after opening punctuation (JIS X 4051), nor within a word in katakana.
     */
    private static int breakBefore(String text, int end) {
        for (int at = end; at > 0; at = text.offsetByCodePoints(at, -1)) {
            int before = text.codePointBefore(at);
            int after = text.codePointAt(at);
            boolean wide = isWide(before) || isWide(after);
            boolean apart = CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
            if (before == ' ' || wide && apart && !(isKatakana(before) && isKatakana(after))) {
                return at;
            }
        }
        return end;
    }
}
