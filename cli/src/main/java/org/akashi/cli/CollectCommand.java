package org.akashi.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code akashi collect}: evidence from a source into a package. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        resourceBundle = Akashi.HELP,
        synopsisSubcommandLabel = "SOURCE")
final class CollectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CollectCommand() {}

    static CommandLine line(Console console, String... arguments) {
        CommandLine line = new CommandLine(new CollectCommand());
        Subcommands.none()
                .with("openstack", () -> new CollectOpenstackCommand(console))
                .with("ovn", () -> new CollectOvnCommand(console))
                .with("host", () -> new CollectHostCommand(console))
                .with("libvirt", () -> new CollectLibvirtCommand(console))
                .with("storage", () -> new CollectStorageCommand(console))
                .with("manual", () -> new CollectManualCommand(console))
                .addTo(line, arguments);
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
