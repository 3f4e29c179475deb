package org.akashi.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a result is written. */
public enum ReportFormat {
    /** {@code result.json}, for programs. */
    JSON("result.json"),
    /** {@code report.html}, for people: one page that needs no other file. */
    HTML("report.html");

    private final String fileName;

    ReportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the file in the output folder. */
    public String fileName() {
        return fileName;
    }

    /** Reads {@code json} or {@code html}, in either case. */
    public static Optional<ReportFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
