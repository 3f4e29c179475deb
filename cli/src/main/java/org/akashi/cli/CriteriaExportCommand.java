package org.akashi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.akashi.report.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria export}: criteria in the formats of others, and what is lost on the way. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "parameter.export-id")
    private List<String> ids = List.of();

    @Option(
            names = "--format",
            paramLabel = "F,..",
            split = ",",
            defaultValue = "xlsx",
            descriptionKey = "option.export-format")
    private List<String> formats = List.of("xlsx");

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.export-as-of")
    private @Nullable String asOf;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "akashi-out", descriptionKey = "option.out")
    private Path out = Path.of("akashi-out");

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        new CriteriaExport(library.catalogue(), library.folder(), language, Inputs.day(asOf))
                .write(ids, formats, out, console);
        return ExitStatus.CLEAN;
    }
}
