package org.akashi.tables;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akashi.model.Cloud;
import org.akashi.model.Element;

/**
 * Makes tables of what elements of one kind list.
 *
 * @param type the elements' record
 * @param table their own table
 * @param column what the column with their id is called
 * @param ja what they are
 * @param en the same
 */
record PartTables<W extends Element>(
        String type, String table, String column, String ja, String en, Function<Cloud, Stream<W>> wholes) {

    /** What a table and its column of values are called, and mean. */
    record Named(String table, Meaning meaning, String column, Meaning value) {
        static Named of(String table, String ja, String en, String column, String valueJa, String valueEn) {
            return new Named(table, new Meaning(ja, en), column, new Meaning(valueJa, valueEn));
        }
    }

    /** Texts in order. */
    Table<?> texts(Named named, String member, Function<W, ? extends Collection<String>> parts) {
        String source = type + "." + member;
        return this.<String>of(named, source, whole -> List.copyOf(parts.apply(whole)))
                .position(Part::position)
                .text(
                        named.column(),
                        source,
                        Part::part,
                        named.value().ja(),
                        named.value().en())
                .table();
    }

    /** Numbers in order. */
    TableBuilder<Part<W, Integer>> numbers(Named named, String member, Function<W, List<Integer>> parts) {
        String source = type + "." + member;
        return this.of(named, source, parts)
                .position(Part::position)
                .number(
                        named.column(),
                        source,
                        Part::part,
                        named.value().ja(),
                        named.value().en());
    }

    /** Values by their names. */
    Table<?> pairs(Named named, String member, Function<W, SortedMap<String, String>> parts) {
        String source = type + "." + member;
        return this.<Map.Entry<String, String>>of(
                        named, source, whole -> List.copyOf(parts.apply(whole).entrySet()))
                .text("name", source, row -> row.part().getKey(), "名", "Name")
                .asKey()
                .text(
                        named.column(),
                        source,
                        row -> row.part().getValue(),
                        named.value().ja(),
                        named.value().en())
                .table();
    }

    /** A table of parts, begun with the id of what has them. */
    <P> TableBuilder<Part<W, P>> of(Named named, String source, Function<W, List<P>> parts) {
        return TableBuilder.<Part<W, P>>ofCloud(
                        named.table(),
                        source,
                        named.meaning().ja(),
                        named.meaning().en(),
                        cloud -> Part.of(wholes.apply(cloud), parts))
                .text(column, type + ".id", row -> row.whole().id(), ja, en)
                .in(Unit.ID)
                .asKey()
                .refersTo(table + ".id");
    }
}
