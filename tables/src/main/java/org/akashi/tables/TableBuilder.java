package org.akashi.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.akashi.model.Cell;
import org.akashi.model.Cloud;
import org.akashi.model.Component;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Network;
import org.jspecify.annotations.Nullable;

/** Describes a table column by column. What begins with a verb is about the column before it. */
final class TableBuilder<R> {

    private final String name;
    private final boolean networked;
    private final Table.Rows<R> rows;
    private final Meaning meaning;
    private final List<String> sources;
    private final List<Column<R>> columns = new ArrayList<>();

    private TableBuilder(String name, boolean networked, String sources, String ja, String en, Table.Rows<R> rows) {
        this.name = name;
        this.networked = networked;
        this.sources = split(sources);
        this.meaning = new Meaning(ja, en);
        this.rows = rows;
    }

    /** A table of what the cloud has once. */
    static <R> TableBuilder<R> ofCloud(
            String name, String sources, String ja, String en, Function<Cloud, Stream<R>> rows) {
        return new TableBuilder<>(name, false, sources, ja, en, (cloud, network) -> rows.apply(cloud));
    }

    /** A table of what a network has. */
    static <R> TableBuilder<R> ofNetwork(
            String name, String sources, String ja, String en, Function<Network, Stream<R>> rows) {
        return new TableBuilder<>(name, true, sources, ja, en, (cloud, network) -> rows.apply(network));
    }

    TableBuilder<R> text(String column, String source, Function<R, String> reading, String ja, String en) {
        return add(column, SqlType.VARCHAR, false, source, List.of(), reading::apply, ja, en);
    }

    /** A text that a row may lack: an empty one is none. */
    TableBuilder<R> maybe(String column, String source, Function<R, String> reading, String ja, String en) {
        return add(column, SqlType.VARCHAR, true, source, List.of(), row -> full(reading.apply(row)), ja, en);
    }

    TableBuilder<R> flag(String column, String source, Predicate<R> reading, String ja, String en) {
        return add(column, SqlType.BOOLEAN, false, source, List.of(), reading::test, ja, en);
    }

    /** A truth that a row may not tell. */
    TableBuilder<R> maybeFlag(
            String column, String source, Function<R, Optional<Boolean>> reading, String ja, String en) {
        return add(
                column,
                SqlType.BOOLEAN,
                true,
                source,
                List.of(),
                row -> reading.apply(row).orElse(null),
                ja,
                en);
    }

    TableBuilder<R> number(String column, String source, ToIntFunction<R> reading, String ja, String en) {
        return add(column, SqlType.INTEGER, false, source, List.of(), reading::applyAsInt, ja, en);
    }

    TableBuilder<R> maybeNumber(
            String column, String source, Function<R, Optional<Integer>> reading, String ja, String en) {
        return add(
                column,
                SqlType.INTEGER,
                true,
                source,
                List.of(),
                row -> reading.apply(row).orElse(null),
                ja,
                en);
    }

    TableBuilder<R> big(String column, String source, Function<R, Long> reading, String ja, String en) {
        return add(column, SqlType.BIGINT, false, source, List.of(), reading::apply, ja, en);
    }

    /** One of the constants of an enumeration, in lower case with hyphens. */
    <E extends Enum<E>> TableBuilder<R> choice(
            String column, String source, Class<E> family, Function<R, E> reading, String ja, String en) {
        return add(
                column,
                SqlType.VARCHAR,
                false,
                source,
                Arrays.stream(family.getEnumConstants()).map(TableBuilder::code).toList(),
                row -> code(reading.apply(row)),
                ja,
                en);
    }

    /** A text that is one of a few. */
    TableBuilder<R> choice(
            String column, String source, List<String> values, Function<R, String> reading, String ja, String en) {
        return add(column, SqlType.VARCHAR, false, source, values, reading::apply, ja, en);
    }

    /** The place among the parts of a whole. */
    TableBuilder<R> position(ToIntFunction<R> reading) {
        return number("position", "", reading, "並びの中の順番", "Place in the order of the list")
                .in(Unit.PLACE)
                .asKey();
    }

    /** Where in the evidence the row stands: artefact and place. */
    TableBuilder<R> evidence(String source, Function<R, EvidenceRef> reading) {
        return text(
                        "artifact",
                        source,
                        row -> reading.apply(row).artifact(),
                        "根拠となる証拠のファイル",
                        "Artefact it was read from")
                .in(Unit.PATH)
                .refersTo("artifacts.path")
                .text(
                        "pointer",
                        source,
                        row -> reading.apply(row).pointer(),
                        "ファイルの中の場所。空はファイル全体",
                        "Place in the artefact; empty for the whole")
                .in(Unit.POINTER);
    }

    /** The cell of the implementation model and the component of ISO/IEC 17789 that the row belongs to. */
    TableBuilder<R> placed(
            String cellSource, Function<R, Cell> cell, String componentSource, Function<R, Component> component) {
        return choice("cell", cellSource, Cell.class, cell, "実装モデルのセル", "Cell of the implementation model")
                .refersTo("cells.cell")
                .choice(
                        "component",
                        componentSource,
                        Component.class,
                        component,
                        "ISO/IEC 17789の機能コンポーネント",
                        "Functional component of ISO/IEC 17789")
                .refersTo("components.component");
    }

    /** The same for rows that all belong to one cell. */
    TableBuilder<R> placed(Cell cell, Component component) {
        return placed("", row -> cell, "", row -> component);
    }

    TableBuilder<R> placed(Cell cell) {
        return placed(cell, Component.of(cell));
    }

    TableBuilder<R> asKey() {
        columns.add(columns.removeLast().asKey());
        return this;
    }

    TableBuilder<R> in(Unit unit) {
        columns.add(columns.removeLast().in(unit));
        return this;
    }

    TableBuilder<R> refersTo(String column) {
        columns.add(columns.removeLast().referringTo(column));
        return this;
    }

    Table<R> table() {
        return new Table<>(name, meaning, networked, sources, columns, rows);
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private TableBuilder<R> add(
            String column,
            SqlType type,
            boolean optional,
            String source,
            List<String> values,
            Column.Reading<R> reading,
            String ja,
            String en) {
        columns.add(new Column<>(
                column,
                type,
                false,
                optional,
                new Meaning(ja, en),
                Unit.NONE,
                split(source),
                Optional.empty(),
                values,
                reading));
        return this;
    }

    private static @Nullable String full(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(", ", -1));
    }
}
