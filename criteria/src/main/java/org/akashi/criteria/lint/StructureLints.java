package org.akashi.criteria.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.RangeReference;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.jspecify.annotations.Nullable;

/** Checks of the numbers of a document with its references filled in. */
final class StructureLints {

    private static final Pattern LAST = Pattern.compile("(.*?)([0-9]{1,6})(?:\\.[A-Z]+)?");

    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Z]+$");

    private final ResolvedEdition resolved;
    private final Consumer<LintFinding> found;

    StructureLints(ResolvedEdition resolved, Consumer<LintFinding> found) {
        this.resolved = resolved;
        this.found = found;
    }

    void check() {
        Map<String, TreeMap<Integer, ResolvedItem>> rows = new LinkedHashMap<>();
        for (ResolvedItem item : resolved.items()) {
            Matcher last = LAST.matcher(item.key().number());
            if (last.matches() && last.group(1).endsWith(".") && !isSelection(last.group(1))) {
                ResolvedItem earlier = rows.computeIfAbsent(last.group(1), r -> new TreeMap<>())
                        .putIfAbsent(Integer.parseInt(last.group(2)), item);
                if (earlier != null) {
                    collision(earlier, item);
                }
            }
        }
        Set<String> vacant = resolved.edition()
                .vacancies()
                .map(vacancy -> SUFFIX.matcher(vacancy.number()).replaceFirst(""))
                .collect(Collectors.toSet());
        rows.forEach((beginning, row) -> gaps(beginning, row, vacant));
    }

    /** Numbers after a part's, such as Ⅶ/13.1.3, repeat a choice of another part's, so that gaps are as they should be. */
    private static boolean isSelection(String beginning) {
        return beginning.contains("/");
    }

    /** The same place in a row, with and without a suffix: 5.1.1.24 of the referred document and 5.1.1.24.P of this one. */
    private void collision(ResolvedItem first, ResolvedItem second) {
        if (first.isReferred() == second.isReferred()) {
            return;
        }
        ResolvedItem own = first.isReferred() ? second : first;
        ResolvedItem referred = first.isReferred() ? first : second;
        found.accept(LintFinding.of(
                Lint.RANGE_COLLIDES,
                own.key().toString(),
                own.slot().place(),
                own.key().number(),
                referred.slot().key().toString()));
    }

    private void gaps(String beginning, TreeMap<Integer, ResolvedItem> row, Set<String> vacant) {
        boolean fromOne =
                resolved.item(beginning.substring(0, beginning.length() - 1)).isPresent()
                        || resolved.item(beginning + "P").isPresent();
        int expected = fromOne ? 1 : row.firstKey();
        for (Map.Entry<Integer, ResolvedItem> entry : row.entrySet()) {
            for (int missing = expected; missing < entry.getKey(); missing++) {
                if (!vacant.contains(beginning + missing)) {
                    missing(beginning + missing, entry.getValue(), row.get(missing - 1));
                }
            }
            expected = entry.getKey() + 1;
        }
    }

    private void missing(String number, ResolvedItem after, @Nullable ResolvedItem before) {
        Map<String, RangeReference> references = references();
        RangeReference reference = references.get(after.key().number());
        if (reference == null && before != null) {
            reference = references.get(before.key().number());
        }
        Slot slot = after.slot();
        if (reference != null) {
            found.accept(LintFinding.of(
                    Lint.RANGE_SKIPS,
                    resolved.edition().id() + "#" + number,
                    reference.place(),
                    number,
                    reference.range().toString()));
        } else if (!after.isReferred()) {
            Place place = slot.place();
            found.accept(LintFinding.of(Lint.NUMBER_MISSING, resolved.edition().id() + "#" + number, place, number));
        }
    }

    private Map<String, RangeReference> references() {
        Map<String, RangeReference> byNumber = new HashMap<>();
        resolved.edition()
                .references()
                .forEach(reference -> reference.here().numbers().forEach(number -> byNumber.put(number, reference)));
        return byNumber;
    }
}
