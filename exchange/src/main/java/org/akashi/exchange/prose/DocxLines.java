package org.akashi.exchange.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.Characters;
import org.akashi.exchange.table.OfficePackage;
import org.akashi.exchange.table.XmlPart;

/**
 * The paragraphs of a Word document, with the numbers that Word counts; a row of a table is one line, its cells apart by tabs. What was
 * deleted under revision marks is no text, what was inserted is; phonetic guides and hidden text are none. Heads, feet, notes and text
 * boxes stand outside and are not read; a table of contents is left, and told.
 */
public final class DocxLines {

    /** A numbering, as a style or a paragraph names it. */
    private record Numbered(String list, String level) {
        static final Numbered NONE = new Numbered("", "");
    }

    private final XmlPart xml;
    private final DocxNumbering numbering;
    private final Map<String, Numbered> styles;
    private final List<Line> lines = new ArrayList<>();
    private long order;
    private int contents;
    private int hidden;
    private int revised;

    private DocxLines(XmlPart xml, DocxNumbering numbering, Map<String, Numbered> styles) {
        this.xml = xml;
        this.numbering = numbering;
        this.styles = styles;
    }

    /** The paragraphs that say something. */
    public static List<Line> read(byte[] bytes, Remarks remarks) throws Unreadable {
        OfficePackage file = OfficePackage.open(bytes);
        try {
            String document = file.related("", "officeDocument");
            byte[] body = file.part(document)
                    .orElseThrow(() -> new Unreadable(Remark.Code.MALFORMED, 0, "DOCX", "word/document.xml"));
            DocxLines reader =
                    new DocxLines(XmlPart.of(body), DocxNumbering.of(file, document), styles(file, document));
            reader.body(remarks);
            return reader.lines;
        } catch (XMLStreamException damaged) {
            throw XmlPart.unreadable(damaged);
        }
    }

    private static Map<String, Numbered> styles(OfficePackage file, String document)
            throws Unreadable, XMLStreamException {
        Map<String, Numbered> styles = new HashMap<>();
        var part = file.part(file.related(document, "styles"));
        if (part.isEmpty()) {
            return styles;
        }
        XmlPart xml = XmlPart.of(part.get());
        while (xml.nextElement()) {
            if (!xml.is("style")) {
                continue;
            }
            String id = xml.attribute("styleId");
            String list = "";
            String level = "0";
            int outer = xml.depth();
            while (xml.nextWithin(outer)) {
                if (xml.is("numId")) {
                    list = xml.attribute("val");
                } else if (xml.is("ilvl")) {
                    level = xml.attribute("val");
                }
            }
            if (!list.isEmpty()) {
                styles.put(id, new Numbered(list, level));
            }
        }
        return styles;
    }

    private void body(Remarks remarks) throws XMLStreamException, Unreadable {
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "p" -> add(paragraph(), "");
                case "tbl" -> table();
                case "txbxContent", "sectPr" -> xml.skip();
                default -> {}
            }
        }
        if (contents > 0) {
            remarks.add(Remark.Code.CONTENTS_LEFT, String.valueOf(contents));
        }
        if (hidden > 0) {
            remarks.add(Remark.Code.HIDDEN_TEXT, String.valueOf(hidden));
        }
        if (revised > 0) {
            remarks.add(Remark.Code.REVISED_TEXT, String.valueOf(revised));
        }
    }

    private void add(String text, String cell) {
        order++;
        if (!text.isBlank()) {
            lines.add(new Line(order, "paragraph " + order + cell, text, false, true));
        }
    }

    /** The rows of the table that has just begun. */
    private void table() throws XMLStreamException, Unreadable {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!xml.is("tr")) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            int row = xml.depth();
            while (xml.nextWithin(row)) {
                if (xml.is("tc")) {
                    cells.add(cell());
                }
            }
            cells(cells);
        }
    }

    /** The first cell and the next one are a line; each further one is a line of its own. */
    private void cells(List<String> cells) {
        List<String> said = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (said.isEmpty()) {
            order++;
            return;
        }
        String first = said.getFirst();
        boolean number = said.size() > 1 && Beginning.of(first + " あ").isPresent();
        add(number ? first + " " + said.get(1) : first, "");
        for (int at = number ? 2 : 1; at < said.size(); at++) {
            lines.add(new Line(order, "paragraph " + order, said.get(at), false, true));
        }
    }

    private String cell() throws XMLStreamException, Unreadable {
        List<String> paragraphs = new ArrayList<>();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.is("p")) {
                String text = Characters.line(paragraph());
                if (!text.isEmpty()) {
                    paragraphs.add(text);
                }
            }
        }
        return String.join(" ", paragraphs);
    }

    /** The text of the paragraph that has just begun, with its number before it. */
    private String paragraph() throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        Numbered own = Numbered.NONE;
        String style = "";
        String list = "";
        String level = "";
        boolean vanished = false;
        int outer = xml.depth();
        while (xml.depth() >= outer) {
            int event = xml.next();
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "ilvl" -> level = xml.attribute("val");
                case "numId" -> list = xml.attribute("val");
                case "r" -> vanished = false;
                case "vanish" -> vanished = !xml.attribute("val").matches("0|false");
                case "t" -> {
                    String run = xml.allText();
                    if (vanished) {
                        hidden++;
                    } else {
                        text.append(run);
                    }
                }
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append(' ');
                case "noBreakHyphen" -> text.append('-');
                case "ins" -> revised++;
                case "del", "moveFrom" -> {
                    revised++;
                    xml.skip();
                }
                case "rt", "txbxContent", "pict", "instrText", "pPrChange", "rPrChange", "AlternateContent" ->
                    xml.skip();
                default -> {}
            }
        }
        if (style.matches("(?i)toc[0-9]|目次.*")) {
            contents++;
            return "";
        }
        own = styles.getOrDefault(style, own);
        String numbered = list.isEmpty() ? own.list() : list;
        if (numbered.isEmpty() || numbered.equals("0") || text.toString().isBlank()) {
            return text.toString();
        }
        String shown = numbering.next(numbered, level.isEmpty() ? own.level() : level);
        return shown.isEmpty() ? text.toString() : shown + " " + text;
    }
}
