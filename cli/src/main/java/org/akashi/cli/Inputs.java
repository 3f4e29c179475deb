package org.akashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.akashi.criteria.CriteriaDocument;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.Selection;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Limits;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.read.CloudReader;
import org.akashi.read.ReadOptions;
import org.akashi.read.declaration.DeclarationsReader;
import org.akashi.report.ReportFormat;
import org.akashi.report.text.Problem;
import org.jspecify.annotations.Nullable;

/** What options and parameters name, read; what cannot be used is a {@link CommandProblem}. */
final class Inputs {

    private static final int MOST_THREADS = 256;

    private Inputs() {}

    static int processors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    static int threads(int given) {
        if (given < 1 || given > MOST_THREADS) {
            throw new CommandProblem(Problem.BAD_OPTION, "--threads", given);
        }
        return given;
    }

    /** Refuses a number that an option does not take; both bounds are taken. */
    static void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new CommandProblem(Problem.OPTION_OUT_OF_RANGE, option, value, least, most);
        }
    }

    /** Reads evidence; a folder without a single file that a reader knows is most likely the wrong one. */
    static Cloud cloud(Path evidence, int threads) {
        Cloud cloud = CloudReader.read(EvidenceFolder.open(evidence), new ReadOptions(threads(threads)));
        List<?> artifacts = cloud.evidence().artifacts();
        if (cloud.coverage().artifacts().isEmpty()) {
            throw new CommandProblem(Problem.NOTHING_RECOGNISED, evidence, artifacts.size());
        }
        return cloud;
    }

    static CriteriaDocument criteria(String id) {
        return switch (CriteriaLibrary.bundled().select(id)) {
            case Selection.Found found -> found.document();
            case Selection.Unknown unknown ->
                throw new CommandProblem(Problem.UNKNOWN_CRITERIA, unknown.asked(), String.join(", ", unknown.known()));
        };
    }

    /** A document in one edition; if only one edition is known, its document's name will do. */
    static ResolvedEdition edition(Catalogue catalogue, String id) {
        return EditionId.parse(id)
                .flatMap(catalogue::edition)
                .or(() -> only(catalogue, id))
                .orElseThrow(() -> new CommandProblem(
                        Problem.UNKNOWN_CRITERIA,
                        id,
                        catalogue.editions().stream()
                                .map(edition -> edition.edition().id().toString())
                                .collect(Collectors.joining(", "))));
    }

    private static Optional<ResolvedEdition> only(Catalogue catalogue, String document) {
        List<ResolvedEdition> editions = catalogue.editions().stream()
                .filter(edition -> edition.edition().id().document().equals(document))
                .toList();
        return editions.size() == 1 ? Optional.of(editions.getFirst()) : Optional.empty();
    }

    /** A file that is to be taken in, with its bytes. */
    static CriteriaImport.Given given(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandProblem(Problem.NO_SUCH_FILE, file);
        }
        try {
            if (Files.size(file) > Limits.FILE) {
                return new CriteriaImport.Given(file.toString(), new byte[(int) Limits.FILE + 1]);
            }
            return new CriteriaImport.Given(file.toString(), Files.readAllBytes(file));
        } catch (IOException refused) {
            throw new CommandProblem(Problem.NOT_READABLE, file, Outputs.reason(refused));
        }
    }

    /** The day on which expiry is judged: the one given, else today. */
    static LocalDate day(@Nullable String given) {
        if (given == null) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        return day("--as-of", given);
    }

    /** A day that an option names. */
    static LocalDate day(String option, String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException notADay) {
            throw CommandProblem.option(option, given, "2027-04-01");
        }
    }

    static Declarations declarations(@Nullable Path file, LocalDate day) {
        if (file == null) {
            return Declarations.none();
        }
        return DeclarationsReader.read(file, day);
    }

    /** All formats unless some are named. */
    static Set<ReportFormat> formats(List<String> names) {
        if (names.isEmpty()) {
            return EnumSet.allOf(ReportFormat.class);
        }
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        for (String name : names) {
            formats.add(Formats.parse(ReportFormat.class, name));
        }
        return formats;
    }
}
