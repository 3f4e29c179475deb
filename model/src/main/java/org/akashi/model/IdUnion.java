package org.akashi.model;

import java.util.AbstractMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map of what several maps hold; of two with one id that of the earlier map counts. Looking something up asks one map after
 * the other. They are put in one order when somebody walks through all of it, and every time anew: it is for what is seldom asked.
 */
public final class IdUnion<V> extends AbstractMap<String, V> implements SortedMap<String, V> {

    private final List<IdMap<V>> maps;

    private IdUnion(List<IdMap<V>> maps) {
        this.maps = maps;
    }

    public static <V> IdUnion<V> of(List<IdMap<V>> maps) {
        return new IdUnion<>(List.copyOf(maps));
    }

    private SortedMap<String, V> inOrder() {
        TreeMap<String, V> all = new TreeMap<>();
        for (IdMap<V> map : maps.reversed()) {
            all.putAll(map);
        }
        return IdMap.copyOf(all);
    }

    @Override
    public @Nullable V get(Object key) {
        for (IdMap<V> map : maps) {
            V value = map.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return inOrder().entrySet();
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, V> subMap(String from, String to) {
        return inOrder().subMap(from, to);
    }

    @Override
    public SortedMap<String, V> headMap(String to) {
        return inOrder().headMap(to);
    }

    @Override
    public SortedMap<String, V> tailMap(String from) {
        return inOrder().tailMap(from);
    }

    @Override
    public String firstKey() {
        return inOrder().firstKey();
    }

    @Override
    public String lastKey() {
        return inOrder().lastKey();
    }
}
