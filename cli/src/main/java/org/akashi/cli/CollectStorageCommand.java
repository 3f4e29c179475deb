package org.akashi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.akashi.collect.storage.StorageCollector;
import org.akashi.collect.storage.StoragePart;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi collect storage}: what storage systems give to whom, and how a host reaches them. */
@Command(name = "storage", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectStorageCommand implements Callable<Integer> {

    @Mixin
    private HostOptions host = new HostOptions();

    @Option(
            names = "--part",
            split = ",",
            paramLabel = "lio|tgt|nfs|ceph|multipath|iscsi",
            descriptionKey = "option.storage-part")
    private List<String> parts = List.of();

    @Option(names = "--ceph-id", paramLabel = "NAME", descriptionKey = "option.ceph-id")
    private String cephAccount = "admin";

    @Mixin
    private CollectOptions options = new CollectOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    CollectStorageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        List<StoragePart> wanted = parts.stream()
                .map(part -> StoragePart.parse(part)
                        .orElseThrow(() -> new CommandProblem(Problem.BAD_OPTION, "--part", part)))
                .toList();
        if (!cephAccount.matches("[A-Za-z0-9_.-]+")) {
            throw new CommandProblem(Problem.BAD_OPTION, "--ceph-id", cephAccount);
        }
        return host.with((name, shell) ->
                options.collect(new StorageCollector(name, shell, host.sudo(), wanted, cephAccount), console, texts));
    }
}
