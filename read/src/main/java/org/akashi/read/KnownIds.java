package org.akashi.read;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set of ids, millions of them; 8 to 16 bytes for each beside the id itself. */
final class KnownIds implements Predicate<String> {

    private @Nullable String[] table = new String[16];
    private int size;

    void add(String id) {
        int slot = slot(table, id);
        if (table[slot] == null) {
            table[slot] = id;
            size++;
            if (size > table.length / 2) {
                grow();
            }
        }
    }

    private void grow() {
        @Nullable String[] larger = new String[table.length * 2];
        for (@Nullable String id : table) {
            if (id != null) {
                larger[slot(larger, id)] = id;
            }
        }
        table = larger;
    }

    @Override
    public boolean test(String id) {
        return table[slot(table, id)] != null;
    }

    /** Where the id is, or would be. */
    private static int slot(@Nullable String[] table, String id) {
        int hash = id.hashCode() * 0x9e3779b9;
        int slot = (hash ^ hash >>> 15) & table.length - 1;
        while (!id.equals(table[slot]) && table[slot] != null) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }
}
