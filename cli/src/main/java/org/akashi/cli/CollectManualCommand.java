package org.akashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.akashi.collect.manual.ManualCollector;
import org.akashi.report.text.EvidenceLabel;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi collect manual}: what a person brings. */
@Command(name = "manual", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectManualCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "parameter.manual")
    private List<Path> files = List.of();

    @Option(names = "--who", paramLabel = "NAME", required = true, descriptionKey = "option.who")
    private String who = "";

    @Option(names = "--when", paramLabel = "TIME", required = true, descriptionKey = "option.when")
    private String when = "";

    @Option(names = "--where", paramLabel = "PLACE", required = true, descriptionKey = "option.where")
    private String where = "";

    @Option(names = "--guide", paramLabel = "ID", descriptionKey = "option.guide")
    private List<String> guides = List.of();

    @Option(names = "--as-is", descriptionKey = "option.as-is")
    private boolean asIs;

    @Mixin
    private CollectOptions options = new CollectOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    CollectManualCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        ManualCollector collector = new ManualCollector(files, who, time(), where, guides, asIs);
        for (Path file : files) {
            if (Files.isRegularFile(file) && (asIs || !ManualCollector.isText(file))) {
                console.err().println("akashi: " + texts.say(EvidenceLabel.NOT_SEARCHED, file));
            }
        }
        return options.collect(collector, console, texts);
    }

    private OffsetDateTime time() {
        try {
            return OffsetDateTime.parse(when);
        } catch (DateTimeParseException noTime) {
            throw new CommandProblem(Problem.BAD_OPTION, "--when", when);
        }
    }
}
