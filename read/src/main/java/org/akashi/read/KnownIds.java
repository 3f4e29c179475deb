package org.akashi.read;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set of ids, millions of them; 16 to 32 bytes for each beside the id itself. */
public final class KnownIds implements Predicate<String> {

    /** What {@link #hash} makes of the id at the same index of {@link #ids}; 0 where there is none. */
    private int[] hashes;

    private @Nullable String[] ids;
    private int size;

    /**
     * An empty set.
     *
     * @param expected how many ids it has room for; it grows if there are more
     */
    public KnownIds(int expected) {
        int length = Integer.highestOneBit(Math.max(8, expected)) << 2;
        hashes = new int[length];
        ids = new @Nullable String[length];
    }

    /** Adds an id; false if it was there already. */
    public boolean add(String id) {
        int hash = hash(id);
        int slot = slot(id, hash);
        if (hashes[slot] != 0) {
            return false;
        }
        hashes[slot] = hash;
        ids[slot] = id;
        size++;
        if (size > ids.length / 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        int[] oldHashes = hashes;
        @Nullable String[] old = ids;
        hashes = new int[old.length * 2];
        ids = new @Nullable String[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = oldHashes[i] & ids.length - 1;
                while (hashes[slot] != 0) {
                    slot = slot + 1 & ids.length - 1;
                }
                hashes[slot] = oldHashes[i];
                ids[slot] = old[i];
            }
        }
    }

    @Override
    public boolean test(String id) {
        return hashes[slot(id, hash(id))] != 0;
    }

    private static int hash(String id) {
        int hash = id.hashCode() * 0x9e3779b9;
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }

    /** Where the id is, or would be. Ids are looked at only where the hash agrees: most lie far away in memory. */
    private int slot(String id, int hash) {
        int slot = hash & ids.length - 1;
        while (hashes[slot] != 0 && !(hashes[slot] == hash && id.equals(ids[slot]))) {
            slot = slot + 1 & ids.length - 1;
        }
        return slot;
    }
}
