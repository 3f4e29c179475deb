package org.akashi.checker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.roaringbitmap.RoaringBitmap;

/** Senders at one place, each with the sources that it may have there; those with the same are kept together. */
final class Crowd {

    private final Family family;
    private final Map<AddressSet, RoaringBitmap> bySources = new LinkedHashMap<>();
    private final Map<AddressSet, RoaringBitmap> asked = new HashMap<>();

    Crowd(Family family) {
        this.family = family;
    }

    void add(int sender, AddressSet sources) {
        bySources.computeIfAbsent(sources, s -> new RoaringBitmap()).add(sender);
    }

    void addWithAll(RoaringBitmap senders) {
        bySources
                .computeIfAbsent(AddressSet.all(family), s -> new RoaringBitmap())
                .or(senders);
    }

    void add(Crowd other) {
        other.bySources.forEach((sources, senders) ->
                bySources.computeIfAbsent(sources, s -> new RoaringBitmap()).or(senders));
    }

    /** Those who may use one of some sources. To be asked only when everybody is in; the answer is not to be changed. */
    RoaringBitmap using(AddressSet wanted) {
        return asked.computeIfAbsent(wanted, w -> {
            RoaringBitmap found = new RoaringBitmap();
            bySources.forEach((sources, senders) -> {
                if (sources.overlaps(w)) {
                    found.or(senders);
                }
            });
            return found;
        });
    }
}
