package org.akashi.cli;

import java.util.concurrent.Callable;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code akashi criteria list}: documents in their editions, and maps. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Catalogue catalogue = library.catalogue();
        console.out().print(new CriteriaText(catalogue, Texts.in(language)).list());
        return ExitStatus.CLEAN;
    }
}
