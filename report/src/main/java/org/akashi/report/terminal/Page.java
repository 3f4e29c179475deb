package org.akashi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.akashi.report.text.Label;
import org.akashi.report.text.Texts;

/** Lines for a terminal, none wider than it should be, in one language, with or without colours. */
final class Page {

    /** Terminal columns that no line exceeds, but for paths and commands that must stay whole. */
    static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();
    private final Texts texts;
    private final boolean colours;

    Page(Texts texts, boolean colours) {
        this.texts = texts;
        this.colours = colours;
    }

    Texts texts() {
        return texts;
    }

    /** A line that is known to fit. */
    void line(String text) {
        lines.add(text);
    }

    void blank() {
        lines.add("");
    }

    /** A blank line and a heading. */
    void heading(Label label) {
        blank();
        line(ink(Ink.BOLD, texts.say(label).toString()));
    }

    /** Text from evidence on at most so many lines, each after the same indent. */
    void wrapped(Ink ink, String indent, String text, int most) {
        for (String line : Columns.wrap(text, WIDTH - Columns.width(indent), most)) {
            line(indent + ink(ink, line));
        }
    }

    /** The same with something in front of the first line instead of the indent. */
    void hanging(String first, Ink ink, String text, int most) {
        String indent = " ".repeat(Columns.width(first));
        List<String> parts = Columns.wrap(text, WIDTH - indent.length(), most);
        line(first + ink(ink, parts.getFirst()));
        parts.stream().skip(1).forEach(part -> line(indent + ink(ink, part)));
    }

    /** That there is more than was shown, where there is. */
    void more(String indent, long left) {
        if (left > 0) {
            line(indent + ink(Ink.FAINT, texts.say(Label.AND_MORE, number(left)).toString()));
        }
    }

    String ink(Ink ink, String text) {
        return ink.on(text, colours);
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
