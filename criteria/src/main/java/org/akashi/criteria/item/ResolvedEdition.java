package org.akashi.criteria.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document with its references filled in, in its order. */
public final class ResolvedEdition {

    private final Edition edition;
    private final Map<String, ResolvedItem> items;

    /** @param items by their number in this document, in its order */
    public ResolvedEdition(Edition edition, LinkedHashMap<String, ResolvedItem> items) {
        this.edition = edition;
        this.items = Collections.unmodifiableMap(items);
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
        List<ResolvedItem> found = new ArrayList<>();
        for (ResolvedItem item : items.values()) {
            if (item.key().number().equals(number) || isBelow(item, number)) {
                found.add(item);
            }
        }
        return found;
    }

    private boolean isBelow(ResolvedItem item, String number) {
        for (String above = item.parent(); !above.isEmpty(); above = parent(above)) {
            if (above.equals(number)) {
                return true;
            }
        }
        return false;
    }

    private String parent(String number) {
        ResolvedItem item = items.get(number);
        return item == null ? "" : item.parent();
    }
}
