package org.akashi.exchange.comment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.criteria.item.NumberRange;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.exchange.draft.NumberForm;
import org.akashi.exchange.table.Characters;

/**
 * What a comment is about, as it says: the numbers of items that the edition has, and what is no number of it.
 *
 * @param items in the order they are named
 * @param unknown what looks like a number of several parts and is none of the edition
 * @param whole whether the numbers, or that it is about the whole document, say all that is written
 */
record Place(List<String> items, List<String> unknown, boolean whole) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u3000,;、，；及び並びにと&＆]+|(?<=[^0-9A-Z])\\band\\b");
    private static final Pattern RANGE = Pattern.compile("[…～〜~]");
    private static final Pattern DOTTED =
            Pattern.compile("(?:[A-Z]{2,4}[.-])?[0-9]{1,2}(?:[.．][0-9]{1,3})+(?:[.．](?:P|B|PB))?");
    private static final Pattern ALL =
            Pattern.compile("(?i)|-|－|―|all|general|whole(document)?|ge|全般|全体|全部|文書全体|本文全体|なし|(全体|全般)(について|に関して)");

    Place {
        items = List.copyOf(items);
        unknown = List.copyOf(unknown);
    }

    /** @param edition that is commented on; without one every number is taken as it stands */
    static Place of(String written, Optional<ResolvedEdition> edition) {
        String line = Characters.line(written);
        if (ALL.matcher(Characters.number(line)).matches()) {
            return new Place(List.of(), List.of(), true);
        }
        Set<String> items = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        boolean whole = true;
        for (String word : BETWEEN.split(line, -1)) {
            if (word.isBlank()) {
                continue;
            }
            List<String> numbers = numbers(word);
            List<String> known = numbers.stream()
                    .flatMap(number -> item(number, edition).stream())
                    .toList();
            if (!numbers.isEmpty() && known.size() == numbers.size()) {
                items.addAll(known);
                continue;
            }
            whole = false;
            Matcher within = DOTTED.matcher(Characters.number(word));
            while (within.find()) {
                Optional<String> item = item(Characters.number(within.group()), edition);
                item.ifPresentOrElse(items::add, () -> unknown.add(within.group()));
            }
        }
        return new Place(List.copyOf(items), unknown, whole);
    }

    private static List<String> numbers(String word) {
        Optional<String> number =
                NumberForm.parse(word).or(() -> NumberForm.parse(word.replaceAll("(の?(項|章|節|箇条|管理策))$", "")));
        if (number.isPresent()) {
            return List.of(number.get());
        }
        return RANGE.matcher(word).find()
                ? NumberRange.parse(Characters.number(word).replace("~", "～"))
                        .map(NumberRange::numbers)
                        .orElse(List.of())
                : List.of();
    }

    /** The item that a number means, under its name in the library. */
    static Optional<String> item(String number, Optional<ResolvedEdition> edition) {
        if (edition.isEmpty()) {
            return Optional.of(number);
        }
        if (edition.get().item(number).isPresent()) {
            return Optional.of(number);
        }
        List<String> printed = edition.get().items().stream()
                .filter(item -> item.slot().printed().equals(number))
                .map(ResolvedItem::key)
                .map(key -> key.number())
                .toList();
        return printed.size() == 1 ? Optional.of(printed.getFirst()) : Optional.empty();
    }
}
