package org.akashi.criteria.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which items of one edition are continued by which of another, as lineages say. An item that names one of the older edition continues
 * that one and no other; where none is named, items that continue the same third item are kin.
 */
public final class Kinship {

    private final Map<String, Set<String>> heirs = new LinkedHashMap<>();
    private final Map<String, Set<String>> ancestors = new LinkedHashMap<>();

    private Kinship() {}

    /** @param editions those that lineages may lead through */
    public static Kinship between(ResolvedEdition old, ResolvedEdition next, Collection<ResolvedEdition> editions) {
        Lineage lineage = Lineage.through(editions);
        Map<SlotKey, List<String>> at = new HashMap<>();
        Map<SlotKey, List<String>> roots = new HashMap<>();
        for (ResolvedItem item : old.items()) {
            String number = item.key().number();
            at.computeIfAbsent(item.slot().key(), k -> new ArrayList<>()).add(number);
            lineage.of(item.slot())
                    .forEach(key ->
                            roots.computeIfAbsent(key, k -> new ArrayList<>()).add(number));
        }
        Kinship kinship = new Kinship();
        for (ResolvedItem item : next.items()) {
            Set<String> found = named(lineage.of(item.slot(), at::containsKey), at);
            if (found.isEmpty()) {
                found = named(lineage.of(item.slot()), roots);
            }
            found.forEach(number -> kinship.add(number, item.key().number()));
        }
        return kinship;
    }

    private static Set<String> named(Set<SlotKey> keys, Map<SlotKey, List<String>> numbers) {
        Set<String> found = new LinkedHashSet<>();
        keys.forEach(key -> found.addAll(numbers.getOrDefault(key, List.of())));
        return found;
    }

    private void add(String old, String next) {
        heirs.computeIfAbsent(old, n -> new LinkedHashSet<>()).add(next);
        ancestors.computeIfAbsent(next, n -> new LinkedHashSet<>()).add(old);
    }

    /** Numbers of the newer edition that continue an item of the older, in its order. */
    public List<String> heirs(String number) {
        return List.copyOf(heirs.getOrDefault(number, Set.of()));
    }

    /** Numbers of the older edition that an item of the newer one continues. */
    public List<String> ancestors(String number) {
        return List.copyOf(ancestors.getOrDefault(number, Set.of()));
    }

    /** Whether lineages join nothing at all. */
    public boolean isEmpty() {
        return heirs.isEmpty();
    }
}
