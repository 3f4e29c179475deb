package org.akashi.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;
import org.akashi.report.text.Problem;

/**
 * Questions as CSV (RFC 4180, UTF-8 with or without a byte order mark), columns by name in any order; columns of other names are
 * left alone.
 */
final class QuestionTable {

    /** How many problems are written out. */
    static final int SHOWN = 20;

    private static final List<String> REQUIRED = List.of("id", "from_port", "dst_ip", "protocol");

    /**
     * What is wrong with a table.
     *
     * @param problems how many cells cannot be used
     * @param shown the first of them, in order, at most {@value #SHOWN}
     */
    record Check(long problems, List<CommandProblem> shown) {}

    /** What takes questions, piece by piece. */
    interface Taker {
        void take(List<Question> piece) throws IOException;
    }

    private final Path file;
    private final int size;
    private final Taker taker;
    private final List<Question> questions = new ArrayList<>();
    private final List<CommandProblem> shown = new ArrayList<>();
    private long problems;

    private QuestionTable(Path file, int size, Taker taker) {
        this.file = file;
        this.size = size;
        this.taker = taker;
    }

    /** Reads a table to its end and keeps nothing but what is wrong: with a single unusable cell no question is answered. */
    static Check check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandProblem(Problem.NO_SUCH_FILE, file);
        }
        QuestionTable table = new QuestionTable(file, 1, piece -> {});
        try {
            table.checkHeading();
            table.readRows();
        } catch (CsvParseException notATable) {
            throw new CommandProblem(Problem.BAD_TABLE, file, String.valueOf(notATable.getMessage()));
        } catch (UncheckedIOException unreadable) {
            throw new CommandProblem(Problem.NOT_READABLE, file, Outputs.reason(unreadable));
        } catch (IOException unreadable) {
            throw new CommandProblem(Problem.NOT_READABLE, file, Outputs.reason(unreadable));
        }
        return new Check(table.problems, List.copyOf(table.shown));
    }

    /**
     * Reads a table that was checked.
     *
     * @param size the most questions of a piece
     * @throws IOException what the taker throws, or the file
     */
    static void inPieces(Path file, int size, Taker taker) throws IOException {
        QuestionTable table = new QuestionTable(file, size, taker);
        table.readRows();
        table.flush();
    }

    private void flush() throws IOException {
        if (!questions.isEmpty()) {
            taker.take(List.copyOf(questions));
            questions.clear();
        }
    }

    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder().detectBomHeader(true).skipEmptyLines(true);
    }

    private void checkHeading() throws IOException {
        try (CsvReader<CsvRecord> lines = reader().ofCsvRecord(file)) {
            List<String> columns =
                    lines.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
            for (String column : REQUIRED) {
                if (!columns.contains(column)) {
                    throw new CommandProblem(Problem.MISSING_COLUMN, file, column);
                }
            }
        }
    }

    private void readRows() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = reader().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                add(row);
                if (questions.size() >= size) {
                    flush();
                }
            }
        }
    }

    private void add(NamedCsvRecord row) {
        long before = problems;
        Optional<IpAddress> to = required(row, "dst_ip", IpAddress::parse);
        Optional<Integer> protocol = required(row, "protocol", Protocols::parse);
        Optional<String> from = required(row, "from_port", v -> v.isEmpty() ? Optional.empty() : Optional.of(v));
        Optional<IpAddress> source = optional(row, "src_ip", IpAddress::parse);
        Optional<MacAddress> sourceMac = optional(row, "src_mac", MacAddress::parse);
        Optional<MacAddress> destinationMac = optional(row, "dst_mac", MacAddress::parse);
        OptionalInt sourcePort = number(row, "src_port", 65_535);
        OptionalInt port = number(row, "dst_port", 65_535);
        OptionalInt type = number(row, "icmp_type", 255);
        OptionalInt code = number(row, "icmp_code", 255);
        if (to.isPresent()
                && source.isPresent()
                && source.get().family() != to.get().family()) {
            bad(row, "src_ip", source.get().toString());
        }
        if (protocol.isPresent() && Protocols.hasPorts(protocol.get()) && port.isEmpty()) {
            bad(row, "dst_port", "");
        }
        if (problems == before && to.isPresent() && protocol.isPresent() && from.isPresent()) {
            questions.add(new Question(
                    value(row, "id"),
                    from.get(),
                    sourceMac,
                    source,
                    destinationMac,
                    to.get(),
                    protocol.get(),
                    sourcePort,
                    port,
                    type,
                    code));
        }
    }

    private static String value(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private <T> Optional<T> required(NamedCsvRecord row, String column, Function<String, Optional<T>> parser) {
        Optional<T> parsed = parser.apply(value(row, column));
        if (parsed.isEmpty()) {
            bad(row, column, value(row, column));
        }
        return parsed;
    }

    private <T> Optional<T> optional(NamedCsvRecord row, String column, Function<String, Optional<T>> parser) {
        return value(row, column).isEmpty() ? Optional.empty() : required(row, column, parser);
    }

    private OptionalInt number(NamedCsvRecord row, String column, int most) {
        String text = value(row, column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean digits = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < 0 || number > most) {
            bad(row, column, text);
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    private void bad(NamedCsvRecord row, String column, String value) {
        problems++;
        if (shown.size() < SHOWN) {
            shown.add(new CommandProblem(Problem.BAD_QUESTION, file, row.getStartingLineNumber(), column, value));
        }
    }
}
