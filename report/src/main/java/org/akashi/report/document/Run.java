package org.akashi.report.document;

import org.akashi.report.text.Visible;

/** A stretch of text in one look. What cannot be seen in it is made visible. */
public record Run(String text, boolean bold, boolean underlined) {

    public Run {
        text = Visible.of(text);
    }

    public static Run of(String text) {
        return new Run(text, false, false);
    }

    public static Run bold(String text) {
        return new Run(text, true, false);
    }

    /** Words that were changed, as ministries mark them. */
    public static Run underlined(String text) {
        return new Run(text, false, true);
    }
}
