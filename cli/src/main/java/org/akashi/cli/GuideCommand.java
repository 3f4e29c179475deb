package org.akashi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.CriteriaDocument;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code akashi guide}: audit guides, to read. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        resourceBundle = Akashi.HELP,
        synopsisSubcommandLabel = "show")
final class GuideCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    GuideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "show");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
    int show(
            @Parameters(paramLabel = "ID", descriptionKey = "parameter.control") String control,
            @Option(
                            names = "--criteria",
                            paramLabel = "ID",
                            defaultValue = CriteriaLibrary.DEFAULT_DOCUMENT,
                            descriptionKey = "option.criteria")
                    String criteria,
            @Mixin LanguageOption languageOption) {
        Language language = languageOption.language(console.terminal());
        CriteriaDocument document = Inputs.criteria(criteria);
        List<AuditSheet> sheets = document.sheets().stream()
                .filter(s -> s.key().equals(control) || s.control().clause().equals(control))
                .toList();
        if (sheets.isEmpty()) {
            throw new CommandProblem(
                    Problem.UNKNOWN_CONTROL,
                    control,
                    String.join(
                            ", ",
                            document.sheets().stream().map(AuditSheet::key).toList()));
        }
        Bilingual notice = CriteriaLibrary.bundled().ownTextNotice();
        sheets.forEach(sheet -> console.out().print(SheetText.of(sheet, notice, language)));
        return ExitStatus.CLEAN;
    }
}
