package org.akashi.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akashi.tables.TablesException.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query may do, and what it is told when it may not. */
class QueryTest {

    @TempDir
    private Path folder = Path.of("");

    private static final EvidenceDatabase SMALL =
            EvidenceDatabase.of(SmallCloud.cloud(), Answer.LIMITS, Writable.nothing());

    @AfterAll
    static void close() {
        SMALL.close();
    }

    private static TablesException refused(String query) {
        return refused(query, SMALL);
    }

    private static TablesException refused(String query, Limits limits) {
        try (EvidenceDatabase database = EvidenceDatabase.of(SmallCloud.cloud(), limits, Writable.nothing())) {
            return refused(query, database);
        }
    }

    private static TablesException refused(String query, EvidenceDatabase database) {
        TablesException refused = catchThrowableOfType(TablesException.class, () -> Answer.of(database, query));
        assertThat(refused).as(query).isNotNull();
        assertThat(answer(database, "select count(*) from ports"))
                .as("the next query")
                .isEqualTo("1");
        return refused;
    }

    private static @Nullable String answer(EvidenceDatabase database, String query) {
        try {
            return Answer.of(database, query).rows().getFirst().getFirst();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable String answer(String query) {
        return answer(SMALL, query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name from ports",
                "select name from ports; -- that is all",
                "from ports select name",
                "with p as (select * from ports) select name from p",
                "select name\nfrom ports\n-- a remark",
                "select name from ports order by id limit 1",
                "select 'eth0' -- it's a quote",
                "values ('eth0')"
            })
    void every_form_of_one_select_is_answered(String query) {
        assertThat(answer(query)).isEqualTo("eth0");
    }

    @Test
    void tables_can_be_described_and_summarised() {
        assertThat(answer("describe ports")).isEqualTo("id");
        assertThat(answer("show tables")).isEqualTo("address_ranges");
        assertThat(answer("summarize ports")).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "-- nothing",
                "select 1; select 2",
                "select 1; drop table ports",
                "drop table ports",
                "insert into ports select * from ports",
                "update ports set name = 'x'",
                "delete from ports",
                "create table x as select 1",
                "commit",
                "copy ports to 'x.csv'",
                "copy ports from '/etc/passwd'",
                "attach '/tmp/x.db' as x",
                "install httpfs",
                "load 'x'",
                "set threads = 64",
                "pragma database_list",
                "call duckdb_tables()",
                "export database '/tmp/x'",
                "explain select 1"
            })
    void what_is_not_one_select_is_refused(String query) {
        assertThat(refused(query).code()).isEqualTo(Code.NOT_ONE_SELECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/passwd')",
                "select * from read_text('/etc/passwd')",
                "select * from read_blob('/etc/passwd')",
                "select * from read_json('/etc/passwd')",
                "select * from read_parquet('/etc/passwd')",
                "select * from glob('/etc/*')",
                "select * from sniff_csv('/etc/passwd')",
                "select * from read_csv('https://example.com/x.csv')",
                "select * from query('select * from read_text(''/etc/passwd'')')"
            })
    void files_and_addresses_are_closed(String query) {
        assertThat(refused(query).code()).isEqualTo(Code.FORBIDDEN);
    }

    @Test
    void a_file_is_no_table_and_the_environment_is_not_told() {
        assertThat(refused("select * from '/etc/passwd'").code()).isEqualTo(Code.WRONG_QUERY);
        assertThat(refused("select getenv('HOME')").code()).isEqualTo(Code.WRONG_QUERY);
    }

    @Test
    void the_only_file_that_may_be_written_is_no_way_to_another() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        Path out = folder.resolve("out.parquet");
        try (EvidenceDatabase database = EvidenceDatabase.of(SmallCloud.cloud(), Answer.LIMITS, Writable.file(out))) {
            database.parquet("select id from ports", out);
            assertThat(out).isNotEmptyFile();
            assertThatThrownBy(() -> Answer.of(database, "select * from read_csv('" + secret + "')"))
                    .isInstanceOfSatisfying(
                            TablesException.class, e -> assertThat(e.code()).isEqualTo(Code.FORBIDDEN));
            assertThatThrownBy(() -> database.parquet("select 1", folder.resolve("other.parquet")))
                    .isInstanceOf(TablesException.class);
        }
    }

