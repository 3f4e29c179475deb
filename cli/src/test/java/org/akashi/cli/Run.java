package org.akashi.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One run of the command line, in this process: exit status, standard output, standard error. */
record Run(int status, String out, String err) {

    static Run of(String... arguments) {
        return in("en_US.UTF-8", arguments);
    }

    static Run in(String locale, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Terminal(false, Map.of("LANG", locale)));
        int status = Akashi.run(console, arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The last line of standard error, where problems are said. */
    String complaint() {
        return err.lines().reduce("", (before, last) -> last);
    }
}
