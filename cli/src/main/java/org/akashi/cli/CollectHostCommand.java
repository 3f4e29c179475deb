package org.akashi.cli;

import java.util.concurrent.Callable;
import org.akashi.collect.host.HostCollector;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code akashi collect host}: what a host's own tools print. */
@Command(name = "host", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectHostCommand implements Callable<Integer> {

    @Mixin
    private HostOptions host = new HostOptions();

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
        return host.with((name, shell) -> options.collect(new HostCollector(name, shell, host.sudo()), console, texts));
    }
}
