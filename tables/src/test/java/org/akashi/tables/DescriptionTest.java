package org.akashi.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.junit.jupiter.api.Test;

/** The description is whole: every component of the model's records is told, and every word of it means something. */
class DescriptionTest {

    private static final List<Table<?>> TABLES = EvidenceTables.all();

    private static Stream<Column<?>> columns() {
        return TABLES.stream().flatMap(table -> table.columns().stream());
    }

    private static Set<String> sources() {
        return Stream.concat(TABLES.stream().map(Table::sources), columns().map(Column::sources))
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_component_of_the_models_records_has_a_column_or_a_reason_why_not() {
        ModelRecords model = new ModelRecords();
        Set<String> told = new TreeSet<>(EvidenceTables.omitted().keySet());
        sources().forEach(path -> told.addAll(model.passed(path)));
        assertThat(told).containsAll(model.components());
        assertThat(model.components())
                .hasSizeGreaterThan(180)
                .containsAll(EvidenceTables.omitted().keySet());
    }

    @Test
    void no_component_is_both_told_and_left_out() {
        ModelRecords model = new ModelRecords();
        Set<String> told = new TreeSet<>();
        sources().forEach(path -> told.addAll(model.passed(path)));
        assertThat(told).doesNotContainAnyElementsOf(EvidenceTables.omitted().keySet());
    }

    @Test
    void every_source_leads_to_a_component() {
        ModelRecords model = new ModelRecords();
        assertThat(sources()).allSatisfy(path -> assertThat(model.passed(path)).isNotEmpty());
    }

    @Test
    void names_are_plain_and_told_once() {
        List<String> names = TABLES.stream().map(Table::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        for (Table<?> table : TABLES) {
            assertThat(table.columns().stream().map(Column::name))
                    .as(table.name())
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        }
    }

    @Test
    void every_table_column_and_unit_means_something_in_both_languages() {
        List<Meaning> meanings = new ArrayList<>();
        TABLES.forEach(table -> meanings.add(table.meaning()));
        columns().forEach(column -> meanings.add(column.meaning()));
        columns()
                .filter(c -> c.unit() != Unit.NONE)
                .forEach(column -> meanings.add(column.unit().meaning()));
        meanings.addAll(EvidenceTables.omitted().values());
        assertThat(meanings).allSatisfy(meaning -> {
            assertThat(meaning.en()).isNotBlank().matches("[ -~–]+");
            assertThat(meaning.ja()).isNotBlank().containsPattern("[ぁ-んァ-ヶ一-龠]");
        });
    }

    @Test
    void what_a_column_refers_to_is_a_column() {
        Set<String> known = TABLES.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .collect(Collectors.toSet());
        assertThat(columns().flatMap(column -> column.refers().stream()).toList())
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void every_table_of_elements_tells_cell_component_artefact_and_place() {
        assertThat(TABLES.stream()
                        .filter(table ->
                                table.columns().stream().anyMatch(c -> c.name().equals("cell"))
                                        && !table.name().equals("cells"))
                        .toList())
                .hasSizeGreaterThan(25)
                .allSatisfy(table -> assertThat(table.columns().stream().map(Column::name))
                        .endsWith("cell", "component", "artifact", "pointer"));
    }

    @Test
    void all_cells_and_components_have_their_names() {
        assertThat(rows("cells")).isEqualTo(Cell.values().length);
        assertThat(rows("components")).isEqualTo(Component.values().length);
    }

    private static long rows(String name) {
        return TABLES.stream()
                .filter(table -> table.name().equals(name))
                .mapToLong(table -> table.rows()
                        .of(SmallCloud.cloud(), SmallCloud.cloud().network())
                        .count())
                .sum();
    }
}
