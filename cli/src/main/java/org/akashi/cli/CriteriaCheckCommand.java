package org.akashi.cli;

import java.util.concurrent.Callable;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.lint.LintFinding;
import org.akashi.criteria.lint.LintReport;
import org.akashi.criteria.lint.Linter;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi criteria check}: whether the criteria keep their rules. */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaCheckCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--notes", descriptionKey = "option.notes")
    private boolean notes;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        Catalogue catalogue = library.catalogue();
        LintReport report = Linter.check(catalogue);
        say(texts.say(
                        CriteriaLabel.CHECKED,
                        catalogue.editions().size(),
                        catalogue.editions().stream()
                                .mapToLong(edition -> edition.edition().slots().count())
                                .sum(),
                        catalogue.own().size(),
                        catalogue.maps().size(),
                        catalogue.maps().stream()
                                .mapToInt(map -> map.rows().size())
                                .sum())
                .toString());
        if (!report.allowances().isEmpty()) {
            int own = catalogue.own().size();
            String share = String.format(
                    java.util.Locale.ROOT,
                    "%.1f",
                    own == 0 ? 0 : 100.0 * report.allowances().size() / own);
            say(texts.say(CriteriaLabel.ALLOWED, report.allowances().size(), own, share)
                    .toString());
        }
        report.faults().forEach(finding -> say(line(finding, texts)));
        if (notes) {
            report.notes().forEach(finding -> say(line(finding, texts)));
        }
        if (!report.notes().isEmpty()) {
            say(texts.say(CriteriaLabel.NOTES, report.notes().size()).toString());
        }
        if (report.faults().isEmpty()) {
            say(texts.say(CriteriaLabel.NOTHING_WRONG).toString());
            return ExitStatus.CLEAN;
        }
        say(texts.say(CriteriaLabel.FAULTS, report.faults().size()).toString());
        return ExitStatus.NONCONFORMITY;
    }

    private static String line(LintFinding finding, Texts texts) {
        return finding.place() + ": " + finding.lint().id() + " " + finding.item() + ": " + texts.say(finding);
    }

    private void say(String line) {
        console.out().println(line);
    }
}
