package org.akashi.report.text;

import java.util.Locale;

/**
 * Makes text from evidence safe to look at. Names are their owners' choice: a control character could move the terminal's
 * cursor, a direction mark could make a name read as another (Unicode Technical Report 36, section 2.10).
 */
public final class Visible {

    private Visible() {}

    /**
     * The text with everything that is there but cannot be seen written as <code>⟨U+202E⟩</code>: control, format and private-use
     * characters, line and paragraph separators, lone surrogates, and spaces other than the common ones.
     */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Visible::hides)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (hides(c)) {
                shown.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /**
     * The text, cut in the middle if it is longer.
     *
     * @param most the most code points that are shown, the mark of the cut included; at least 3
     */
    public static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        int head = (most - 1) * 2 / 3;
        int tail = most - 1 - head;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }

    private static boolean hides(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ' && c != '\u3000';
            default -> false;
        };
    }
}
