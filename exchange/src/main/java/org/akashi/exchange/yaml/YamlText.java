package org.akashi.exchange.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes trees as YAML 1.2 the way the library is written: what is short in one line, texts of several lines as blocks, and in
 * quotes whatever a YAML tool could take for something else than text. Equal trees give equal bytes.
 */
final class YamlText {

    private static final int LINE = 140;

    /** What stays a text in every YAML tool without quotes: no signs of the syntax, no number, no word with a meaning. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{Nd}\\u3000-\\u303f\\u3005（]([\\p{L}\\p{M}\\p{Nd}._/#@（）、。・「」『』…～ー+%;()'-]|(?<=[^ ]) (?=[^ #]))*");

    private static final Pattern NUMERIC = Pattern.compile(
            "[0-9]+|[0-9]*\\.[0-9]*|[0-9][0-9_.,]*[eE][-+]?[0-9]+|0[xob][0-9a-fA-F_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[0-9]+(:[0-9]+)+");

    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|inf|nan");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(Tree.Entries tree) {
        YamlText text = new YamlText();
        text.entries(tree.values(), 0);
        return text.out.toString();
    }

    private void entries(Map<String, Tree> entries, int indent) {
        boolean first = true;
        for (Map.Entry<String, Tree> entry : entries.entrySet()) {
            if (!first) {
                out.append(" ".repeat(indent));
            }
            first = false;
            out.append(scalar(entry.getKey())).append(':');
            value(entry.getValue(), indent + 2, indent);
        }
    }

    /** Writes a value after its key, or after the dash of its item. */
    private void value(Tree tree, int indent, int blockIndent) {
        switch (tree) {
            case Tree.Text(String text) when isBlock(text) -> block(text, blockIndent + 2);
            case Tree.Text(String text) -> out.append(' ').append(scalar(text)).append('\n');
            case Tree.Items(List<Tree> items) when items.isEmpty() -> out.append(" []\n");
            case Tree.Entries(Map<String, Tree> map) when map.isEmpty() -> out.append(" {}\n");
            case Tree.Items(List<Tree> items) -> {
                String flow = items.stream().allMatch(Tree.Text.class::isInstance) ? flow(tree, LINE - indent) : "";
                if (!flow.isEmpty()) {
                    out.append(' ').append(flow).append('\n');
                    return;
                }
                out.append('\n');
                for (Tree item : items) {
                    out.append(" ".repeat(indent)).append('-');
                    item(item, indent);
                }
            }
            case Tree.Entries(Map<String, Tree> map) -> {
                String flow = isFlat(map) ? flow(tree, LINE - indent) : "";
                if (!flow.isEmpty()) {
                    out.append(' ').append(flow).append('\n');
                    return;
                }
                out.append('\n').append(" ".repeat(indent));
                entries(map, indent);
            }
        }
    }

    private void item(Tree item, int indent) {
        if (item instanceof Tree.Entries(Map<String, Tree> map) && !map.isEmpty()) {
            String flow = flow(item, LINE - indent - 2);
            out.append(' ');
            if (flow.isEmpty()) {
                entries(map, indent + 2);
            } else {
                out.append(flow).append('\n');
            }
        } else {
            value(item, indent + 2, indent);
        }
    }

    private static boolean isFlat(Map<String, Tree> map) {
        return map.values().stream().allMatch(Tree.Text.class::isInstance);
    }

    /** The tree in one line of at most so many characters, or empty if it does not fit. */
    private static String flow(Tree tree, int room) {
        StringBuilder text = new StringBuilder();
        return flow(tree, room, text) && text.length() <= room ? text.toString() : "";
    }

    private static boolean flow(Tree tree, int room, StringBuilder text) {
        if (text.length() > room) {
            return false;
        }
        switch (tree) {
            case Tree.Text(String value) -> {
                if (isBlock(value)) {
                    return false;
                }
                text.append(scalar(value));
            }
            case Tree.Items(List<Tree> items) -> {
                text.append('[');
                for (Iterator<Tree> i = items.iterator(); i.hasNext(); ) {
                    if (!flow(i.next(), room, text)) {
                        return false;
                    }
                    text.append(i.hasNext() ? ", " : "");
                }
                text.append(']');
            }
            case Tree.Entries(Map<String, Tree> map) -> {
                text.append('{');
                for (Iterator<Map.Entry<String, Tree>> i = map.entrySet().iterator(); i.hasNext(); ) {
                    Map.Entry<String, Tree> entry = i.next();
                    text.append(scalar(entry.getKey())).append(": ");
                    if (!flow(entry.getValue(), room, text)) {
                        return false;
                    }
                    text.append(i.hasNext() ? ", " : "");
                }
                text.append('}');
            }
        }
        return text.length() <= room;
    }

    /** Whether a text reads better as a block: several lines, all of them of letters and signs. */
    private static boolean isBlock(String text) {
        return text.indexOf('\n') > 0
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && text.chars()
                        .allMatch(c -> c == '\n'
                                || c >= 0x20 && c < 0x7f
                                || c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029
                                || c >= 0xe000 && c < 0xfffe && c != 0xfeff);
    }

    private void block(String text, int indent) {
        boolean ends = text.endsWith("\n");
        boolean keeps = text.endsWith("\n\n");
        out.append(keeps ? " |+\n" : ends ? " |\n" : " |-\n");
        String body = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append('\n');
        }
    }

    static String scalar(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !NUMERIC.matcher(text).matches()
                && !WORD.matcher(text).matches();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean printable = c >= 0x20 && c < 0x7f
                            || c >= 0xa0 && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe;
                    out.append(printable ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c));
                }
            }
        });
        return out.append('"').toString();
    }
}
