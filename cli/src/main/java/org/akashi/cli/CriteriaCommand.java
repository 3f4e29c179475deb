package org.akashi.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code akashi criteria}: criteria documents, to read, to check and to compare. */
@Command(
        name = "criteria",
        mixinStandardHelpOptions = true,
        resourceBundle = Akashi.HELP,
        synopsisSubcommandLabel = "COMMAND")
final class CriteriaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CriteriaCommand() {}

    static CommandLine line(Console console, String... arguments) {
        CommandLine line = new CommandLine(new CriteriaCommand());
        Subcommands.none()
                .with("list", () -> new CriteriaListCommand(console))
                .with("show", () -> new CriteriaShowCommand(console))
                .with("resolve", () -> new CriteriaResolveCommand(console))
                .with("check", () -> new CriteriaCheckCommand(console))
                .with("copy", () -> new CriteriaCopyCommand(console))
                .with("diff", () -> new CriteriaDiffCommand(console))
                .with("comments", () -> CriteriaCommentsCommand.line(console))
                .with("impact", () -> new CriteriaImpactCommand(console))
                .with("map", () -> new CriteriaMapCommand(console))
                .with("import", () -> new CriteriaImportCommand(console))
                .with("export", () -> new CriteriaExportCommand(console))
                .addTo(line, arguments);
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
