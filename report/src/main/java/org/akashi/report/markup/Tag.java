package org.akashi.report.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.akashi.report.text.Visible;

/**
 * An element with attributes and content. It is built step by step and then written once; the same steps give the same text.
 *
 * <pre>{@code
 * Tag.of("p").with("id", "x").say("<b>").toString();   // a paragraph that shows the three letters <b>
 * }</pre>
 */
public final class Tag implements Node {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");

    /** Elements of HTML without content, and shapes of SVG: closed where they are opened. */
    private static final Set<String> EMPTY = Set.of("meta", "input", "br", "rect", "line", "circle", "path", "use");

    /** Elements within a line: a line end before them would show as a blank. */
    private static final Set<String> INLINE =
            Set.of("span", "b", "i", "u", "a", "bdi", "code", "br", "label", "abbr", "tspan", "small", "strong", "sup");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> content = new ArrayList<>();

    private Tag(String name) {
        this.name = checked(name);
    }

    public static Tag of(String name) {
        return new Tag(name);
    }

    /** An element of one or more classes. */
    public static Tag of(String name, String classes) {
        return new Tag(name).with("class", classes);
    }

    /** Sets an attribute; the value may be anything. */
    public Tag with(String attribute, String value) {
        attributes.put(checked(attribute), value);
        return this;
    }

    public Tag with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    public Tag add(Node... nodes) {
        content.addAll(List.of(nodes));
        return this;
    }

    public Tag add(Collection<? extends Node> nodes) {
        content.addAll(nodes);
        return this;
    }

    /** Adds plain text. */
    public Tag say(String text) {
        return add(Node.text(text));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an element or attribute: '" + name + "'");
        }
        return name;
    }

    /** The element as text of HTML that is also well-formed XML. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Text text -> escape(text.text(), out);
            case Several several -> several.nodes().forEach(each -> write(each, out));
            case Resource resource -> out.append(resource.text());
            case Tag tag -> tag.write(out);
        }
    }

    private void write(StringBuilder out) {
        if (!INLINE.contains(name) && !out.isEmpty()) {
            out.append('\n');
        }
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(Visible.of(value), out);
            out.append('"');
        });
        if (EMPTY.contains(name) && content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        content.forEach(node -> write(node, out));
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
