package org.akashi.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akashi.report.text.Problem;

/** How the answer to a query is written. */
enum SqlFormat {
    /** A table for people. */
    TEXT,
    CSV,
    /** One array of objects. */
    JSON,
    /** An object in each line. */
    JSONL,
    PARQUET;

    static SqlFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandProblem(
                        Problem.UNKNOWN_FORMAT,
                        name,
                        Arrays.stream(values()).map(SqlFormat::code).collect(Collectors.joining(", "))));
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
