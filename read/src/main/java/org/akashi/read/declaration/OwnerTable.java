package org.akashi.read.declaration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.akashi.read.ReadException;
import org.akashi.read.ReadException.Code;

/** A list of owners as a table (RFC 4180) with the columns {@code project} and {@code owner}; other columns are left alone. */
final class OwnerTable {

    private static final String PROJECT = "project";
    private static final String OWNER = "owner";

    private OwnerTable() {}

    static List<OwnersReader.Entry> entries(TextFile file) {
        List<OwnersReader.Entry> entries = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(file.text())) {
            for (NamedCsvRecord row : rows) {
                int line = (int) row.getStartingLineNumber();
                entries.add(new OwnersReader.Entry(cell(row, PROJECT, file, line), cell(row, OWNER, file, line), line));
            }
        } catch (CsvParseException notATable) {
            throw ReadException.of(Code.NOT_CSV, file.path(), 0, String.valueOf(notATable.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return entries;
    }

    private static String cell(NamedCsvRecord row, String column, TextFile file, int line) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ReadException.of(Code.MISSING_MEMBER, file.path(), line, column));
    }
}
