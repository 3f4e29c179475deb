package org.akashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.akashi.collect.host.HostCollector;
import org.akashi.collect.host.Shell;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi collect host}: what a host's own tools print. */
@Command(name = "host", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectHostCommand implements Callable<Integer> {

    private static final String LOCAL = "local";

    @Parameters(index = "0", paramLabel = "[USER@]HOST|local", descriptionKey = "parameter.host")
    private String destination = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.host-name")
    private @Nullable String name;

    @Option(names = "--sudo", descriptionKey = "option.sudo")
    private boolean sudo;

    @Option(names = "--ssh-option", paramLabel = "KEY=VALUE", descriptionKey = "option.ssh-option")
    private List<String> sshOptions = List.of();

    @Mixin
    private CollectOptions options = new CollectOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    CollectHostCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        if (destination.isBlank() || destination.startsWith("-")) {
            throw new CommandProblem(Problem.BAD_OPTION, "[USER@]HOST|local", destination);
        }
        String given = name;
        String called = given == null ? destination.substring(destination.lastIndexOf('@') + 1) : given;
        if (destination.equals(LOCAL)) {
            return options.collect(new HostCollector(called, new Shell.Local(), sudo), console, texts);
        }
        List<String> ssh = sshOptions.stream()
                .flatMap(option -> List.of("-o", option).stream())
                .toList();
        try {
            Path control = Files.createTempDirectory("akashi-ssh-");
            try {
                Shell shell = new Shell.Ssh(destination, ssh, control);
                return options.collect(new HostCollector(called, shell, sudo), console, texts);
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
