package org.akashi.model;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from ids to parts, in order of id, for millions of them: two arrays and a table of hashes, about 16 bytes per part.
 * Looking up takes constant time. Keys and values are never null.
 */
public final class IdMap<V> extends AbstractMap<String, V> implements SortedMap<String, V> {

    private static final IdMap<Object> EMPTY = new IdMap<>(new String[0], new Object[0], null);

    private static final int REPEATED = -1;

    private final String[] ids;
    private final Object[] parts;

    /** Index plus 1 into {@link #ids}, at the place of the id's hash or after; 0 where there is none. */
    private final int[] table;

    /** Indices into {@link #ids} in the order in which the parts came; null if that is the order of id, or no longer known. */
    private final int @Nullable [] came;

    private IdMap(String[] ids, Object[] parts, int[] table, int @Nullable [] came) {
        this.ids = ids;
        this.parts = parts;
        this.table = table;
        this.came = came;
    }

    /** Of ids that ascend. */
    private IdMap(String[] ids, Object[] parts, int @Nullable [] came) {
        // At least a third of the table stays empty, so that what is not there is soon missed.
        this(ids, parts, new int[Integer.highestOneBit(Math.max(1, ids.length + ids.length / 2)) << 1], came);
        // What came one after the other mostly lies so in memory.
        for (int i = 0; i < ids.length; i++) {
            int at = came == null ? i : came[i];
            int slot = slot(ids[at]);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = at + 1;
        }
    }

    @SuppressWarnings("unchecked") // it holds no value
    public static <V> IdMap<V> empty() {
        return (IdMap<V>) EMPTY;
    }

    /** Parts by their ids; of several with one id the first counts. */
    public static <V> IdMap<V> of(Collection<? extends V> parts, Function<? super V, String> id) {
        return of(parts, id, dropped -> {});
    }

    /**
     * Parts by their ids; of several with one id the first counts.
     *
     * @param repeated is handed the others, in the order of the collection
     */
    @SuppressWarnings("unchecked") // the array is the collection's own content
    public static <V> IdMap<V> of(
            Collection<? extends V> parts, Function<? super V, String> id, Consumer<? super V> repeated) {
        Object[] values = parts.toArray();
        String[] keys = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            keys[i] = id.apply((V) values[i]);
        }
        int[] order = IdOrder.of(keys);
        String[] ids = new String[order.length];
        Object[] sorted = new Object[order.length];
        int[] places = new int[order.length];
        int size = 0;
        for (int at : order) {
            if (size > 0 && ids[size - 1].equals(keys[at])) {
                places[at] = REPEATED;
            } else {
                places[at] = size;
                ids[size] = keys[at];
                sorted[size++] = values[at];
            }
        }
        if (size == order.length) {
            return new IdMap<>(ids, sorted, ascends(places) ? null : places);
        }
        int[] came = new int[size];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == REPEATED) {
                repeated.accept((V) values[i]);
            } else {
                came[count++] = places[i];
            }
        }
        return new IdMap<>(Arrays.copyOf(ids, size), Arrays.copyOf(sorted, size), came);
    }

    private static boolean ascends(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i - 1] > numbers[i]) {
                return false;
            }
        }
        return true;
    }

    /** The same map; one that is of this kind already is not copied. */
    @SuppressWarnings("unchecked") // immutable, so a map of a subtype is one of the type
    public static <V> IdMap<V> copyOf(Map<String, ? extends V> map) {
        if (map instanceof IdMap<?> same) {
            return (IdMap<V>) same;
        }
        if (map.isEmpty()) {
            return empty();
        }
        boolean sorted = map instanceof SortedMap<?, ?> known && known.comparator() == null;
        Map<String, ? extends V> inOrder = sorted ? map : new TreeMap<>(map);
        return new IdMap<>(
                inOrder.keySet().toArray(String[]::new), inOrder.values().toArray(), null);
    }

    /** The parts changed one by one, in order of id, under the same ids. */
    public <T> IdMap<T> map(Function<? super V, ? extends T> change) {
        Object[] changed = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            changed[i] = change.apply(part(i));
        }
        return new IdMap<>(ids, changed, table, null);
    }

    /**
     * Like {@link #map}, but the parts are changed in the order of {@link #asTheyCame}: what a change does besides must not depend on
     * order.
     */
    public <T> IdMap<T> mapAsTheyCame(Function<? super V, ? extends T> change) {
        Object[] changed = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int at = came == null ? i : came[i];
            changed[at] = change.apply(part(at));
        }
        return new IdMap<>(ids, changed, table, null);
    }

    /**
     * The parts in the order in which the map was given them: that is mostly how they lie in memory, and a million parts are walked
     * through several times faster than in order of id. Of a map that was made of another map, in order of id.
     */
    public Collection<V> asTheyCame() {
        return new AbstractList<>() {
            @Override
            public V get(int index) {
                return part(came == null ? index : came[index]);
            }

            @Override
            public int size() {
                return ids.length;
            }
        };
    }

    private int slot(String id) {
        int hash = id.hashCode() * 0x9e3779b9;
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    private int find(Object key) {
        if (!(key instanceof String id)) {
            return -1;
        }
        for (int slot = slot(id); table[slot] != 0; slot = slot + 1 & table.length - 1) {
            int at = table[slot] - 1;
            if (ids[at].equals(id)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public @Nullable V get(Object key) {
        int at = find(key);
        return at < 0 ? null : part(at);
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public String firstKey() {
        return key(0);
    }

    @Override
    public String lastKey() {
        return key(ids.length - 1);
    }

    private String key(int at) {
        if (ids.length == 0) {
            throw new NoSuchElementException("an empty map");
        }
        return ids[at];
    }

    @Override
    public SortedMap<String, V> headMap(String to) {
        return part(0, from(to));
    }

    @Override
    public SortedMap<String, V> tailMap(String from) {
        return part(from(from), ids.length);
    }

    @Override
    public SortedMap<String, V> subMap(String from, String to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
        return part(from(from), from(to));
    }

    private int from(String id) {
        int at = Arrays.binarySearch(ids, id);
        return at < 0 ? -at - 1 : at;
    }

    private SortedMap<String, V> part(int from, int to) {
        return new IdMap<>(Arrays.copyOfRange(ids, from, to), Arrays.copyOfRange(parts, from, to), null);
    }

    @Override
    public Set<String> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return Arrays.asList(ids).iterator();
            }

            @Override
            public int size() {
                return ids.length;
            }

            @Override
            public boolean contains(Object key) {
                return containsKey(key);
            }
        };
    }

    @Override
    public Collection<V> values() {
        return new AbstractList<>() {
            @Override
            public V get(int index) {
                return part(index);
            }

            @Override
            public int size() {
                return ids.length;
            }
        };
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return ids.length;
            }
        };
    }

    private Iterator<Map.Entry<String, V>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < ids.length;
            }

            @Override
            public Map.Entry<String, V> next() {
                if (next == ids.length) {
                    throw new NoSuchElementException("no more entries");
                }
                int at = next++;
                return Map.entry(ids[at], part(at));
            }
        };
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < ids.length; i++) {
            action.accept(ids[i], part(i));
        }
    }

    @SuppressWarnings("unchecked") // every value is a V
    private V part(int at) {
        return (V) parts[at];
    }
}
