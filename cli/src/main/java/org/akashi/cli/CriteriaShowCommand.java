package org.akashi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria show}: an edition, an item, a statement of ours or a map. */
@Command(name = "show", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.criteria-id")
    private String id = "";

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Catalogue catalogue = library.catalogue();
        List<String> shown = new CriteriaLookup(catalogue, Texts.in(language)).find(id);
        if (shown.isEmpty()) {
            throw new CommandProblem(Problem.NO_SUCH_ITEM, id);
        }
        console.out().print(String.join("\n", shown));
        return ExitStatus.CLEAN;
    }
}
