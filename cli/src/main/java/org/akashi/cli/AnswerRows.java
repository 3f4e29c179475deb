package org.akashi.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.akashi.report.terminal.RowsText;
import org.akashi.tables.EvidenceDatabase;
import org.akashi.tables.RowSink;
import org.jspecify.annotations.Nullable;

/** Writes the answer to a query row by row, and counts the rows. */
final class AnswerRows {

    /** What spreadsheets take for the beginning of a formula (OWASP, CSV injection). */
    private static final String CALCULATED = "=+-@\t\r";

    /** The widest cell that people are shown. */
    private static final int WIDEST = 60;

    private final EvidenceDatabase database;
    private final String query;
    private final long most;
    private long count;
    private boolean cut;

    /**
     * An answer that is still to be asked for.
     *
     * @param most how many rows are written
     */
    AnswerRows(EvidenceDatabase database, String query, long most) {
        this.database = database;
        this.query = query;
        this.most = most;
    }

    /** How many rows were written. */
    long count() {
        return count;
    }

    /** Whether there were more rows. */
    boolean isCut() {
        return cut;
    }

    /** One more row, unless there were enough. */
    private boolean taken() {
        cut = count == most;
        count += cut ? 0 : 1;
        return !cut;
    }

    /** A table for people. */
    String text() throws IOException {
        List<RowsText> table = new ArrayList<>();
        database.rows(query, new RowSink() {
            @Override
            public void begin(List<Heading> columns) {
                table.add(new RowsText(
                        columns.stream().map(Heading::name).toList(),
                        columns.stream().map(Heading::isNumeric).toList(),
                        WIDEST));
            }

            @Override
            public boolean row(@Nullable String[] cells) {
                boolean wanted = taken();
                if (wanted) {
                    table.getFirst().add(cells);
                }
                return wanted;
            }
        });
        return table.getFirst().text();
    }

    /** CSV (RFC 4180, lines end with LF): no value is an empty cell, an empty text is {@code ""}, a formula gets an apostrophe. */
    void csv(OutputStream to) throws IOException {
        Writer text = writer(to);
        CsvWriter rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .bufferSize(0)
                .build(text);
        database.rows(query, new RowSink() {
            private List<Heading> columns = List.of();

            @Override
            public void begin(List<Heading> headings) {
                columns = headings;
                rows.writeRecord(headings.stream()
                        .map(heading -> guarded(heading.name()))
                        .toList());
            }

            @Override
            public boolean row(@Nullable String[] cells) {
                boolean wanted = taken();
                if (wanted) {
                    for (int i = 0; i < cells.length; i++) {
                        String cell = cells[i];
                        cells[i] = cell == null || columns.get(i).isNumeric() ? cell : guarded(cell);
                    }
                    rows.writeRecord(cells);
                }
                return wanted;
            }
        });
        text.flush();
    }

    private static String guarded(String cell) {
        return cell.isEmpty() || CALCULATED.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /** One JSON array of objects, an object in each line. */
    void json(OutputStream to) throws IOException {
        Writer text = writer(to);
        text.write("[");
        objects(text, "\n ", ",\n ");
        text.write(count == 0 ? "]\n" : "\n]\n");
        text.flush();
    }

    /** A JSON object in each line. */
    void jsonLines(OutputStream to) throws IOException {
        Writer text = writer(to);
        objects(text, "", "\n");
        text.write(count == 0 ? "" : "\n");
        text.flush();
    }

    private void objects(Writer text, String before, String between) throws IOException {
        database.objects(query, new RowSink() {
            @Override
            public void begin(List<Heading> columns) {
                // names stand in every object
            }

            @Override
            public boolean row(@Nullable String[] cells) throws IOException {
                boolean wanted = taken();
                if (wanted) {
                    text.append(count == 1 ? before : between).append(cells[0]);
                }
                return wanted;
            }
        });
    }

    private static Writer writer(OutputStream to) {
        return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
    }
}
