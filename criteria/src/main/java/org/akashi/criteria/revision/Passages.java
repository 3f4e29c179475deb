package org.akashi.criteria.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;

/**
 * An edition as what is compared, in its order, with where it comes from.
 *
 * @param vacant numbers that it keeps and does not use
 */
record Passages(Catalogue catalogue, ResolvedEdition edition, List<Passage> all, Set<String> vacant) {

    Passages {
        all = List.copyOf(all);
        vacant = Set.copyOf(vacant);
    }

    /** @param statements whether those that stand with the document's own items are compared, too */
    static Passages of(Catalogue catalogue, ResolvedEdition edition, boolean statements) {
        Map<String, List<OwnItem>> own = new HashMap<>();
        if (statements) {
            for (OwnItem item : catalogue.own()) {
                SlotKey first = item.slots().getFirst();
                if (first.edition().equals(edition.edition().id())) {
                    own.computeIfAbsent(first.number(), n -> new ArrayList<>()).add(item);
                }
            }
        }
        List<Passage> all = new ArrayList<>();
        for (ResolvedItem item : edition.items()) {
            all.add(Passage.of(item, catalogue.imported(item)));
            own.getOrDefault(item.key().number(), List.of()).forEach(one -> all.add(Passage.of(item, one)));
        }
        return new Passages(
                catalogue,
                edition,
                all,
                edition.edition().vacancies().map(Edition.Vacancy::number).collect(Collectors.toSet()));
    }

    /** Whether any statement stands with an item of the edition itself. */
    static boolean hasStatements(Catalogue catalogue, ResolvedEdition edition) {
        return catalogue.own().stream()
                .anyMatch(own -> own.slots()
                        .getFirst()
                        .edition()
                        .equals(edition.edition().id()));
    }

    Map<String, Passage> byName() {
        Map<String, Passage> byName = new HashMap<>();
        all.forEach(passage -> byName.put(passage.name(), passage));
        return byName;
    }
}
