package org.akashi.tables;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The database's library for this system, loaded once. Where there is none, the driver prints a stack trace to standard error before it
 * throws, which helps nobody; so it is loaded here first, with standard error closed to it.
 */
final class NativeLibrary {

    private static final Optional<String> MISSING = load();

    private NativeLibrary() {}

    /** Why it cannot be used; nothing if it can. */
    static Optional<String> missing() {
        return MISSING;
    }

    private static Optional<String> load() {
        PrintStream usual = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            Class.forName("org.duckdb.DuckDBNative");
            return Optional.empty();
        } catch (ClassNotFoundException | LinkageError without) {
            return Optional.of(reason(without));
        } finally {
            System.setErr(usual);
        }
    }

    private static String reason(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return SqlFault.oneLine(String.valueOf(first.getMessage()));
    }
}
