package org.akashi.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs typical commands one after the other in one process and throws away what they print. The launcher records what they load, so
 * that every later start finds it ready. Ends with status 0, whatever the commands do.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param arguments commands as they are typed, with {@code ++} between them */
    public static void main(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, Terminal.ofProcess());
        List<String> command = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("++")) {
                Akashi.run(console, command.toArray(String[]::new));
                command.clear();
            } else {
                command.add(argument);
            }
        }
        Akashi.run(console, command.toArray(String[]::new));
    }
}
