package org.akashi.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;

/**
 * The tables of a Word document as sheets, {@code table 1} and so on; what stands outside of them is the sheet {@code text}, a paragraph
 * a row. Cells that span columns or rows are merged, as they are in a workbook. What revisions delete is no text, what they insert is.
 */
public final class DocxTables {

    private final XmlPart xml;
    private final List<Grid> tables = new ArrayList<>();
    private final List<Grid.Row> paragraphs = new ArrayList<>();
    private int cells;

    private DocxTables(XmlPart xml) {
        this.xml = xml;
    }

    /** @throws Unreadable if it is no such document */
    public static List<Grid> read(byte[] bytes) throws Unreadable {
        OfficePackage file = OfficePackage.open(bytes);
        try {
            byte[] body = file.part(file.related("", "officeDocument"))
                    .orElseThrow(() -> new Unreadable(Remark.Code.MALFORMED, 0, "DOCX", "word/document.xml"));
            DocxTables reader = new DocxTables(XmlPart.of(body));
            reader.body();
            List<Grid> grids = new ArrayList<>(reader.tables);
            grids.add(new Grid("text", false, reader.paragraphs));
            return grids;
        } catch (XMLStreamException damaged) {
            throw XmlPart.unreadable(damaged);
        }
    }

    private void body() throws XMLStreamException, Unreadable {
        int order = 0;
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "p" -> {
                    order++;
                    String text = text();
                    if (!text.isBlank()) {
                        paragraphs.add(
                                new Grid.Row(order, false, new TreeMap<>(java.util.Map.of(0, Grid.Cell.text(text)))));
                    }
                }
                case "tbl" -> tables.add(table("table " + (tables.size() + 1)));
                case "sectPr" -> xml.skip();
                default -> {}
            }
        }
    }

    /** The table that has just begun. */
    private Grid table(String name) throws XMLStreamException, Unreadable {
        List<Grid.Row> rows = new ArrayList<>();
        NavigableMap<Integer, Grid.Cell> above = new TreeMap<>();
        int number = 0;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!xml.is("tr")) {
                continue;
            }
            number++;
            NavigableMap<Integer, Grid.Cell> row = row(above);
            if (!row.isEmpty()) {
                rows.add(new Grid.Row(number, false, row));
            }
            above = row;
        }
        return new Grid(name, false, rows);
    }

    private NavigableMap<Integer, Grid.Cell> row(NavigableMap<Integer, Grid.Cell> above)
            throws XMLStreamException, Unreadable {
        NavigableMap<Integer, Grid.Cell> row = new TreeMap<>();
        int column = 0;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            switch (xml.name()) {
                case "gridBefore" -> column += count(xml.attribute("val"));
                case "tc" -> column += cell(row, column, above);
                default -> {}
            }
        }
        return row;
    }

    /** Puts the cell that has just begun into a row, and gives the number of columns it spans. */
    private int cell(NavigableMap<Integer, Grid.Cell> row, int column, NavigableMap<Integer, Grid.Cell> above)
            throws XMLStreamException, Unreadable {
        int span = 1;
        boolean continues = false;
        List<String> said = new ArrayList<>();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            switch (xml.name()) {
                case "gridSpan" -> span = count(xml.attribute("val"));
                case "vMerge" -> continues = !xml.attribute("val").equals("restart");
                case "p" -> said.add(text());
                default -> {}
            }
        }
        String text = Characters.lines(String.join("\n", said));
        Grid.Cell upper = above.get(column);
        Grid.Cell cell = continues && upper != null ? upper.continued() : Grid.Cell.text(text);
        for (int at = column; at < column + span && !cell.text().isEmpty(); at++) {
            row.put(at, at == column ? cell : cell.continued());
            if (++cells > Limits.CELLS) {
                throw new Unreadable(Remark.Code.TOO_LARGE, 0, "DOCX", String.valueOf(Limits.CELLS));
            }
        }
        return span;
    }

    private static int count(String value) {
        return value.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(value) : 1;
    }

    /** The text of the paragraph that has just begun. */
    private String text() throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        int outer = xml.depth();
        while (xml.depth() >= outer) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> text.append(xml.allText());
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "del", "moveFrom", "rt", "pict", "instrText", "pPrChange", "rPrChange", "AlternateContent" ->
                    xml.skip();
                default -> {}
            }
        }
        return text.toString();
    }
}
