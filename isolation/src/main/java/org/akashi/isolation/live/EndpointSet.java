package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.Owner;
import org.roaringbitmap.RoaringBitmap;

/** A set of endpoints, however many; ids are looked up when somebody asks for them. */
public final class EndpointSet {

    private final RoaringBitmap numbers;
    private final List<String> ids;
    private final List<Owner> owners;

    EndpointSet(RoaringBitmap numbers, List<String> ids, List<Owner> owners) {
        this.numbers = numbers;
        this.ids = ids;
        this.owners = owners;
    }

    public long size() {
        return numbers.getLongCardinality();
    }

    /** Port ids, and {@code external:<segment id>}; sorted. */
    public List<String> ids() {
        List<String> all = new ArrayList<>(numbers.getCardinality());
        numbers.forEach((int n) -> all.add(ids.get(n)));
        Collections.sort(all);
        return all;
    }

    /** How many endpoints of whom. */
    public SortedMap<Owner, Long> owners() {
        SortedMap<Owner, Long> all = new TreeMap<>();
        numbers.forEach((int n) -> all.merge(owners.get(n), 1L, Long::sum));
        return all;
    }

    RoaringBitmap numbers() {
        return numbers;
    }
}
