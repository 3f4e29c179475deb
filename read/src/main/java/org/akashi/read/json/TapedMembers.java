package org.akashi.read.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wanted members of an item, as the bytes in which they stand; a value is made when it is asked for. */
final class TapedMembers implements Members {

    private final byte[] bytes;
    private final int[] tape;
    private final int base;
    private final WantedNames wanted;
    private final LastItem last;

    /**
     * The members of one item.
     *
     * @param tape what {@link JsonScan#item} noted of it, from {@code base}
     */
    TapedMembers(byte[] bytes, int[] tape, int base, WantedNames wanted, LastItem last) {
        this.bytes = bytes;
        this.tape = tape;
        this.base = base;
        this.wanted = wanted;
        this.last = last;
    }

    @Override
    public @Nullable Object value(String name) {
        int slot = last.slot(name);
        int end = slot < 0 ? 0 : tape[base + 2 * slot + 1];
        return end == 0 ? null : value(tape[base + 2 * slot], end, false);
    }

    @Override
    public @Nullable Object shared(String name) {
        int slot = last.slot(name);
        int end = slot < 0 ? 0 : tape[base + 2 * slot + 1];
        if (end == 0) {
            return null;
        }
        int from = tape[base + 2 * slot];
        return end > 0 && (bytes[from] == '"' || bytes[from] == '[')
                ? last.shared(slot, from, end)
                : value(from, end, true);
    }

    private @Nullable Object value(int from, int end, boolean shared) {
        return RawValue.of(bytes, from, end < 0 ? ~end : end, end > 0, last.texts(), shared);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (tape[base + 2 * i + 1] != 0) {
                names.add(wanted.names().get(i));
            }
        }
        return names;
    }
}
