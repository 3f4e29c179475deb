package org.akashi.isolation.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who names what: by the id that is named, the ids of those who do. */
final class References {

    private final Map<String, SortedSet<String>> named = new HashMap<>();

    void add(String by, Collection<String> targets) {
        targets.forEach(t -> named.computeIfAbsent(t, k -> new TreeSet<>()).add(by));
    }

    void remove(String by, Collection<String> targets) {
        for (String target : targets) {
            SortedSet<String> known = named.get(target);
            if (known != null) {
                known.remove(by);
                if (known.isEmpty()) {
                    named.remove(target);
                }
            }
        }
    }

    /** Those who name a target; not to be changed. */
    SortedSet<String> to(String target) {
        SortedSet<String> known = named.get(target);
        return known == null ? java.util.Collections.emptySortedSet() : known;
    }
}
