package org.akashi.exchange.book;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.akashi.exchange.table.Guard;

/**
 * A sheet as a table of comma-separated values (RFC 4180) in UTF-8 with a mark at its beginning, without which spreadsheets take it
 * for another encoding. A text that a spreadsheet would calculate gets an apostrophe before it.
 */
public final class CsvText {

    private static final char MARK = '\ufeff';

    private CsvText() {}

    public static byte[] bytes(Workbook.Sheet sheet) {
        StringBuilder text = new StringBuilder().append(MARK);
        line(sheet.headings(), text);
        sheet.rows().forEach(row -> line(row, text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(List<String> cells, StringBuilder text) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",");
            field(Guard.on(cells.get(i)), text);
        }
        text.append("\r\n");
    }

    private static void field(String value, StringBuilder text) {
        boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !value.equals(value.strip());
        text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }
}
