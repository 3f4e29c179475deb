package org.akashi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.scheme.Choices;
import org.akashi.criteria.scheme.Obligations;
import org.akashi.criteria.scheme.OwedReport;
import org.akashi.criteria.scheme.Scheme;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;

/** {@code akashi criteria check --scheme}: what an organization still owes under a scheme. */
final class OwedCheck {

    private final Console console;
    private final Catalogue catalogue;
    private final Texts texts;

    OwedCheck(Console console, Catalogue catalogue, Texts texts) {
        this.console = console;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    int check(String id, Path file) {
        Scheme scheme = catalogue
                .scheme(id)
                .orElseThrow(() -> new CommandProblem(
                        Problem.UNKNOWN_SCHEME,
                        id,
                        catalogue.schemes().stream().map(Scheme::id).collect(Collectors.joining(", "))));
        ResolvedEdition document = catalogue.edition(scheme.edition()).orElseThrow();
        Choices choices = choices(file, document);
        if (!choices.scheme().equals(id)) {
            throw new CommandProblem(Problem.OTHER_SCHEME, file, choices.scheme(), id);
        }
        OwedReport report = Obligations.owed(scheme, document, catalogue.risks(), choices);
        say(report);
        return switch (report.outcome()) {
            case MET -> ExitStatus.CLEAN;
            case OWED -> ExitStatus.NONCONFORMITY;
            case UNDETERMINED -> ExitStatus.UNDETERMINED;
        };
    }

    private static Choices choices(Path file, ResolvedEdition document) {
        if (!Files.isRegularFile(file)) {
            throw new CommandProblem(Problem.NO_SUCH_FILE, file);
        }
        try {
            return Choices.read(file, document);
        } catch (UncheckedIOException refused) {
            throw new CommandProblem(Problem.NOT_READABLE, file, Outputs.reason(refused));
        }
    }

    private void say(OwedReport report) {
        line(texts.in(report.scheme().title()) + "  (" + report.scheme().edition() + ")");
        line(texts.say(CriteriaLabel.RISK_LIST, texts.in(report.list().title())).toString());
        report.owed().forEach(owed -> line("  " + texts.say(owed)));
        line((report.owed().isEmpty()
                        ? texts.say(CriteriaLabel.NOTHING_OWED)
                        : texts.say(CriteriaLabel.STILL_OWED, report.owed().size()))
                .toString());
        if (!report.coverage().isEmpty()) {
            line(texts.say(CriteriaLabel.COVERAGE).toString());
            for (OwedReport.Coverage coverage : report.coverage()) {
                line("  " + coverage.requirement().id() + "  "
                        + texts.say(CriteriaLabel.COVERED, coverage.covered(), coverage.all()) + "  "
                        + texts.in(coverage.requirement().text()));
            }
        }
        if (report.listMissing()) {
            line(texts.say(CriteriaLabel.LIST_NOT_LOADED).toString());
        }
    }

    private void line(String body) {
        console.out().println(body);
    }
}
