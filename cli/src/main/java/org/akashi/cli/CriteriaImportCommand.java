package org.akashi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Target;
import org.akashi.exchange.draft.DraftFiles;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria import}: other people's criteria into the user's library, all or nothing. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaImportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.import-file")
    private List<Path> files = List.of();

    @Option(names = "--into", paramLabel = "EDITION", descriptionKey = "option.into")
    private @Nullable String into;

    @Option(names = "--as", paramLabel = "EDITION", descriptionKey = "option.as")
    private @Nullable String as;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", descriptionKey = "option.name")
    private String name = "";

    @Option(names = "--map", paramLabel = "ID", descriptionKey = "option.between")
    private @Nullable String map;

    @Option(names = "--from", paramLabel = "EDITION", defaultValue = "", descriptionKey = "option.map-from")
    private String from = "";

    @Option(names = "--to", paramLabel = "EDITION", defaultValue = "", descriptionKey = "option.map-to")
    private String to = "";

    @Option(names = "--columns", paramLabel = "C=ROLE,..", defaultValue = "", descriptionKey = "option.columns")
    private String columns = "";

    @Option(names = "--sheet", paramLabel = "NAME", defaultValue = "", descriptionKey = "option.sheet")
    private String sheet = "";

    @Option(names = "--levels", paramLabel = "L,..", split = ",", descriptionKey = "option.levels")
    private List<String> levels = List.of();

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        options.check();
        Target target = target();
        List<CriteriaImport.Given> given = ImportOptions.given(files);
        Imported imported;
        if (given.size() == 1) {
            imported = CriteriaImport.read(given.getFirst(), target, options.choices(columns, sheet));
        } else {
            imported = CriteriaImport.library(given);
            if (imported.files().isEmpty() && imported.remarks().isEmpty()) {
                throw new CommandProblem(Problem.ONE_FILE_AT_A_TIME, given.size());
            }
        }
        return options.finish(imported, Texts.in(language), console);
    }

    private Target target() {
        String filled = into;
        String become = as;
        String between = map;
        List<String> targets = new ArrayList<>();
        Stream.of("--into", "--as", "--map").filter(this::isGiven).forEach(targets::add);
        if (targets.size() > 1) {
            throw new CommandProblem(Problem.EITHER_OPTION, String.join(", ", targets));
        }
        if (filled != null) {
            return new Target.Into(Inputs.edition(options.catalogue(), year(filled)));
        }
        if (become != null && !from.isEmpty()) {
            Catalogue known = options.catalogue();
            List<ResolvedEdition> sources = Arrays.stream(from.split(",", -1))
                    .map(one -> Inputs.edition(known, year(one.strip())))
                    .toList();
            return new Target.Of(edition("--as", become), name, sources);
        }
        if (become != null) {
            return new Target.As(edition("--as", become), name, levels());
        }
        if (between != null) {
            if (!between.matches("[a-z0-9][a-z0-9.-]*")) {
                throw CommandProblem.option("--map", between, "a-to-b");
            }
            if (from.isEmpty() || to.isEmpty()) {
                throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--map, --from, --to");
            }
            EditionId here = edition("--from", from);
            EditionId there = edition("--to", to);
            Catalogue known = options.catalogue();
            return new Target.Between(
                    between,
                    here,
                    there,
                    Stream.of(here, there)
                            .flatMap(id -> known.edition(id).stream())
                            .toList());
        }
        return new Target.Itself();
    }

    private boolean isGiven(String option) {
        return switch (option) {
            case "--into" -> into != null;
            case "--as" -> as != null;
            default -> map != null;
        };
    }

    private static String year(String written) {
        return DraftFiles.edition(written).orElse(written);
    }

    private static EditionId edition(String option, String written) {
        return EditionId.parse(year(written))
                .orElseThrow(() -> CommandProblem.option(option, written, "own-rules/2026"));
    }

    private List<Level> levels() {
        try {
            return levels.stream()
                    .map(level ->
                            Level.valueOf(level.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw CommandProblem.option(
                    "--levels",
                    String.join(",", levels),
                    Stream.of(Level.values())
                            .map(level -> level.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(" | ")));
        }
    }
}
