package org.akashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.comment.Decisions;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.revision.Hunk;
import org.akashi.criteria.revision.Passage;
import org.akashi.criteria.revision.Revision;
import org.akashi.report.criteria.ComparisonTable;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria diff}: what changed between two editions, and the 新旧対照表. */
@Command(name = "diff", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaDiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "parameter.old-edition")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "parameter.new-edition")
    private String next = "";

    @Option(names = "--by", paramLabel = "records|likeness", descriptionKey = "option.diff-by")
    private @Nullable String by;

    @Option(names = "--order", paramLabel = "new|old", descriptionKey = "option.diff-order")
    private @Nullable String order;

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "option.revision-day")
    private @Nullable String date;

    @Mixin
    private DocumentOptions documents = new DocumentOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaDiffCommand(Console console) {
        this.console = console;
    }

    /** An edition with the criteria it stands in. */
    private record Side(Catalogue catalogue, ResolvedEdition edition) {}

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Revision.By how = switch (by) {
            case null -> Revision.By.WHAT_IS_THERE;
            case "records" -> Revision.By.RECORDS;
            case "likeness" -> Revision.By.LIKENESS;
            case String other -> throw CommandProblem.option("--by", other, "records | likeness");
        };
        ComparisonTable.Order columns = switch (order) {
            case null -> ComparisonTable.Order.NEW_FIRST;
            case "new" -> ComparisonTable.Order.NEW_FIRST;
            case "old" -> ComparisonTable.Order.OLD_FIRST;
            case String other -> throw CommandProblem.option("--order", other, "new | old");
        };
        Optional<LocalDate> day = day();
        Side before = side(old);
        Side after = side(next);
        Function<Passage, String> decisions = Decisions.of(
                after.catalogue(),
                before.edition().edition().id(),
                after.edition().edition().id());
        Revision revision = Revision.between(
                before.catalogue(), before.edition(), after.catalogue(), after.edition(), how, decisions);
        documents.show(
                () -> ComparisonTable.of(revision, columns, day, language),
                revision.old().id().toString().replace('/', '-') + "-to-"
                        + revision.next().id().edition(),
                () -> new RevisionText(Texts.in(language)).of(revision),
                console);
        return revision.hunks().stream().anyMatch(Hunk::isToBeConfirmed) ? ExitStatus.UNDETERMINED : ExitStatus.CLEAN;
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(date).map(given -> Inputs.day("--date", given));
    }

    /** An edition by its id, or the one that a folder holds. */
    private Side side(String given) {
        if (!Files.isDirectory(Path.of(given))) {
            Catalogue catalogue = library.catalogue();
            return new Side(catalogue, Inputs.edition(catalogue, given));
        }
        Catalogue catalogue = LibraryOption.over(Path.of(given));
        List<ResolvedEdition> own = catalogue.editions().stream()
                .filter(edition -> edition.edition().head().user())
                .toList();
        if (own.size() != 1) {
            throw new CommandProblem(
                    Problem.NOT_ONE_EDITION,
                    given,
                    own.stream()
                            .map(edition -> edition.edition().id().toString())
                            .collect(Collectors.joining(", ")));
        }
        return new Side(catalogue, own.getFirst());
    }
}
