package org.akashi.criteria.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.RangeReference;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.SlotKey;

/** Fills references in. A referred document may itself refer to others, but not in a circle. */
final class Resolver {

    private final Map<EditionId, Edition> editions;
    private final Problems problems;
    private final Map<EditionId, ResolvedEdition> resolved = new HashMap<>();
    private final Deque<EditionId> way = new ArrayDeque<>();

    Resolver(Map<EditionId, Edition> editions, Problems problems) {
        this.editions = editions;
        this.problems = problems;
    }

    Map<EditionId, ResolvedEdition> all() {
        editions.values().forEach(this::resolve);
        return resolved;
    }

    private ResolvedEdition resolve(Edition edition) {
        ResolvedEdition known = resolved.get(edition.id());
        if (known != null) {
            return known;
        }
        way.addLast(edition.id());
        LinkedHashMap<String, ResolvedItem> items = new LinkedHashMap<>();
        for (Edition.Entry entry : edition.entries()) {
            switch (entry) {
                case Edition.SlotEntry(Slot slot) ->
                    put(items, new ResolvedItem(slot.key(), slot, slot.parent()), slot.place());
                case RangeReference reference -> follow(reference, items);
                case Edition.Vacancy vacancy -> {}
            }
        }
        way.removeLast();
        ResolvedEdition done = new ResolvedEdition(edition, items);
        resolved.put(edition.id(), done);
        return done;
    }

    private void follow(RangeReference reference, LinkedHashMap<String, ResolvedItem> items) {
        Edition target = editions.get(reference.target());
        if (target == null) {
            problem(
                    Problem.Code.UNKNOWN_REFERENCE,
                    reference.place(),
                    "edition",
                    reference.target().toString());
            return;
        }
        if (way.contains(target.id())) {
            String circle = way.stream().map(EditionId::toString).collect(Collectors.joining(" → "));
            problem(Problem.Code.CYCLIC_REFERENCE, reference.place(), circle + " → " + target.id());
            return;
        }
        ResolvedEdition there = resolve(target);
        for (String number : reference.range().numbers()) {
            List<ResolvedItem> found = reference.reach() == RangeReference.Reach.ALL
                    ? there.below(number)
                    : there.item(number).stream().toList();
            if (found.isEmpty()) {
                problem(
                        Problem.Code.BROKEN_RANGE,
                        reference.place(),
                        reference.range().toString(),
                        new SlotKey(target.id(), number).toString());
            }
            for (ResolvedItem item : found) {
                String home = item.key().number();
                String parent = home.equals(number) ? reference.parent() : reference.here(item.parent());
                SlotKey key = new SlotKey(reference.in(), reference.here(home));
                put(items, new ResolvedItem(key, item.slot(), parent), reference.place());
            }
        }
    }

    private void put(LinkedHashMap<String, ResolvedItem> items, ResolvedItem item, Place place) {
        ResolvedItem earlier = items.putIfAbsent(item.key().number(), item);
        if (earlier != null) {
            problem(
                    Problem.Code.DUPLICATE_NUMBER,
                    place,
                    item.key().number(),
                    earlier.slot().place().toString());
        }
    }

    private void problem(Problem.Code code, Place place, String... arguments) {
        problems.add(code, place.file(), place.line(), arguments);
    }
}
