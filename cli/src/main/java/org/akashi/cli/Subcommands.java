package org.akashi.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The commands below a command. Each takes a while to set up (its options are read by reflection), so only the one that is asked for
 * is, if one is; otherwise all are, for the help and for suggestions.
 */
final class Subcommands {

    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    private Subcommands() {}

    static Subcommands none() {
        return new Subcommands();
    }

    /** @param name the one that the command has itself */
    Subcommands with(String name, Supplier<Object> command) {
        commands.put(name, command);
        return this;
    }

    /** What stands after the first argument. */
    static String[] below(String... arguments) {
        return Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    }

    /** @param arguments those that stand after the command */
    void addTo(CommandLine line, String... arguments) {
        @Nullable Supplier<Object> asked = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (asked == null) {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        } else {
            line.addSubcommand(asked.get());
        }
    }
}
