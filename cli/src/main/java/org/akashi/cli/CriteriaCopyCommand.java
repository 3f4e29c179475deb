package org.akashi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.copy.NextEdition;
import org.akashi.exchange.copy.Renumbering;
import org.akashi.exchange.yaml.YamlFile;
import org.akashi.report.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria copy}: a copy of an edition to make the next one of. */
@Command(name = "copy", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaCopyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "EDITION", descriptionKey = "parameter.edition")
    private String edition = "";

    @Option(names = "--as", required = true, paramLabel = "EDITION", descriptionKey = "option.copy-as")
    private String as = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.copy-name")
    private @Nullable String name;

    @Option(names = "--renumber", paramLabel = "A=B,..", split = ",", descriptionKey = "option.renumber")
    private List<String> renumber = List.of();

    @Option(names = "--to", required = true, paramLabel = "DIR", descriptionKey = "option.copy-to")
    private Path to = Path.of("");

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaCopyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = library.catalogue();
        ResolvedEdition old = Inputs.edition(catalogue, edition);
        EditionId next = EditionId.parse(as)
                .filter(id -> id.document().equals(old.edition().id().document()))
                .filter(id -> catalogue.edition(id).isEmpty())
                .orElseThrow(() ->
                        CommandProblem.option("--as", as, old.edition().id().document() + "/NEW"));
        Renumbering renumbering = Renumbering.parse(renumber)
                .filter(moves -> staysUnique(old, moves))
                .orElseThrow(() -> CommandProblem.option("--renumber", String.join(",", renumber), "18=19"));
        String cited = name == null ? old.edition().head().name() + " → " + next.edition() : name;
        YamlFile file = NextEdition.of(catalogue, old, next, cited, renumbering);
        Path target = to.resolve(file.path());
        if (Files.exists(target)) {
            throw new CommandProblem(Problem.ALREADY_IN_LIBRARY, target);
        }
        Outputs.folder(to);
        Outputs.write(target, console.out(), stream -> stream.write(file.text().getBytes(StandardCharsets.UTF_8)));
        console.out().println(target);
        return ExitStatus.CLEAN;
    }

    /** Whether no two items come to have one number, and every move moves something. */
    private static boolean staysUnique(ResolvedEdition old, Renumbering renumbering) {
        Set<String> numbers = new HashSet<>();
        boolean unique = old.items().stream()
                .allMatch(item -> numbers.add(renumbering.of(item.key().number())));
        return unique
                && renumbering.moves().stream()
                        .allMatch(move -> old.items().stream()
                                .anyMatch(item -> item.key().number().equals(move.from())));
    }
}
