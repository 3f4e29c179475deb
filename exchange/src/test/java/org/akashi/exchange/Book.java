package org.akashi.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together from their markup, the way spreadsheets write them. */
final class Book {

    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder strings = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private int shared;
    private int row;

    /** A row of cells: a text, {@code n:5.1} a number, {@code p:5.1} one shown with two places, {@code d:38078} a date, {@code f:A1+1} a formula, {@code e:#REF!} an error, {@code -} nothing. */
    Book row(String... cells) {
        return row("", cells);
    }

    Book hiddenRow(String... cells) {
        return row(" hidden=\"1\"", cells);
    }

    private Book row(String attributes, String... cells) {
        row++;
        rows.append("<row r=\"").append(row).append('"').append(attributes).append('>');
        for (int i = 0; i < cells.length; i++) {
            String at = (char) ('A' + i) + String.valueOf(row);
            String value = cells[i].length() > 2 ? cells[i].substring(2) : "";
            rows.append(
                    switch (cells[i].length() > 1 ? cells[i].substring(0, 2) : cells[i]) {
                        case "-" -> "";
                        case "n:" -> "<c r=\"" + at + "\"><v>" + value + "</v></c>";
                        case "p:" -> "<c r=\"" + at + "\" s=\"1\"><v>" + value + "</v></c>";
                        case "d:" -> "<c r=\"" + at + "\" s=\"2\"><v>" + value + "</v></c>";
                        case "f:" -> "<c r=\"" + at + "\"><f>" + value + "</f><v>1</v></c>";
                        case "e:" -> "<c r=\"" + at + "\" t=\"e\"><v>" + value + "</v></c>";
                        default -> "<c r=\"" + at + "\" t=\"s\"><v>" + text(cells[i]) + "</v></c>";
                    });
        }
        rows.append("</row>");
        return this;
    }

    private int text(String text) {
        strings.append("<si>").append(text.startsWith("<") ? text : "<t xml:space=\"preserve\">" + text + "</t>");
        strings.append("</si>");
        return shared++;
    }

    Book merge(String reference) {
        after.append("<mergeCell ref=\"").append(reference).append("\"/>");
        return this;
    }

    byte[] bytes() {
        return bytes(
                "<worksheet><sheetData>" + rows + "</sheetData><mergeCells>" + after + "</mergeCells></worksheet>");
    }

    byte[] bytes(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"基準\" sheetId=\"1\" id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"r3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-411]ge.m.d;@\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"2\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
