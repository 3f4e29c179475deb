package org.akashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.CommentImport;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.comment.DraftConsultation;
import org.akashi.exchange.draft.DraftFiles;
import org.akashi.exchange.table.TableReader;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria comments import}: the comments of a consultation from the files they came in, all or nothing. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CommentsImportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.comment-file")
    private List<Path> files = List.of();

    @Option(names = "--as", paramLabel = "ID", required = true, descriptionKey = "option.consultation-id")
    private String id = "";

    @Option(names = "--on", paramLabel = "EDITION", required = true, descriptionKey = "option.commented")
    private String on = "";

    @Option(names = "--next", paramLabel = "EDITION", descriptionKey = "option.answering")
    private @Nullable String next;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", descriptionKey = "option.consultation-name")
    private String name = "";

    @Option(names = "--first", paramLabel = "DAY", required = true, descriptionKey = "option.first-day")
    private String first = "";

    @Option(names = "--last", paramLabel = "DAY", required = true, descriptionKey = "option.last-day")
    private String last = "";

    @Option(names = "--columns", paramLabel = "C=ROLE,..", defaultValue = "", descriptionKey = "option.comment-columns")
    private String columns = "";

    @Option(names = "--sheet", paramLabel = "NAME", defaultValue = "", descriptionKey = "option.comment-sheet")
    private String sheet = "";

    @Option(names = "--hidden", paramLabel = "take|skip", defaultValue = "refuse", descriptionKey = "option.hidden")
    private String hidden = "refuse";

    @Option(names = "--library", paramLabel = "DIR", descriptionKey = "option.import-library")
    private @Nullable Path library;

    @Option(names = "--write", descriptionKey = "option.write")
    private boolean write;

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CommentsImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Path folder = library;
        if (write && folder == null) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--write, --library");
        }
        Catalogue catalogue =
                folder == null || !Files.isDirectory(folder) ? Catalogue.bundled() : Catalogue.over(folder);
        ResolvedEdition edition =
                Inputs.edition(catalogue, DraftFiles.edition(on).orElse(on));
        DraftConsultation consultation = new DraftConsultation(
                id(), name, edition.edition().id(), next(catalogue), day("--first", first), day("--last", last));
        if (consultation.last().isBefore(consultation.first())) {
            throw new CommandProblem(Problem.BAD_OPTION, "--last", last);
        }
        List<CriteriaImport.Given> given = new ArrayList<>();
        files.forEach(file -> given.add(Inputs.given(file)));
        Imported imported = CommentImport.read(given, consultation, Optional.of(edition), choices());
        ImportText text = new ImportText(Texts.in(language));
        if (!write || folder == null || !imported.isWhole()) {
            console.out().print(text.preview(imported));
        } else {
            ImportWriting.write(imported, folder);
            console.out().print(text.written(imported, folder));
        }
        return CriteriaImportCommand.status(imported);
    }

    private String id() {
        if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new CommandProblem(Problem.BAD_OPTION, "--as", id);
        }
        return id;
    }

    private Optional<EditionId> next(Catalogue catalogue) {
        String named = next;
        return named == null
                ? Optional.empty()
                : Optional.of(Inputs.edition(catalogue, named).edition().id());
    }

    private static LocalDate day(String option, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            throw new CommandProblem(Problem.BAD_OPTION, option, written);
        }
    }

    private CriteriaImport.Choices choices() {
        try {
            return new CriteriaImport.Choices(
                    columns, sheet, TableReader.Hidden.valueOf(hidden.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new CommandProblem(Problem.BAD_OPTION, "--hidden", hidden);
        }
    }
}
