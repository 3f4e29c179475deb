package org.akashi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.akashi.report.text.Label;
import org.akashi.report.text.Texts;
import org.akashi.synth.CloudGenerator;
import org.akashi.synth.Request;
import org.akashi.synth.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi generate}: a synthetic cloud with known defects. */
@Command(name = "generate", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--tenants", paramLabel = "N", required = true, descriptionKey = "option.tenants")
    private int tenants;

    @Option(names = "--vms", paramLabel = "M", required = true, descriptionKey = "option.vms")
    private int vms;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "option.seed")
    private long seed = 1;

    @Option(names = "--defects", paramLabel = "K", descriptionKey = "option.defects")
    private @Nullable Integer defects;

    @Option(names = "--ovn", descriptionKey = "option.ovn")
    private boolean ovn;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            descriptionKey = "option.generated")
    private Path out = Path.of("");

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        Request request = new Request(tenants, vms, seed, defects == null ? Request.oneOfEachKind(ovn) : defects, ovn);
        try (WritingProgress progress = new WritingProgress(console)) {
            Summary written = Outputs.guarded(out, () -> CloudGenerator.write(request, out, progress));
            progress.close();
            console.out()
                    .println(texts.say(
                            Label.GENERATED,
                            out,
                            written.tenants(),
                            written.vms(),
                            written.ports(),
                            written.defects(),
                            written.crossings()));
        }
        return ExitStatus.CLEAN;
    }
}
