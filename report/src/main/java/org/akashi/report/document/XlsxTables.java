package org.akashi.report.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.akashi.exchange.book.Workbook;

/**
 * Tables as SpreadsheetML to be read back: every cell is a text, exactly as it is, a character that XML cannot hold included
 * ({@code _x0001_}, ECMA-376 part 1, 22.9.2.19).
 */
public final class XlsxTables {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Widths of columns in characters. */
    private static final int NARROW = 16;

    private static final int WIDE = 60;

    private XlsxTables() {}

    /** Equal workbooks give equal bytes. */
    public static byte[] bytes(Workbook book) {
        StringBuilder types = new StringBuilder(Xml.HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/xl/workbook.xml", "sheet.main")
                + type("/xl/styles.xml", "styles"));
        StringBuilder links = new StringBuilder(Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        StringBuilder sheets = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 1; i <= book.sheets().size(); i++) {
            Workbook.Sheet sheet = book.sheets().get(i - 1);
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
            links.append(link(i, "worksheet", "worksheets/sheet" + i + ".xml"));
            sheets.append("<sheet name=\"").append(Xml.escaped(sheet.name())).append("\" sheetId=\"");
            sheets.append(i).append("\" r:id=\"rId").append(i).append("\"/>");
            parts.put("xl/worksheets/sheet" + i + ".xml", sheet(sheet));
        }
        links.append(link(book.sheets().size() + 1, "styles", "styles.xml")).append("</Relationships>");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", types.append("</Types>").toString());
        all.put(
                "_rels/.rels",
                Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + link(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        all.put(
                "xl/workbook.xml",
                Xml.HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", links.toString());
        all.put("xl/styles.xml", styles());
        all.putAll(parts);
        return Xml.zip(all);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Format 49 is text; the second style is for headings. */
    private static String styles() {
        String look =
                "\" applyFont=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
        return Xml.HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\">"
                + "<font><sz val=\"10\"/><name val=\"BIZ UDPGothic\"/></font><font><b/><sz val=\"10\"/><name val=\"BIZ UDPGothic\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\">"
                + "<xf numFmtId=\"49\" fontId=\"0" + look + "<xf numFmtId=\"49\" fontId=\"1" + look
                + "</cellXfs></styleSheet>";
    }

    private static String sheet(Workbook.Sheet sheet) {
        StringBuilder text = new StringBuilder(
                Xml.HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int column = 0; column < sheet.headings().size(); column++) {
            int at = column;
            boolean isLong = sheet.rows().stream().anyMatch(row -> row.get(at).length() > 2 * NARROW);
            text.append("<col min=\"").append(column + 1).append("\" max=\"").append(column + 1);
            text.append("\" width=\"").append(isLong ? WIDE : NARROW).append("\" customWidth=\"1\"/>");
        }
        text.append("</cols><sheetData>");
        row(1, sheet.headings(), 1, text);
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(i + 2, sheet.rows().get(i), 0, text);
        }
        return text.append("</sheetData></worksheet>").toString();
    }

    private static void row(int number, List<String> cells, int style, StringBuilder text) {
        text.append("<row r=\"").append(number).append("\">");
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                text.append("<c r=\"")
                        .append(letters(column))
                        .append(number)
                        .append("\" s=\"")
                        .append(style);
                text.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                text.append(exact(cells.get(column))).append("</t></is></c>");
            }
        }
        text.append("</row>");
    }

    private static String letters(int column) {
        return column < 26
                ? Character.toString((char) ('A' + column))
                : letters(column / 26 - 1) + letters(column % 26);
    }

    /** The text with what XML 1.0 cannot hold, and what looks like such, written by its number. */
    private static String exact(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            boolean looks =
                    c == '_' && text.startsWith("_x", i) && text.substring(i).matches("(?s)_x[0-9A-Fa-f]{4}_.*");
            if (lone || looks || c < 0x20 && c != '\t' && c != '\n' || c == 0xfffe || c == 0xffff) {
                out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                out.append(c);
            }
        }
        return Xml.escaped(out.toString());
    }
}
