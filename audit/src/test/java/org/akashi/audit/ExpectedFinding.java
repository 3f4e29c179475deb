package org.akashi.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the list of expected findings.
 *
 * @param cause key of the planted defect, or a word for what else explains it
 * @param finding id; empty for a planted defect that other controls will find
 */
record ExpectedFinding(
        String cause, String finding, String severity, String code, String arguments, String explanation) {

    private static final String HEADER = "cause,finding,severity,code,arguments,explanation";

    static List<ExpectedFinding> read(Path file) throws IOException {
        List<ExpectedFinding> rows = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                List<String> cells = cells(line);
                if (cells.size() != 6) {
                    throw new IOException("not six cells: " + line);
                }
                rows.add(new ExpectedFinding(
                        cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
            }
        }
        return rows;
    }

    static void write(Path file, List<ExpectedFinding> rows) throws IOException {
        Files.writeString(
                file,
                Stream.concat(Stream.of(HEADER), rows.stream().map(ExpectedFinding::line))
                                .collect(Collectors.joining("\n"))
                        + "\n");
    }

    /** Rows for what was found, with cause and explanation where they are known, and the rows that are about no finding. */
    static List<ExpectedFinding> of(List<Finding> findings, List<ExpectedFinding> known) {
        Map<String, ExpectedFinding> byId = new TreeMap<>();
        known.forEach(row -> byId.put(row.finding(), row));
        Stream<ExpectedFinding> found = findings.stream().map(finding -> {
            ExpectedFinding before = byId.get(finding.id());
            return new ExpectedFinding(
                    before == null ? "" : before.cause(),
                    finding.id(),
                    finding.severity().name(),
                    finding.code().name(),
                    String.join(" | ", finding.arguments()),
                    before == null ? "" : before.explanation());
        });
        return Stream.concat(found, known.stream().filter(row -> row.finding().isEmpty()))
                .sorted(Comparator.comparing(
                                (ExpectedFinding row) -> row.finding().isEmpty())
                        .thenComparing(ExpectedFinding::cause)
                        .thenComparing(ExpectedFinding::code)
                        .thenComparing(ExpectedFinding::finding))
                .toList();
    }

    String line() {
        return Stream.of(cause, finding, severity, code, arguments, explanation)
                .map(ExpectedFinding::quoted)
                .collect(Collectors.joining(","));
    }

    /** RFC 4180. */
    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && inQuotes && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == ',' && !inQuotes) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
