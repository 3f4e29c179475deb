package org.akashi.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.lint.LintFinding;
import org.akashi.criteria.lint.LintReport;
import org.akashi.criteria.lint.Linter;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi criteria check}: whether the criteria keep their rules. */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaCheckCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--notes", descriptionKey = "option.notes")
    private boolean notes;

    @Option(names = "--strict", descriptionKey = "option.strict")
    private boolean strict;

    @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "option.scheme")
    private @Nullable String scheme;

    @Option(names = "--choices", paramLabel = "FILE", descriptionKey = "option.choices")
    private @Nullable Path choices;

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
        String asked = scheme;
        Path stated = choices;
        if (asked != null && stated != null) {
            return new OwedCheck(console, catalogue, texts).check(asked, stated);
        }
        if (asked != null || stated != null) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--scheme, --choices");
        }
        LintReport report = Linter.check(
                catalogue,
                CriteriaLibrary.bundled().documents().stream()
                        .flatMap(document -> document.sheets().stream())
                        .toList());
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
                    Locale.ROOT,
                    "%.1f",
                    own == 0 ? 0 : 100.0 * report.allowances().size() / own);
            say(texts.say(CriteriaLabel.ALLOWED, report.allowances().size(), own, share)
                    .toString());
        }
        report.faults().forEach(finding -> say(line(finding, texts)));
        if (notes || strict) {
            report.notes().forEach(finding -> say(line(finding, texts)));
        }
        if (!report.notes().isEmpty()) {
            say(texts.say(CriteriaLabel.NOTES, report.notes().size()).toString());
        }
        if (strict && !report.notes().isEmpty()) {
            return ExitStatus.NONCONFORMITY;
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
