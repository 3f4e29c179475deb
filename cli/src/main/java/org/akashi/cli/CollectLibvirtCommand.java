package org.akashi.cli;

import java.util.concurrent.Callable;
import org.akashi.collect.libvirt.LibvirtCollector;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi collect libvirt}: machines, networks, filters and storage as a host's libvirt knows them. */
@Command(name = "libvirt", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectLibvirtCommand implements Callable<Integer> {

    @Mixin
    private HostOptions host = new HostOptions();

    @Option(names = "--uri", paramLabel = "URI", descriptionKey = "option.libvirt-uri")
    private String uri = "qemu:///system";

    @Mixin
    private CollectOptions options = new CollectOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    CollectLibvirtCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        if (!uri.matches("[a-z][a-z+]*:/[^\\s]*") || uri.matches("[a-z+]+://[^/@]*:[^/@]*@.*")) {
            throw new CommandProblem(Problem.BAD_OPTION, "--uri", uri.replaceAll("://[^/@]*@", "://…@"));
        }
        return host.with(
                (name, shell) -> options.collect(new LibvirtCollector(name, shell, host.sudo(), uri), console, texts));
    }
}
