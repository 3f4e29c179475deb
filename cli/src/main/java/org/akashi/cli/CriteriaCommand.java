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

    static CommandLine line(Console console) {
        return new CommandLine(new CriteriaCommand())
                .addSubcommand(new CriteriaListCommand(console))
                .addSubcommand(new CriteriaShowCommand(console))
                .addSubcommand(new CriteriaResolveCommand(console))
                .addSubcommand(new CriteriaCheckCommand(console))
                .addSubcommand(new CriteriaCopyCommand(console))
                .addSubcommand(new CriteriaDiffCommand(console))
                .addSubcommand(new CriteriaCommentsCommand(console))
                .addSubcommand(new CriteriaImpactCommand(console))
                .addSubcommand(new CriteriaMapCommand(console))
                .addSubcommand(new CriteriaImportCommand(console))
                .addSubcommand(new CriteriaExportCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
