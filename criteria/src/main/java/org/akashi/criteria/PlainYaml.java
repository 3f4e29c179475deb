package org.akashi.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML as libraries are mostly written, several times as fast as the whole language can be read: block mappings and sequences,
 * lists and mappings in braces within a line, plain and quoted scalars within a line, and blocks after {@code |} and {@code >}.
 * Whatever else is met, right or wrong, it gives up, and the file is read by SnakeYAML, which also says what is wrong. So the
 * two never differ in what they make of a file; a test compares them.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
final class PlainYaml extends PlainLine {

    /** A key is shorter (YAML 1.2.2, 7.4.2: at most 1024 characters). */
    private static final int LONGEST_KEY = 1000;

    private PlainYaml(String text) {
        super(text);
    }

    /** What the text says, unless it has something that is not read here. */
    static Optional<YamlTree> read(String text) {
        if (text.isEmpty() || text.charAt(text.length() - 1) != '\n' || !isPlain(text)) {
            return Optional.empty();
        }
        PlainYaml reader = new PlainYaml(text);
        if (!reader.toContent()) {
            return Optional.empty();
        }
        YamlTree tree = reader.block(-1);
        return reader.lost || reader.at < reader.length ? Optional.empty() : Optional.of(tree);
    }

    /** Whether there are no characters but those that stand for themselves everywhere. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n'
                    || c >= 0x7f && c <= 0xa0
                    || c == '\u2028'
                    || c == '\u2029'
                    || c >= '\ud800' && c <= '\udfff'
                    || c >= '\ufeff' && (c == '\ufeff' || c >= '\ufff0')) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the next line that says something, at its first sign; false at the end. The line at hand must be done. */
    private boolean toContent() {
        while (at < length) {
            start = at;
            while (text.charAt(at) == ' ') {
                at++;
            }
            char c = text.charAt(at);
            if (c != '\n' && c != '#') {
                return true;
            }
            endLine();
        }
        start = at;
        return false;
    }

    private void endLine() {
        at = text.indexOf('\n', at) + 1;
        line++;
    }

    /** Ends the line after a value: only a comment may follow. Then goes to the next that says something. */
    private void endOfValue() {
        int from = at;
        while (text.charAt(at) == ' ') {
            at++;
        }
        char c = text.charAt(at);
        if (c != '\n' && (c != '#' || at == from)) {
            lost = true;
            return;
        }
        endLine();
        toContent();
    }

    /** Whether a sequence's item begins here. */
    private boolean isDash() {
        return text.charAt(at) == '-' && isBlank(at + 1);
    }

    /**
     * The value that begins here, on a line of its own or after a dash; at its end the next line that says something is reached.
     *
     * @param outer the column of what it is in
     */
    private YamlTree block(int outer) {
        if (++depth > DEEPEST || column() <= outer) {
            return giveUp();
        }
        YamlTree tree = isDash() ? sequence(column()) : isKey() ? mapping(column()) : value(outer);
        depth--;
        return tree;
    }

    private YamlTree sequence(int column) {
        int first = line;
        List<YamlTree> items = new ArrayList<>();
        while (!lost && at < length && column() == column && isDash()) {
            at++;
            items.add(afterDash(column));
        }
        return lost || at < length && column() > column ? giveUp() : new YamlTree.Sequence(items, first);
    }

    private YamlTree afterDash(int column) {
        while (text.charAt(at) == ' ') {
            at++;
        }
        char c = text.charAt(at);
        if (c == '\n' || c == '#') {
            endLine();
            return toContent() ? block(column) : giveUp();
        }
        return block(column);
    }

    private YamlTree mapping(int column) {
        int first = line;
        List<YamlTree.Entry> entries = new ArrayList<>();
        while (!lost && at < length && column() == column && !isDash() && isKey()) {
            YamlTree key = key();
            entries.add(new YamlTree.Entry(key, afterKey(column)));
        }
        return lost || at < length && column() >= column ? giveUp() : new YamlTree.Mapping(entries, first);
    }

    private YamlTree afterKey(int column) {
        if (lost) {
            return giveUp();
        }
        int from = at;
        while (text.charAt(at) == ' ') {
            at++;
        }
        char c = text.charAt(at);
        if (c != '\n' && !(c == '#' && at > from)) {
            return value(column);
        }
        endLine();
        if (!toContent()) {
            return giveUp();
        }
        return column() == column && isDash() ? sequence(column) : block(column);
    }

    /** Whether a key of a block mapping begins here; it ends with a colon and a blank on this line. */
    private boolean isKey() {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            int end = endOfQuoted();
            return end > 0 && end - at < LONGEST_KEY && text.charAt(end) == ':' && isBlank(end + 1);
        }
        if (!startsPlain(false)) {
            return false;
        }
        for (int i = at; i < at + LONGEST_KEY; i++) {
            char k = text.charAt(i);
            if (k == '\n' || k == '#' && text.charAt(i - 1) == ' ') {
                return false;
            }
            if (k == ':' && isBlank(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a key that {@link #isKey} has seen, and its colon. */
    private YamlTree key() {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            YamlTree key = quoted();
            at++;
            return key;
        }
        int end = at;
        while (text.charAt(end) != ':' || !isBlank(end + 1)) {
            end++;
        }
        YamlTree key = new YamlTree.Scalar(text.substring(at, end).stripTrailing(), line);
        at = end + 1;
        return key;
    }

    /** A value within a line, or a block after {@code |} or {@code >}; goes on to the next line that says something. */
    private YamlTree value(int outer) {
        char c = text.charAt(at);
        if (c == '|' || c == '>') {
            return outer < 0 ? giveUp() : lines(outer, c == '>');
        }
        YamlTree value = switch (c) {
            case '{', '[' -> flow();
            case '"', '\'' -> quoted();
            default -> plain(false);
        };
        if (!lost) {
            endOfValue();
        }
        // A deeper line would go on with the scalar, or be wrong.
        return lost || at < length && column() > outer ? giveUp() : value;
    }

    /**
     * The lines of a block scalar, below this one.
     *
     * @param outer the column of what it is in; the lines stand deeper
     */
    private YamlTree lines(int outer, boolean folded) {
        int first = line;
        at++;
        boolean stripped = text.charAt(at) == '-';
        at += stripped ? 1 : 0;
        blanks();
        if (text.charAt(at) != '\n') {
            return giveUp();
        }
        endLine();
        StringBuilder said = new StringBuilder();
        int indent = -1;
        int empty = 0;
        while (at < length) {
            start = at;
            blanks();
            int column = column();
            if (text.charAt(at) == '\n') {
                if (indent < 0 || column > indent) {
                    return giveUp();
                }
                empty++;
                endLine();
                continue;
            }
            if (column <= outer) {
                break;
            }
            indent = indent < 0 ? column : indent;
            if (column < indent || folded && column > indent) {
                return giveUp();
            }
            int end = text.indexOf('\n', at);
            if (!said.isEmpty()) {
                said.append(folded ? empty == 0 ? " " : "\n".repeat(empty) : "\n".repeat(empty + 1));
            }
            said.append(text, start + indent, end);
            empty = 0;
            at = end;
            endLine();
        }
        if (indent < 0) {
            return giveUp();
        }
        at = at < length ? start : at;
        toContent();
        return new YamlTree.Scalar(
                stripped ? said.toString() : said.append('\n').toString(), first);
    }
}
