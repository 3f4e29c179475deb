package org.akashi.cli;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.report.criteria.ResolvedDocument;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria resolve}: a document with its references filled in. */
@Command(name = "resolve", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaResolveCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "EDITION", descriptionKey = "parameter.edition")
    private String edition = "";

    @Option(names = "--number", paramLabel = "N", descriptionKey = "option.number")
    private @Nullable String number;

    @Mixin
    private DocumentOptions documents = new DocumentOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaResolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Catalogue catalogue = library.catalogue();
        ResolvedEdition resolved = Inputs.edition(catalogue, edition);
        Collection<ResolvedItem> items = number == null ? resolved.items() : resolved.below(number);
        if (items.isEmpty()) {
            throw new CommandProblem(Problem.NO_SUCH_ITEM, edition + "#" + number);
        }
        documents.show(
                () -> ResolvedDocument.of(catalogue, resolved, items, language),
                resolved.edition().id().toString().replace('/', '-'),
                () -> new EditionText(catalogue, Texts.in(language)).of(resolved, items),
                console);
        return ExitStatus.CLEAN;
    }
}
