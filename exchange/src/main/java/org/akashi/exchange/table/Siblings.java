package org.akashi.exchange.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds what number a cell was meant to hold where a spreadsheet may have dropped a zero at its end: 5.1 after 5.9 was 5.10. What
 * its neighbours or the edition do not settle stays undecided.
 */
final class Siblings {

    private final Set<String> known;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** @param known the numbers that are possible, or none if any is */
    Siblings(Set<String> known) {
        this.known = known;
    }

    /**
     * The number that is meant, if that can be told.
     *
     * @param exact whether it stands there as it was written
     * @param told takes what was read in place of the number, and whether that is certain
     */
    Optional<String> meant(String number, boolean exact, BiConsumer<String, Boolean> told) {
        int dot = number.lastIndexOf('.');
        String stem = number.substring(0, Math.max(0, dot));
        boolean oneDigit = dot > 0 && dot + 2 == number.length() && Character.isDigit(number.charAt(dot + 1));
        int shown = oneDigit ? number.charAt(dot + 1) - '0' : 0;
        int before = last.getOrDefault(stem, 0);
        boolean isKnown = known.isEmpty() || known.contains(number) || known.contains(number + "0");
        boolean returns = shown > 0 && shown < before && 10 * shown == before + 1;
        if (oneDigit && isKnown && (!exact || returns && !seen.contains(number))) {
            List<String> possible = List.of(number, number + "0").stream()
                    .filter(one -> known.isEmpty() || known.contains(one))
                    .filter(one -> !seen.contains(one))
                    .toList();
            String read;
            if (possible.contains(number) && (shown == before + 1 || possible.size() == 1 && !known.isEmpty())) {
                read = number;
            } else if (possible.contains(number + "0")
                    && (!exact && 10 * shown == before + 1 || possible.size() == 1 && !known.isEmpty())) {
                read = number + "0";
                told.accept(read, true);
            } else {
                told.accept(number + ", " + number + "0", false);
                return Optional.empty();
            }
            note(stem, read);
            return Optional.of(read);
        }
        if (dot > 0) {
            note(stem, number);
        }
        return Optional.of(number);
    }

    private void note(String stem, String number) {
        seen.add(number);
        String end = number.substring(number.lastIndexOf('.') + 1);
        if (end.matches("[0-9]{1,4}")) {
            last.put(stem, Integer.parseInt(end));
        }
    }
}
