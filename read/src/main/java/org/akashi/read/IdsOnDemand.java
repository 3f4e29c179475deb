package org.akashi.read;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ids that are gathered when the first is asked for; several threads may ask. */
final class IdsOnDemand implements Predicate<String> {

    private final Supplier<KnownIds> gathering;
    private volatile @Nullable KnownIds ids;

    IdsOnDemand(Supplier<KnownIds> gathering) {
        this.gathering = gathering;
    }

    @Override
    public boolean test(String id) {
        KnownIds known = ids;
        return (known == null ? gathered() : known).test(id);
    }

    private synchronized KnownIds gathered() {
        KnownIds known = ids;
        if (known == null) {
            known = gathering.get();
            ids = known;
        }
        return known;
    }
}
