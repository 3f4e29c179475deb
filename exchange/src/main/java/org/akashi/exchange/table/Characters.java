package org.akashi.exchange.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Characters as people type them: full-width digits, Roman numerals in one sign, dots of several kinds. */
public final class Characters {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff]+");
    private static final Pattern DOTS = Pattern.compile("[．。・｡･]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−－ー](?=[0-9])");

    private Characters() {}

    /** In one line, without blanks around it. */
    public static String line(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Lines with line feeds only, without blanks at their ends. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[ \\u3000\\t]+\\n", "\n")
                .strip();
    }

    /** The form in which numbers and headings are compared: half-width, Roman numerals in letters, dots as dots, no blanks. */
    public static String number(String text) {
        String dotted = DOTS.matcher(text).replaceAll(".");
        String narrow = Normalizer.normalize(dotted, Normalizer.Form.NFKC);
        String joined = BLANKS.matcher(DASHES.matcher(narrow).replaceAll("-")).replaceAll("");
        return joined.endsWith(".") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
