package org.akashi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code akashi}: the entry to every other command. */
@Command(
        name = "akashi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Takes a cloud's configuration as evidence and answers, control by control, whether it is implemented.")
public final class Akashi {

    private Akashi() {}

    /**
     * Runs one command and ends the process with its exit status.
     *
     * @param arguments the command and its arguments, as typed
     */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Akashi()).execute(arguments));
    }
}
