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

    /** First and last characters of the blocks that UAX 11 has as W or F, joined where nothing else lies between. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6b,
        0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x1b2fb, 0x1f300, 0x1f64f, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd
    };

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

    private static boolean isWide(int c) {
        for (int i = 0; i < WIDE.length && c >= WIDE[i]; i += 2) {
            if (c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The text followed by blanks up to a width; longer text stays as it is. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text after blanks up to a width. */
    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
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
            if (before == ' ' || (wide && apart && !(isKatakana(before) && isKatakana(after)))) {
                return at;
            }
        }
        return end;
    }
}
