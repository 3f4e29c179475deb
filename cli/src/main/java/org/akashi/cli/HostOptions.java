package org.akashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.akashi.collect.host.Shell;
import org.akashi.report.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** On which machine a collector runs its commands, as whom, and what the machine is called in the package. */
final class HostOptions {

    private static final String LOCAL = "local";

    @Parameters(index = "0", paramLabel = "[USER@]HOST|local", descriptionKey = "parameter.host")
    private String destination = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.host-name")
    private @Nullable String name;

    @Option(names = "--sudo", descriptionKey = "option.sudo")
    private boolean sudo;

    @Option(names = "--ssh-option", paramLabel = "KEY=VALUE", descriptionKey = "option.ssh-option")
    private List<String> sshOptions = List.of();

    boolean sudo() {
        return sudo;
    }

    /**
     * Works with the machine's name and shell; a connection over SSH is shared by all commands and ends with the work.
     *
     * @throws CommandProblem if the destination is none, or there is no room for the connection's socket
     */
    int with(BiFunction<String, Shell, Integer> work) {
        if (destination.isBlank() || destination.startsWith("-")) {
            throw new CommandProblem(Problem.BAD_OPTION, "[USER@]HOST|local", destination);
        }
        String given = name;
        String called = given == null ? destination.substring(destination.lastIndexOf('@') + 1) : given;
        if (destination.equals(LOCAL)) {
            return work.apply(called, new Shell.Local());
        }
        List<String> ssh = sshOptions.stream()
                .flatMap(option -> List.of("-o", option).stream())
                .toList();
        try {
            Path control = Files.createTempDirectory("akashi-ssh-");
            try {
                return work.apply(called, new Shell.Ssh(destination, ssh, control));
            } finally {
                try (var left = Files.newDirectoryStream(control)) {
                    for (Path file : left) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(control);
            }
        } catch (IOException refused) {
            throw new CommandProblem(
                    Problem.NOT_WRITABLE, System.getProperty("java.io.tmpdir", ""), Outputs.reason(refused));
        }
    }
}
