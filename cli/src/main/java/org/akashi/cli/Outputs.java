package org.akashi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.akashi.report.text.Problem;

/** Writing, with what the system refuses said as a problem of ours. */
final class Outputs {

    private Outputs() {}

    static <T> T guarded(Path place, Supplier<T> writing) {
        try {
            return writing.get();
        } catch (UncheckedIOException refused) {
            throw new CommandProblem(Problem.NOT_WRITABLE, place, reason(refused));
        }
    }

    static String reason(UncheckedIOException refused) {
        return refused.getCause() instanceof IOException cause ? reason(cause) : String.valueOf(refused.getMessage());
    }

    /** The system's reason in a few words: its own, or the name of what went wrong. */
    static String reason(IOException refused) {
        if (refused instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return refused.getClass().getSimpleName().replace("Exception", "");
    }
}