    @Test
    void a_slip_in_the_syntax_is_shown_in_its_line() {
        TablesException refused = refused("select id\nfrom ports\nwher id = 'あ' x 1");
        assertThat(refused.code()).isEqualTo(Code.WRONG_QUERY);
        assertThat(refused.said()).startsWith("syntax error at or near");
        assertThat(refused.place()).startsWith("LINE 3: wher id = 'あ' x 1\n").endsWith("^");
    }

    @Test
    void a_slip_after_japanese_text_is_marked_at_its_character() {
        TablesException refused = refused("select 'ポート' as a b");
        assertThat(refused.place()).isEqualTo("LINE 1: select 'ポート' as a b\n" + " ".repeat(8 + 18) + "^");
    }

    @Test
    void an_unknown_column_is_shown_in_its_line_with_what_there_is() {
        TablesException refused = refused("select\n  id,\n  macc\nfrom ports");
        assertThat(refused.code()).isEqualTo(Code.WRONG_QUERY);
        assertThat(refused.said())
                .startsWith("Referenced column \"macc\" not found in FROM clause! Candidate bindings:")
                .doesNotContain("\n");
        assertThat(refused.place()).isEqualTo("LINE 3:   macc\n          ^");
    }

    @Test
    void an_unknown_column_after_japanese_text_is_marked_at_its_character() {
        assertThat(refused("select 'ポート' as a,\n macc from ports").place())
                .isEqualTo("LINE 2:  macc from ports\n         ^");
    }

    @Test
    void an_unknown_table_is_named_with_one_that_is_like_it() {
        assertThat(refused("select * from port").said())
                .contains("port does not exist")
                .contains("ports");
    }

    @Test
    void a_value_that_cannot_be_computed_is_told() {
        TablesException refused = refused("select cast(name as integer) from ports");
        assertThat(refused.code()).isEqualTo(Code.FAILED);
        assertThat(refused.said()).contains("eth0");
    }

    @Test
    void a_parameter_without_a_value_is_told() {
        assertThat(refused("select * from ports where id = ?").code()).isEqualTo(Code.WRONG_QUERY);
    }

    @Test
    void memory_is_bounded() {
        TablesException refused =
                refused("select list(repeat('x', 50) || range) from range(100000000)", new Limits(64L << 20, 60, 2));
        assertThat(refused.code()).isEqualTo(Code.TOO_MUCH_MEMORY);
        assertThat(refused.said()).doesNotContain("SET ");
    }

    @Test
    void time_is_bounded() {
        TablesException refused = refused(
                "select count(*) from range(10000000) a, range(10000000) b where hash(a.range + b.range) % 7 = 9",
                new Limits(256L << 20, 1, 2));
        assertThat(refused.code()).isEqualTo(Code.TOO_LONG);
    }

    @Test
    void rows_are_handed_on_while_they_are_wanted() throws IOException {
        try (EvidenceDatabase database = EvidenceDatabase.of(SmallCloud.cloud(), Answer.LIMITS, Writable.nothing())) {
            int[] seen = {0};
            database.rows("select range from range(1000000)", new RowSink() {
                @Override
                public void begin(List<Heading> columns) {
                    assertThat(columns).containsExactly(new Heading("range", "BIGINT"));
                    assertThat(columns.getFirst().isNumeric()).isTrue();
                }

                @Override
                public boolean row(@Nullable String[] cells) {
                    return ++seen[0] < 3;
                }
            });
            assertThat(seen[0]).isEqualTo(3);
        }
    }

    @Test
    void columns_of_one_name_are_told_apart() throws IOException {
        try (EvidenceDatabase database = EvidenceDatabase.of(SmallCloud.cloud(), Answer.LIMITS, Writable.nothing())) {
            assertThat(Answer.of(database, "select a.id, b.id from ports a, segments b")
                            .names())
                    .containsExactly("id", "id_1");
        }
    }
}
