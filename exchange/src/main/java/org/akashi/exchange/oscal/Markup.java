package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.XmlPart;

/** Marked up text of OSCAL's XML as the Markdown that its JSON has. */
final class Markup {

    private static final Set<String> BLOCKS =
            Set.of("p", "ul", "ol", "pre", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr");
    private static final Set<String> INLINE =
            Set.of("em", "i", "strong", "b", "code", "q", "sub", "sup", "a", "insert", "img", "br");

    private Markup() {}

    static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    static boolean isInline(String element) {
        return INLINE.contains(element);
    }

    /** With single blanks. */
    static String oneLine(CharSequence text) {
        return text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    /** The inline element that has just begun, to its end. */
    static String inline(XmlPart xml) throws XMLStreamException, Unreadable {
        String name = xml.name();
        String href = xml.attribute("href");
        String start = switch (name) {
            case "em", "i" -> "*";
            case "strong", "b" -> "**";
            case "code" -> "`";
            case "q" -> "\"";
            case "sub" -> "~";
            case "sup" -> "^";
            case "a" -> "[";
            case "insert" -> "{{ insert: " + xml.attribute("type") + ", " + xml.attribute("id-ref") + " }}";
            case "img" -> "![" + xml.attribute("alt") + "](" + xml.attribute("src") + ")";
            default -> "\n";
        };
        String body = content(xml);
        return switch (name) {
            case "insert", "img", "br" -> start;
            case "a" -> "[" + body + "](" + href + ")";
            default -> start + body + start;
        };
    }

    private static String content(XmlPart xml) throws XMLStreamException, Unreadable {
        int outer = xml.depth();
        StringBuilder text = new StringBuilder();
        while (xml.depth() >= outer) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.append(isBlock(xml.name()) ? block(xml) : inline(xml));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.text());
                default -> {}
            }
        }
        return text.toString();
    }

    /** The block that has just begun, to its end. */
    static String block(XmlPart xml) throws XMLStreamException, Unreadable {
        String name = xml.name();
        return switch (name) {
            case "ul", "ol" -> String.join("\n", listed(xml, name.equals("ol"), ""));
            case "table" -> String.join("\n", rows(xml));
            case "pre" -> "```\n" + content(xml) + "\n```";
            case "blockquote" -> "> " + oneLine(content(xml));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "#".repeat(name.charAt(1) - '0') + " " + oneLine(content(xml));
            default -> oneLine(content(xml));
        };
    }

    /** Items of a list, those of lists within it further in. */
    private static List<String> listed(XmlPart xml, boolean numbered, String indent)
            throws XMLStreamException, Unreadable {
        List<String> items = new ArrayList<>();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            int item = xml.depth();
            StringBuilder text = new StringBuilder();
            List<String> inner = new ArrayList<>();
            while (xml.depth() >= item) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (xml.is("ul") || xml.is("ol")) {
                            inner.addAll(listed(xml, xml.is("ol"), indent + "  "));
                        } else {
                            text.append(isBlock(xml.name()) ? block(xml) : inline(xml));
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.text());
                    default -> {}
                }
            }
            items.add(indent + (numbered ? "1. " : "- ") + oneLine(text));
            items.addAll(inner);
        }
        return items;
    }

    private static List<String> rows(XmlPart xml) throws XMLStreamException, Unreadable {
        List<String> rows = new ArrayList<>();
        int table = xml.depth();
        while (xml.nextWithin(table)) {
            if (!xml.is("tr")) {
                continue;
            }
            StringBuilder row = new StringBuilder("|");
            int outer = xml.depth();
            while (xml.nextWithin(outer)) {
                row.append(' ').append(oneLine(content(xml))).append(" |");
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
