package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code akashi sql} as it is typed. */
class SqlCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private static final String KUMO = kumo();

    private static String kumo() {
        return SampleCopy.root().resolve("samples/kumo").toString();
    }

    private static Run sql(String... more) {
        return Run.of(Stream.concat(Stream.of("sql"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void a_system_that_the_database_has_no_library_for_is_said_in_one_line() throws IOException, InterruptedException {
        for (String[] language :
                new String[][] {{"en", "does not run on this system (Linux sparc)"}, {"ja", "Linux sparc"}}) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dos.arch=sparc",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Akashi.class.getName(),
                            "sql",
                            SampleCopy.root().resolve("samples/kumo").toString(),
                            "select 1",
                            "--lang",
                            language[0])
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(ExitStatus.FAILED);
            assertThat(said.lines().filter(line -> !line.startsWith("SLF4J")))
                    .as(said)
                    .singleElement()
                    .asString()
                    .contains(language[1], "duckdb_jdbc")
                    .doesNotContain("null");
        }
    }

    @Test
    void an_answer_is_a_table_to_read_and_progress_is_elsewhere() {
        Run run = sql(KUMO, "select name, mac from ports where role = 'guest' and not anti_spoofing");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                name        mac
                ----------  -----------------
                initech-fw  fa:16:3e:c7:64:9c
                """);
        assertThat(run.err()).contains("query");
    }

    @Test
    void numbers_stand_at_the_right_and_wide_characters_are_counted() {
        assertThat(sql(KUMO, "values ('ネット', 5), ('a', 123)").out()).isEqualTo("""
                col0    col1
                ------  ----
                ネット     5
                a        123
                """);
    }

    @Test
    void what_a_terminal_would_obey_is_shown_instead() {
        assertThat(sql(KUMO, "select chr(27) || '[31m' as x, null as y").out())
                .contains("⟨U+001B⟩[31m")
                .contains("NULL")
                .doesNotContain("\u001b");
    }

    @Test
    void csv_keeps_no_value_and_the_empty_text_apart_and_writes_no_formulas() {
        Run run = sql(
                KUMO,
                "values ('=1+1', -5, null, ''), ('-x', 7, '+1', '@a'), ('a,b', 1, 'c\"d', chr(9) || 'z')",
                "--format",
                "csv");
        assertThat(run.out()).isEqualTo("""
                col0,col1,col2,col3
                '=1+1,-5,,""
                '-x,7,'+1,'@a
                "a,b",1,"c""d",'\tz
                """);
    }

    @Test
    void json_is_an_array_of_objects_and_jsonl_an_object_in_each_line() {
        String query =
                "select * from (values (1, 'あ', null, 1 / 0, true), (2, 'x\"y', 'inf', 2.5, false)) t(a, b, c, d, e)";
        assertThat(sql(KUMO, query, "--format", "json").out()).isEqualTo("""
                [
                 {"a":1,"b":"あ","c":null,"d":null,"e":true},
                 {"a":2,"b":"x\\"y","c":"inf","d":2.5,"e":false}
                ]
                """);
        assertThat(sql(KUMO, query, "--format", "jsonl").out()).isEqualTo("""
                {"a":1,"b":"あ","c":null,"d":null,"e":true}
                {"a":2,"b":"x\\"y","c":"inf","d":2.5,"e":false}
                """);
        assertThat(sql(KUMO, "select 1 where false", "--format", "json").out()).isEqualTo("[]\n");
        assertThat(sql(KUMO, "select 1 where false", "--format", "jsonl").out()).isEmpty();
    }

    @Test
    void parquet_goes_to_a_file_whole() throws IOException {
        Path file = folder.resolve("a.parquet");
        Run run = sql(KUMO, "select * from ports", "--format", "parquet", "--out", file.toString());
        assertThat(run.status()).isZero();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
        Path again = folder.resolve("b.parquet");
        sql(KUMO, "select * from ports", "--format", "parquet", "--out", again.toString(), "--threads", "1");
        assertThat(Files.readAllBytes(again)).isEqualTo(bytes);
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).hasSize(2);
        }
    }

    @Test
    void an_export_has_every_table_and_does_not_mix_with_another() throws IOException {
        Path tables = folder.resolve("tables");
        Run run = sql(KUMO, "--export", tables.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(tables.resolve("ports.parquet")).isNotEmptyFile();
        assertThat(tables.resolve("declared/ports.parquet")).isNotEmptyFile();
        Run second = sql(KUMO, "--export", tables.toString());
        assertThat(second.status()).isEqualTo(2);
        assertThat(second.complaint()).contains("tables").contains("not empty");
    }

    @Test
    void rows_can_be_limited_and_what_is_not_shown_is_said() {
        Run run = sql(KUMO, "select range from range(5)", "--limit-rows", "2");
        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.err()).contains("first 2 rows");
        assertThat(sql(KUMO, "select range from range(2)", "--limit-rows", "2").err())
                .doesNotContain("rows");
        assertThat(sql(KUMO, "select range from range(1001)").out().lines()).hasSize(1002);
        assertThat(sql(KUMO, "select range from range(1001)", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1002);
    }

    @Test
    void tables_are_listed_in_both_languages_without_evidence() {
        assertThat(sql("--tables").out())
                .contains("ports, declared.ports: Attachment points")
                .contains("anti_spoofing");
        assertThat(Run.in("ja_JP.UTF-8", "sql", "--tables").out()).contains("ports, declared.ports: 論理ネットワークへの接続点");
    }

    @Test
    void a_slip_is_shown_at_its_place_before_the_evidence_is_read() {
        Run run = sql(folder.resolve("nowhere").toString(), "select nam\nfrom ports");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("akashi: The query cannot be understood: Referenced column \"nam\" not found")
                .contains("  LINE 1: select nam\n                 ^")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(Run.in("ja_JP.UTF-8", "sql", KUMO, "selec 1").err()).contains("問合せを解釈できません");
    }

    @Test
    void a_query_that_would_write_or_reach_out_is_refused() {
        assertThat(sql(KUMO, "drop table ports").complaint()).contains("one SELECT");
        assertThat(sql(KUMO, "select * from read_csv('/etc/passwd')").err()).contains("nothing else");
        assertThat(sql(KUMO, "copy ports to '" + folder.resolve("x.csv") + "'").status())
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void limits_are_kept_and_say_which_option_gives_more() {
        String long_ =
                "select count(*) from range(10000000) a, range(10000000) b where hash(a.range + b.range) % 7 = 9";
        assertThat(sql(KUMO, long_, "--limit-seconds", "1").complaint()).contains("--limit-seconds");
        String large = "select list(repeat('x', 50) || range) from range(100000000)";
        assertThat(sql(KUMO, large, "--limit-memory", "100").complaint()).contains("--limit-memory");
        assertThat(sql(KUMO, "select 1", "--limit-memory", "1").complaint()).contains("64");
        assertThat(sql(KUMO, "select 1", "--limit-rows", "-1").status()).isEqualTo(2);
    }

    @Test
    void options_that_do_not_fit_together_are_named() {
        assertThat(sql().status()).isEqualTo(2);
        assertThat(sql(KUMO).complaint()).contains("QUERY");
        assertThat(sql(KUMO, "select 1", "--tables").complaint()).contains("--tables");
        assertThat(sql(KUMO, "select 1", "--format", "xml").complaint())
                .contains("xml")
                .contains("jsonl");
        assertThat(sql(folder.resolve("nowhere").toString(), "select 1").complaint())
                .contains("nowhere");
        Path out = folder.resolve("no/such/a.csv");
        assertThat(sql(KUMO, "select 1", "--out", out.toString()).complaint()).contains("cannot be written");
    }

    @Test
    void a_package_is_evidence_as_well() throws IOException {
        SampleCopy copy = SampleCopy.into(folder.resolve("evidence"));
        Path bag = folder.resolve("package");
        try (Stream<Path> files = Files.walk(copy.folder())) {
            PackageOf.files(
                    bag,
                    copy.folder(),
                    files.filter(Files::isRegularFile).sorted().toList());
        }
        Run run = sql(bag.toString(), "select count(*) > 40 as many from ports", "--format", "jsonl");
        assertThat(run.out()).isEqualTo("{\"many\":true}\n");
    }

    @Test
    void gaps_of_the_evidence_are_said_with_the_answer() throws IOException {
        SampleCopy sample = SampleCopy.into(folder.resolve("evidence")).without("keystone.projects");
        Run run = sql(sample.folder().toString(), "select count(*) as n from projects", "--format", "csv");
        assertThat(run.out()).isEqualTo("n\n0\n");
        assertThat(run.err()).contains("gaps").contains("severity = 'gap'");
    }

    @Test
    void components_have_the_names_that_the_criteria_library_gives_them() {
        Run run = sql(KUMO, "select number, name_ja, name_en from components order by number", "--format", "csv");
        assertThat(run.out().lines().skip(1)).hasSize(6).allSatisfy(line -> {
            String[] cells = line.split(",", -1);
            String shown =
                    Run.of("criteria", "show", "iso-17789/2014#" + cells[0]).out()
                            + Run.in("ja_JP.UTF-8", "criteria", "show", "iso-17789/2014#" + cells[0])
                                    .out();
            assertThat(shown).contains(cells[1]).contains(cells[2]);
        });
    }
}
