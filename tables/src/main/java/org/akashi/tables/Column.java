package org.akashi.tables;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column: what it is called and means, where it comes from, and how it is read off a row.
 *
 * @param <R> what the table makes a row of
 * @param key whether it is part of what tells a row from all others of its table
 * @param optional whether a row may have no value (NULL)
 * @param sources components of the model's records it shows, as {@code Port.mac}; a step with {@code ()} is derived
 * @param refers the column of another table that has the same value, as {@code segments.id}; it may lack it, where the evidence does
 * @param values the only values there are, if they are few
 */
public record Column<R>(
        String name,
        SqlType type,
        boolean key,
        boolean optional,
        Meaning meaning,
        Unit unit,
        List<String> sources,
        Optional<String> refers,
        List<String> values,
        Reading<R> reading) {

    /** Reads the value off a row: a text, a truth, an int or a long, as the type says. */
    @FunctionalInterface
    public interface Reading<R> {
        @Nullable
        Object of(R row);
    }

    public Column {
        sources = List.copyOf(sources);
        values = List.copyOf(values);
    }

    Column<R> asKey() {
        return new Column<>(name, type, true, optional, meaning, unit, sources, refers, values, reading);
    }

    Column<R> in(Unit other) {
        return new Column<>(name, type, key, optional, meaning, other, sources, refers, values, reading);
    }

    Column<R> referringTo(String column) {
        return new Column<>(name, type, key, optional, meaning, unit, sources, Optional.of(column), values, reading);
    }
}
