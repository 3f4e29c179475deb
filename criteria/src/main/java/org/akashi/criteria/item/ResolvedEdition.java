package org.akashi.criteria.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document with its references filled in, in its order. */
public final class ResolvedEdition {

    private final Edition edition;
    private final Map<String, ResolvedItem> items;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    /** @param items by their number in this document, in its order */
    public ResolvedEdition(Edition edition, LinkedHashMap<String, ResolvedItem> items) {
        this.edition = edition;
        this.items = Collections.unmodifiableMap(items);
        items.forEach((number, item) -> {
            places.put(number, places.size());
            if (!item.parent().isEmpty()) {
                children.computeIfAbsent(item.parent(), parent -> new ArrayList<>(4))
                        .add(number);
            }
        });
    }

    public Edition edition() {
        return edition;
    }

    public Collection<ResolvedItem> items() {
        return items.values();
    }

    public Optional<ResolvedItem> item(String number) {
        return Optional.ofNullable(items.get(number));
    }

    /** An item and everything below it, in order; empty if there is no such item. */
    public List<ResolvedItem> below(String number) {
        Set<String> reached = new LinkedHashSet<>(Set.of(number));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String child : children.getOrDefault(open.remove(), List.of())) {
                if (reached.add(child)) {
                    open.add(child);
                }
            }
        }
        return reached.stream()
                .filter(items::containsKey)
                .sorted(Comparator.comparing(one -> places.getOrDefault(one, 0)))
                .flatMap(one -> Optional.ofNullable(items.get(one)).stream())
                .toList();
    }
}
