package org.akashi.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapChain;
import org.akashi.criteria.map.MapGap;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria map}: what corresponds between two editions, over several maps if need be. */
@Command(name = "map", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaMapCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "parameter.from-edition")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "parameter.to-edition")
    private String to = "";

    @Option(names = "--number", paramLabel = "N", descriptionKey = "option.number")
    private @Nullable String number;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaMapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Catalogue catalogue = library.catalogue();
        Optional<EditionId> first = EditionId.parse(from);
        Optional<EditionId> last = EditionId.parse(to);
        MapChain chain = first.flatMap(a -> last.flatMap(b -> catalogue.chain(a, b)))
                .orElseThrow(() -> new CommandProblem(Problem.NO_SUCH_MAP, from, to));
        MapText text = new MapText(Texts.in(language));
        String asked = number;
        if (asked != null && !knows(catalogue, chain, asked)) {
            throw new CommandProblem(Problem.NO_SUCH_ITEM, chain.from() + "#" + asked);
        }
        console.out().print(asked == null ? text.of(chain, numbers(chain)) : text.of(chain, asked));
        return ExitStatus.CLEAN;
    }

    /** Whether the first edition has an item; one that the library does not have has those that the map names. */
    private static boolean knows(Catalogue catalogue, MapChain chain, String number) {
        return catalogue
                .edition(chain.from())
                .map(edition -> edition.item(number).isPresent())
                .orElseGet(() -> numbers(chain).contains(number));
    }

    /** Every item of the first edition that the first map names, in its order. */
    private static Set<String> numbers(MapChain chain) {
        CriteriaMap map = chain.maps().getFirst();
        Set<String> numbers = new LinkedHashSet<>();
        map.rows().stream().map(row -> row.from()).flatMap(List::stream).forEach(numbers::add);
        map.gaps().stream().filter(gap -> gap.side() == MapGap.Side.FROM).forEach(gap -> numbers.add(gap.number()));
        return numbers;
    }
}
