package org.akashi.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document as SpreadsheetML (ECMA-376 part 1, 18): one sheet for the text and one for each table. Every cell is text, so that no
 * program takes 5.10 for a number or 4.4.1 for a date.
 */
final class XlsxDocument {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Characters that a column's widths sum up to, which is about an A4 page across. */
    private static final int ACROSS = 140;

    private static final int CELL_LIMIT = 32_767;

    /** A sheet: its rows, and the widths of its columns in characters. */
    private record Sheet(List<List<Block.Cell>> rows, List<Integer> widths, boolean headed) {}

    private XlsxDocument() {}

    static byte[] bytes(PrintedDocument document) {
        List<Sheet> sheets = sheets(document);
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder(Xml.HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main")
                + override("/xl/styles.xml", "styles"));
        StringBuilder links = new StringBuilder(Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        StringBuilder book =
                new StringBuilder(Xml.HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
            links.append(link(i, "worksheet", "worksheets/sheet" + i + ".xml"));
            book.append("<sheet name=\"").append(i).append("\" sheetId=\"").append(i);
            book.append("\" r:id=\"rId").append(i).append("\"/>");
        }
        links.append(link(sheets.size() + 1, "styles", "styles.xml")).append("</Relationships>");
        parts.put("[Content_Types].xml", types.append("</Types>").toString());
        parts.put(
                "_rels/.rels",
                Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + link(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put("xl/workbook.xml", book.append("</sheets></workbook>").toString());
        parts.put("xl/_rels/workbook.xml.rels", links.toString());
        parts.put(
                "xl/styles.xml",
                Xml.HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\">"
                        + "<font><sz val=\"10\"/><name val=\"BIZ UDPGothic\"/></font><font><b/><sz val=\"10\"/><name val=\"BIZ UDPGothic\"/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\">"
                        + xf(0) + xf(1) + "</cellXfs></styleSheet>");
        for (int i = 1; i <= sheets.size(); i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
        }
        return Xml.zip(parts);
    }

    /** Format 49 is text. */
    private static String xf(int font) {
        return "<xf numFmtId=\"49\" fontId=\"" + font
                + "\" applyFont=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static List<Sheet> sheets(PrintedDocument document) {
        List<Sheet> tables = new ArrayList<>();
        List<List<Block.Cell>> text = new ArrayList<>();
        text.add(List.of(bold(document.title())));
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading heading -> text.add(List.of(bold(heading.text())));
                case Block.Paragraph paragraph -> text.add(List.of(new Block.Cell(List.of(paragraph))));
                case Block.Table table -> tables.add(sheetOf(table));
            }
        }
        List<Sheet> sheets = new ArrayList<>(List.of(new Sheet(text, List.of(ACROSS), false)));
        sheets.addAll(tables);
        return sheets;
    }

    private static Sheet sheetOf(Block.Table table) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        rows.add(table.headings().stream().map(XlsxDocument::bold).toList());
        rows.addAll(table.rows());
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        return new Sheet(
                rows, table.widths().stream().map(part -> ACROSS * part / sum).toList(), true);
    }

    private static Block.Cell bold(String text) {
        return new Block.Cell(List.of(new Block.Paragraph(List.of(Run.bold(text)), 0)));
    }

    private static String sheet(Sheet sheet) {
        StringBuilder text = new StringBuilder(Xml.HEAD + "<worksheet xmlns=\"" + MAIN + "\">");
        if (sheet.headed()) {
            text.append(
                    "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/>"
                            + "</sheetView></sheetViews>");
        }
        text.append("<cols>");
        for (int i = 0; i < sheet.widths().size(); i++) {
            text.append("<col min=\"")
                    .append(i + 1)
                    .append("\" max=\"")
                    .append(i + 1)
                    .append("\" width=\"");
            text.append(Math.max(6, sheet.widths().get(i))).append("\" customWidth=\"1\"/>");
        }
        text.append("</cols><sheetData>");
        for (int row = 0; row < sheet.rows().size(); row++) {
            text.append("<row r=\"").append(row + 1).append("\">");
            List<Block.Cell> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(row, column, cells.get(column), text);
            }
            text.append("</row>");
        }
        return text.append("</sheetData></worksheet>").toString();
    }

    private static void cell(int row, int column, Block.Cell cell, StringBuilder text) {
        List<Run> all = cell.paragraphs().stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .toList();
        boolean bold = all.size() == 1 && all.getFirst().bold();
        text.append("<c r=\"")
                .append(name(column))
                .append(row + 1)
                .append("\" s=\"")
                .append(bold ? 1 : 0);
        text.append("\" t=\"inlineStr\"><is>");
        int left = CELL_LIMIT;
        for (int i = 0; i < cell.paragraphs().size(); i++) {
            if (i > 0) {
                text.append("<r><t xml:space=\"preserve\">\n</t></r>");
                left--;
            }
            for (Run run : cell.paragraphs().get(i).runs()) {
                left -= run(run, Math.max(0, left), text);
            }
        }
        text.append("</is></c>");
    }

    /** Writes a run, cut off where a cell can hold no more, and gives its length. */
    private static int run(Run run, int left, StringBuilder text) {
        String shown = run.text().length() <= left ? run.text() : run.text().substring(0, left);
        text.append("<r>");
        if (run.bold() || run.underlined()) {
            text.append("<rPr>")
                    .append(run.bold() ? "<b/>" : "")
                    .append(run.underlined() ? "<u/>" : "")
                    .append("<sz val=\"10\"/><rFont val=\"BIZ UDPGothic\"/></rPr>");
        }
        text.append("<t xml:space=\"preserve\">").append(Xml.escaped(shown)).append("</t></r>");
        return shown.length();
    }

    private static String name(int column) {
        return column < 26 ? Character.toString((char) ('A' + column)) : name(column / 26 - 1) + name(column % 26);
    }
}
