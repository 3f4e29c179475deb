package org.akashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.comment.RevisionStep;
import org.akashi.criteria.item.EditionId;
import org.akashi.exchange.CommentImport;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.comment.DraftConsultation;
import org.akashi.exchange.comment.OpenConsultation;
import org.akashi.exchange.draft.DraftFiles;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria comments import}: the comments of a consultation from the files they came in, all or nothing; those that come later are added. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CommentsImportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.comment-file")
    private List<Path> files = List.of();

    @Option(names = "--as", paramLabel = "ID", required = true, descriptionKey = "option.consultation-id")
    private String id = "";

    @Option(names = "--on", paramLabel = "EDITION", descriptionKey = "option.commented")
    private @Nullable String on;

    @Option(names = "--next", paramLabel = "EDITION", descriptionKey = "option.answering")
    private @Nullable String next;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", descriptionKey = "option.consultation-name")
    private String name = "";

    @Option(names = "--first", paramLabel = "DAY", descriptionKey = "option.first-day")
    private @Nullable String first;

    @Option(names = "--last", paramLabel = "DAY", descriptionKey = "option.last-day")
    private @Nullable String last;

    @Option(names = "--columns", paramLabel = "C=ROLE,..", defaultValue = "", descriptionKey = "option.comment-columns")
    private String columns = "";

    @Option(names = "--sheet", paramLabel = "NAME", defaultValue = "", descriptionKey = "option.comment-sheet")
    private String sheet = "";

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CommentsImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        options.check();
        Catalogue catalogue = options.catalogue();
        Optional<Consultation> known = catalogue.consultation(id());
        DraftConsultation consultation = known.isPresent() ? again(known.get(), catalogue) : fresh(catalogue);
        Optional<OpenConsultation> open = known.map(this::open);
        List<CriteriaImport.Given> given = ImportOptions.given(files);
        Imported imported = CommentImport.read(
                given, consultation, open, catalogue.edition(consultation.edition()), options.choices(columns, sheet));
        return options.finish(imported, Texts.in(language), console);
    }

    /** A consultation that the library does not have. */
    private DraftConsultation fresh(Catalogue catalogue) {
        String edition = on;
        String begin = first;
        String end = last;
        if (edition == null || begin == null || end == null) {
            throw new CommandProblem(Problem.NEW_CONSULTATION, id, "--on, --first, --last");
        }
        DraftConsultation consultation = new DraftConsultation(
                id,
                name,
                edition(catalogue, edition),
                Optional.ofNullable(next).map(written -> edition(catalogue, written)),
                Inputs.day("--first", begin),
                Inputs.day("--last", end));
        if (consultation.last().isBefore(consultation.first())) {
            throw CommandProblem.option("--last", end, "≥ " + begin);
        }
        return consultation;
    }

    /** One that it has, which no option may contradict. */
    private DraftConsultation again(Consultation known, Catalogue catalogue) {
        String edition = on;
        Optional<EditionId> from = known.step().map(RevisionStep::from);
        if (edition == null && from.isEmpty()) {
            throw new CommandProblem(Problem.WITHOUT_EDITION, id, known.place(), "--on");
        }
        EditionId commented = edition == null ? from.orElseThrow() : edition(catalogue, edition);
        boolean same = from.map(commented::equals).orElse(known.document().equals(commented.document()));
        agree(
                known,
                "--on",
                commented.toString(),
                same,
                from.map(EditionId::toString).orElse(known.document()));
        Optional<EditionId> to = known.step().map(RevisionStep::to);
        if (next != null) {
            EditionId answering = edition(catalogue, next);
            agree(
                    known,
                    "--next",
                    answering.toString(),
                    to.equals(Optional.of(answering)),
                    to.map(EditionId::toString).orElse("-"));
        }
        Bilingual title = known.title();
        boolean called = name.isEmpty() || name.equals(title.ja()) || name.equals(title.en());
        agree(known, "--name", name, called, title.ja().isEmpty() ? title.en() : title.ja());
        if (first != null) {
            LocalDate begin = Inputs.day("--first", first);
            agree(
                    known,
                    "--first",
                    first,
                    begin.equals(known.first()),
                    known.first().toString());
        }
        if (last != null) {
            LocalDate end = Inputs.day("--last", last);
            agree(known, "--last", last, end.equals(known.last()), known.last().toString());
        }
        return new DraftConsultation(id, name, commented, to, known.first(), known.last());
    }

    private static void agree(Consultation known, String option, String given, boolean same, String there) {
        if (!same) {
            throw new CommandProblem(Problem.CONSULTATION_SAYS_OTHERWISE, option, given, known.place(), there);
        }
    }

    /** The file of a consultation in the user's library, where more comments can be put. */
    private OpenConsultation open(Consultation known) {
        Path file = Path.of(known.place().file());
        Path folder = options.folder()
                .filter(file::startsWith)
                .orElseThrow(() -> new CommandProblem(Problem.CONSULTATION_NOT_YOURS, id));
        if (known.isOnlyReported()) {
            throw new CommandProblem(Problem.CONSULTATION_ONLY_COUNTED, id, known.place());
        }
        try {
            return new OpenConsultation(
                    known, folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException refused) {
            throw new CommandProblem(Problem.NOT_READABLE, file, Outputs.reason(refused));
        }
    }

    private String id() {
        if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
            throw CommandProblem.option("--as", id, "draft-2027");
        }
        return id;
    }

    private static EditionId edition(Catalogue catalogue, String written) {
        return Inputs.edition(catalogue, DraftFiles.edition(written).orElse(written))
                .edition()
                .id();
    }
}
