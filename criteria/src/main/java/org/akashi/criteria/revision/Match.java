package org.akashi.criteria.revision;

import java.util.List;

/**
 * What continues what.
 *
 * @param before nothing if what is after is new
 * @param after nothing if what was before is gone
 * @param ground by what it is known
 */
record Match(List<Passage> before, List<Passage> after, Ground ground) {

    Match {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a match of nothing");
        }
    }
}
