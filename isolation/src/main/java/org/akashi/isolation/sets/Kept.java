package org.akashi.isolation.sets;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sets of endpoints that are kept, each once and in little space: many questions have the same answer, and what is asked of two
 * sets is remembered by the objects.
 */
public final class Kept {

    /** A set by its content; what it has as a hash itself is the same for most of a million. */
    private record Known(RoaringBitmap set, int hash) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Known known && hash == known.hash && set.equals(known.set);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Known, RoaringBitmap> known = new HashMap<>();
    private ByteBuffer room = ByteBuffer.allocate(1 << 16);

    /** The same set; the same object for equal ones. Nobody may change it, nor the one that was given. */
    public RoaringBitmap of(RoaringBitmap set) {
        set.runOptimize();
        set.trim();
        RoaringBitmap first = known.putIfAbsent(new Known(set, hash(set)), set);
        return first == null ? set : first;
    }

    private int hash(RoaringBitmap set) {
        int size = set.serializedSizeInBytes();
        if (room.capacity() < size) {
            room = ByteBuffer.allocate(2 * size);
        }
        room.clear();
        set.serialize(room);
        CRC32C sum = new CRC32C();
        sum.update(room.flip());
        return (int) sum.getValue();
    }

    /** Lets go of all of them: from now on others are the same. */
    public void forget() {
        known.clear();
    }
}
