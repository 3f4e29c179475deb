package org.akashi.read.ovn.db;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The columns of a row, whose names all rows of the table share. */
final class Columns extends AbstractMap<String, Object> {

    private final List<String> names;
    private final Object[] values;

    /**
     * Makes the columns of a row.
     *
     * @param values as many as there are names
     */
    Columns(List<String> names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable Object get(Object name) {
        int at = names.indexOf(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int i = 0; i < values.length; i++) {
            action.accept(names.get(i), values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < values.length;
                    }

                    @Override
                    public Map.Entry<String, Object> next() {
                        if (next == values.length) {
                            throw new NoSuchElementException("no more columns");
                        }
                        return Map.entry(names.get(next), values[next++]);
                    }
                };
            }
        };
    }
}
