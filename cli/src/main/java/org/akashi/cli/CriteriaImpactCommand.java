package org.akashi.cli;

import java.util.concurrent.Callable;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.impact.Impact;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria impact}: what an upgrade to another edition would touch. */
@Command(name = "impact", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaImpactCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "parameter.from-edition")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "parameter.to-edition")
    private String to = "";

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaImpactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Catalogue catalogue = library.catalogue();
        Impact impact = Impact.of(
                catalogue,
                Inputs.edition(catalogue, from).edition().id(),
                Inputs.edition(catalogue, to).edition().id(),
                CriteriaLibrary.bundled().documents().stream()
                        .flatMap(document -> document.sheets().stream())
                        .toList());
        console.out().print(new ImpactText(Texts.in(language)).of(impact));
        return impact.references().isEmpty() ? ExitStatus.CLEAN : ExitStatus.NONCONFORMITY;
    }
}
