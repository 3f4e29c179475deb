package org.akashi.read.ovn.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.akashi.model.EvidenceRef;

/**
 * A row of a table. Values are {@link String} (also for UUIDs), {@link Long}, {@link Boolean}, {@link List} for sets and
 * {@link Map} for maps; a set of one is the bare value, as in RFC 7047 section 5.1. A column that is absent has its default.
 */
public final class Row {

    private final String table;
    private final String uuid;
    private final Map<String, Object> columns;
    private final String artifact;

    Row(String table, String uuid, Map<String, Object> columns, String artifact) {
        this.table = table;
        this.uuid = uuid;
        this.columns = columns;
        this.artifact = artifact;
    }

    public String table() {
        return table;
    }

    public String uuid() {
        return uuid;
    }

    /** The row in the evidence: {@code /<table>/<uuid>}. */
    public EvidenceRef place() {
        return new EvidenceRef(artifact, "/" + table + "/" + uuid);
    }

    /** Hands over the columns that were kept, in no order. */
    public void forEach(BiConsumer<String, Object> action) {
        columns.forEach(action);
    }

    /** The column as text; empty for an empty set or text. */
    public Optional<String> text(String column) {
        Object value = columns.get(column);
        return switch (value) {
            case null -> Optional.empty();
            case String s -> s.isEmpty() ? Optional.empty() : Optional.of(s);
            case List<?> list -> list.isEmpty() ? Optional.empty() : Optional.of(String.valueOf(list.getFirst()));
            case Map<?, ?> _ -> Optional.empty();
            default -> Optional.of(value.toString());
        };
    }

    public String textOrEmpty(String column) {
        return text(column).orElse("");
    }

    /** The column as a set of texts, in the order of the evidence. */
    public List<String> texts(String column) {
        Object value = columns.get(column);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> {
                List<String> texts = new ArrayList<>(list.size());
                list.forEach(item -> texts.add(String.valueOf(item)));
                yield texts;
            }
            case Map<?, ?> _ -> List.of();
            default -> List.of(value.toString());
        };
    }

    public boolean flag(String column, boolean fallback) {
        Object value = columns.get(column);
        return value instanceof Boolean flag ? flag : fallback;
    }

    public Optional<Long> integer(String column) {
        return columns.get(column) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    /** A map column; keys and values as text. */
    public SortedMap<String, String> map(String column) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (columns.get(column) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

    /** One value of a map column; empty if absent or an empty text. */
    public Optional<String> entry(String column, String key) {
        if (columns.get(column) instanceof Map<?, ?> map && map.get(key) instanceof Object value) {
            String text = value.toString();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        return Optional.empty();
    }
}
