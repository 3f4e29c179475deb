package org.akashi.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Unreadable;

/**
 * Reads a table of separated values (RFC 4180) in the encodings spreadsheets write: UTF-8 with and without a mark, UTF-16 with one,
 * Windows-31J. The separator is a comma, a tab or a semicolon, whichever the first lines use.
 */
public final class CsvFile {

    /** A spreadsheet's way to keep a number a text: {@code ="5.10"}. */
    private static final Pattern KEPT_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}[/-][0-9]{1,2}[/-][0-9]{1,2}|[0-9]{1,2}-[A-Z][a-z]{2}(-[0-9]{2,4})?|[0-9]{1,2}月[0-9]{1,2}日");

    private CsvFile() {}

    /** @throws Unreadable if it is no such table */
    public static Grid read(byte[] bytes, Remarks remarks) throws Unreadable {
        Decoded decoded = Decoded.of(bytes);
        if (!decoded.isUtf8()) {
            remarks.add(Remark.Code.READ_IN, decoded.encoding());
        }
        String text = decoded.text();
        List<Grid.Row> rows = new ArrayList<>();
        int cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                TreeMap<Integer, Grid.Cell> row = new TreeMap<>();
                for (int column = 0; column < record.getFieldCount(); column++) {
                    String field = record.getField(column);
                    if (!field.isEmpty()) {
                        row.put(column, cell(field));
                    }
                }
                cells += record.getFieldCount();
                if (cells > Limits.CELLS) {
                    throw new Unreadable(
                            Remark.Code.TOO_LARGE, record.getStartingLineNumber(), "CSV", String.valueOf(Limits.CELLS));
                }
                if (!row.isEmpty()) {
                    rows.add(new Grid.Row((int) record.getStartingLineNumber(), false, row));
                }
            }
        } catch (CsvParseException damaged) {
            throw new Unreadable(Remark.Code.MALFORMED, 0, "CSV", String.valueOf(damaged.getMessage()));
        } catch (UncheckedIOException | IOException impossible) {
            throw new Unreadable(Remark.Code.MALFORMED, 0, "CSV", String.valueOf(impossible.getMessage()));
        }
        return new Grid("", false, rows);
    }

    private static Grid.Cell cell(String field) {
        var kept = KEPT_TEXT.matcher(field);
        if (kept.matches()) {
            return Grid.Cell.text(kept.group(1));
        }
        if (field.startsWith("=") && field.length() > 1) {
            return new Grid.Cell(Grid.Kind.FORMULA, field, true, false);
        }
        if (DATE.matcher(field.strip()).matches()) {
            return new Grid.Cell(Grid.Kind.DATE, field, true, false);
        }
        if (field.matches("#(REF|N/A|VALUE|NAME\\?|DIV/0|NUM|NULL)!?")) {
            return new Grid.Cell(Grid.Kind.ERROR, field, true, false);
        }
        return Grid.Cell.text(Guard.off(field));
    }

    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < 20; i++) {
            switch (text.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ',' -> counts[0] += quoted ? 0 : 1;
                case '\t' -> counts[1] += quoted ? 0 : 1;
                case ';' -> counts[2] += quoted ? 0 : 1;
                case '\n' -> lines += quoted ? 0 : 1;
                default -> {}
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }
}
