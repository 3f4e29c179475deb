package org.akashi.exchange.table;

/** The apostrophe before a text of a CSV file that a spreadsheet would calculate. */
public final class Guard {

    private Guard() {}

    /** The text with an apostrophe if it needs one, or looks as if it had got one. */
    public static String on(String text) {
        return begins(text) ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #on} gave it. */
    static String off(String field) {
        return field.startsWith("'") && begins(field.substring(1)) ? field.substring(1) : field;
    }

    private static boolean begins(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r#".indexOf(text.charAt(at)) >= 0;
    }
}
