package org.akashi.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.akashi.model.Cloud;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the database is what the model says. */
class LoadedTablesTest {

    private static final Cloud CLOUD = SmallCloud.cloud();
    private static EvidenceDatabase database = EvidenceDatabase.of(CLOUD, Answer.LIMITS, Writable.nothing());

    @BeforeAll
    static void load() {
        database.close();
        database = EvidenceDatabase.of(CLOUD, Answer.LIMITS, Writable.nothing());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void every_table_has_the_rows_and_values_that_its_description_reads() throws IOException {
        for (Table<?> table : EvidenceTables.all()) {
            List<List<@Nullable String>> expected = read(table);
            assertThat(expected).as("rows of " + table.name()).isNotEmpty();
            Answer found = Answer.of(database, "select * from " + table.name());
            assertThat(found.names())
                    .isEqualTo(table.columns().stream().map(Column::name).toList());
            assertThat(found.types())
                    .isEqualTo(
                            table.columns().stream().map(c -> c.type().name()).toList());
            assertThat(found.rows()).as(table.name()).isEqualTo(expected);
        }
    }

    private static <R> List<List<@Nullable String>> read(Table<R> table) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        table.rows().of(CLOUD, CLOUD.network()).forEach(row -> {
            List<@Nullable String> cells = new ArrayList<>();
            for (Column<R> column : table.columns()) {
                Object value = column.reading().of(row);
                cells.add(value == null ? null : value.toString());
            }
            rows.add(cells);
        });
        return rows;
    }

    @Test
    void each_column_shows_the_component_it_names() {
        int compared = 0;
        for (Table<?> table : EvidenceTables.all()) {
            compared += compare(table);
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static <R> int compare(Table<R> table) {
        int compared = 0;
        for (R row : table.rows().of(CLOUD, CLOUD.network()).toList()) {
            RowParts parts = RowParts.of(row);
            for (Column<R> column : table.columns()) {
                Object value = column.reading().of(row);
                for (String source : column.sources()) {
                    List<String> told = parts.texts(source);
                    if (!told.isEmpty()) {
                        compared++;
                        assertThat(told)
                                .as(table.name() + "." + column.name() + " from " + source)
                                .contains(value == null ? RowParts.NOTHING : value.toString());
                    }
                }
            }
        }
        return compared;
    }

    @Test
    void keys_tell_rows_apart() throws IOException {
        for (Table<?> table : EvidenceTables.all()) {
            String key = table.columns().stream()
                    .filter(Column::key)
                    .map(Column::name)
                    .collect(Collectors.joining(", "));
            if (!key.isEmpty()) {
                assertThat(Answer.of(
                                        database,
                                        "select " + key + " from " + table.name() + " group by " + key
                                                + " having count(*) > 1")
                                .rows())
                        .as(table.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_declared_network_has_the_same_tables_in_a_schema_of_its_own() throws IOException {
        for (Table<?> table : EvidenceTables.all()) {
            if (table.networked()) {
                assertThat(Answer.of(database, "select * from declared." + table.name()))
                        .isEqualTo(Answer.of(database, "select * from " + table.name()));
            }
        }
    }

    @Test
    void addresses_compare_as_digits() throws IOException {
        assertThat(Answer.of(database, """
                        select a.address, s.prefix from port_addresses a join ports p on p.id = a.port
                        join subnets s on s.segment = p.segment and s.family = a.family
                        where a.address_hex between s.first_hex and s.last_hex
                        """).rows()).containsExactly(List.of("10.0.0.5", "10.0.0.0/24"));
    }

    @Test
    void a_rule_is_found_by_a_port_and_an_address_it_admits() throws IOException {
        String query = """
                select distinct r.id from filter_rules r
                join filter_rule_matches m on m.filter_id = r.filter_id and m.rule = r.position
                join number_ranges n on n.numbers = m.destination_ports and 85 between n.first_number and n.last_number
                join address_ranges a on a.addresses = m.sources and a.family = 4
                where '0a000009' between a.first_hex and a.last_hex""";
        assertThat(Answer.of(database, query).rows()).containsExactly(List.of("rule1"));
        assertThat(Answer.of(database, query.replace("0a000009", "0a000008")).rows())
                .isEmpty();
    }
}
