package org.akashi.criteria.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.criteria.LibrarySource;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.NumberRange;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.ResolvedEdition;

/**
 * An organization's choices under a scheme: a decision for each item it decided on, and the risks its statement names.
 *
 * <pre>{@code
 * scheme: ismap
 * risks: [AR-01]                     # for schemes that go by risks
 * items:
 *   - {below: "5", decision: adopted}                       # the item and everything under it
 *   - {numbers: "5.1.1.4 … 5.1.1.6", decision: not-adopted, reason: ……}
 *   - {number: 5.1.1.1, decision: adopted, individual: [OUR-17]}
 * }</pre>
 *
 * A later line replaces what an earlier one said of the same item.
 *
 * @param scheme id of the scheme
 * @param risks ids of the risks that the statement names
 * @param byNumber decisions by the number of the item
 */
public record Choices(String scheme, List<String> risks, Map<String, Choice> byNumber) {

    public Choices {
        risks = List.copyOf(risks);
        byNumber = Collections.unmodifiableMap(new LinkedHashMap<>(byNumber));
    }

    /**
     * Reads choices.
     *
     * @param edition the document that the scheme goes by
     * @throws org.akashi.criteria.CriteriaException if they cannot be used, with everything that is wrong
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static Choices read(Path file, ResolvedEdition edition) {
        Problems problems = new Problems();
        Path name = file.toAbsolutePath();
        Path folder = name.getParent();
        LibrarySource source = LibrarySource.folder(folder == null ? name : folder);
        YamlNode node = YamlNode.parse(source, String.valueOf(name.getFileName()), file.toString(), problems)
                .only("scheme", "risks", "items");
        Map<String, Choice> byNumber = new LinkedHashMap<>();
        node.optional("items")
                .ifPresent(list -> list.items().forEach(item -> {
                    item.only("number", "numbers", "below", "decision", "reason", "individual");
                    Choice choice = new Choice(
                            item.child("decision").constant(Choice.Decision.class),
                            item.textOr("reason", ""),
                            item.textsOr("individual"),
                            Place.of(item));
                    for (String number : numbers(item, edition)) {
                        if (edition.item(number).isEmpty()) {
                            item.problem(
                                    Problem.Code.UNKNOWN_REFERENCE,
                                    "item",
                                    edition.edition().id() + "#" + number);
                        }
                        byNumber.put(number, choice);
                    }
                }));
        Choices choices = new Choices(node.child("scheme").text(), node.textsOr("risks"), byNumber);
        problems.throwIfAny();
        return choices;
    }

    private static List<String> numbers(YamlNode item, ResolvedEdition edition) {
        if (item.has("below")) {
            String top = item.child("below").text();
            List<String> numbers = new ArrayList<>();
            edition.below(top).forEach(one -> numbers.add(one.key().number()));
            return numbers.isEmpty() ? List.of(top) : numbers;
        }
        if (item.has("numbers")) {
            YamlNode numbers = item.child("numbers");
            return NumberRange.parse(numbers.text()).map(NumberRange::numbers).orElseGet(() -> {
                numbers.problem(Problem.Code.BROKEN_RANGE, numbers.text(), "…");
                return List.of();
            });
        }
        String number = item.child("number").text();
        return number.isEmpty() ? List.of() : List.of(number);
    }

    public Optional<Choice> of(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
