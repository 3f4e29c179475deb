package org.akashi.tables;

import java.util.Optional;

/** The database's library for this system, loaded once. */
final class NativeLibrary {

    private static final Optional<String> MISSING = load();

    private NativeLibrary() {}

    /** Why it cannot be used; nothing if it can. */
    static Optional<String> missing() {
        return MISSING;
    }

    private static Optional<String> load() {
        try {
            Class.forName("org.duckdb.DuckDBNative");
            return Optional.empty();
        } catch (ClassNotFoundException | LinkageError without) {
            return Optional.of(reason(without));
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
