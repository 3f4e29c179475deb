package org.akashi.read.ovn.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.junit.jupiter.api.Test;

class DatabaseFileTest {

    private static final Wanted EVERYTHING = new Wanted() {
        @Override
        public boolean table(String table) {
            return !table.equals("Unwanted");
        }

        @Override
        public boolean column(String table, String column) {
            return !column.equals("unwanted");
        }
    };

    private static final String SWITCHES = """
            {"caption":"Logical_Switch table","data":[\
            [["uuid","b"],["set",[]],["map",[["k","v"],["n",5]]],"two",["uuid","p1"],7,true],\
            [["uuid","a"],"x",["map",[]],"one",["set",[["uuid","p1"],["uuid","p2"]]],["set",[]],false]],\
            "headings":["_uuid","acls","external_ids","name","ports","unwanted","up"]}
            """;

    private static final String SCHEMA = """
            {"name":"OVN_Northbound","version":"7.0.0","tables":{"Logical_Switch":{"columns":{\
            "name":{"type":"string"},"ports":{"type":{"key":"uuid","min":0,"max":"unlimited"}},\
            "external_ids":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}},\
            "tag":{"type":{"key":"integer","min":0,"max":1}}}}}}""";

    private static Database dump(String text) {
        Database plainly = dump(text, Headings.unknown()).orElseThrow();
        Database inTwoPasses = dump(text, Headings.read(stream(text))).orElseThrow();
        assertThat(inTwoPasses.tables()).isEqualTo(plainly.tables());
        assertThat(inTwoPasses.problems().all()).isEqualTo(plainly.problems().all());
        for (String table : plainly.tables()) {
            assertThat(rows(inTwoPasses, table)).isEqualTo(rows(plainly, table));
        }
        return inTwoPasses;
    }

    private static Optional<Database> dump(String text, Headings known) {
        return DumpReader.read(stream(text), "NB.dump.json", List.of("Logical_Switch"), EVERYTHING, known);
    }

    /** Every row with its columns, as text. */
    private static List<String> rows(Database database, String table) {
        List<String> rows = new ArrayList<>();
        for (Row row : database.rows(table)) {
            rows.add(row.place().toString());
            row.forEach((column, value) -> rows.add(column + "=" + value));
        }
        return rows;
    }

    private static Database backup(String text) {
        return DatabaseFile.NORTHBOUND.backup(stream(text), "NB.backup.db", EVERYTHING);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String record(String json) {
        try {
            byte[] bytes = (json + "\n").getBytes(StandardCharsets.UTF_8);
            String sum =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
            return "OVSDB JSON " + bytes.length + " " + sum + "\n" + json + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Diagnostic.Code> codes(Database database) {
        return database.problems().all().stream().map(Diagnostic::code).toList();
    }

    @Test
    void rows_of_a_dump_come_in_order_of_uuid_with_their_values() {
        Database database = dump(SWITCHES);

        assertThat(database.rows("Logical_Switch")).extracting(Row::uuid).containsExactly("a", "b");
        Row b = database.row("b").orElseThrow();
        assertThat(b.text("name")).contains("two");
        assertThat(b.texts("acls")).isEmpty();
        assertThat(b.texts("ports")).containsExactly("p1");
        assertThat(b.flag("up", false)).isTrue();
        assertThat(b.map("external_ids")).isEqualTo(Map.of("k", "v", "n", "5"));
        assertThat(b.entry("external_ids", "k")).contains("v");
        assertThat(b.integer("unwanted")).isEmpty();
        assertThat(database.row("a").orElseThrow().texts("ports")).containsExactly("p1", "p2");
        assertThat(b.place().toString()).isEqualTo("NB.dump.json#/Logical_Switch/b");
        assertThat(codes(database)).isEmpty();
    }

    @Test
    void a_dump_with_other_headings_than_were_found_before_is_not_read() {
        Headings other = Headings.read(stream(SWITCHES.replace("\"name\"", "\"title\"")));

        assertThat(dump(SWITCHES, other)).isEmpty();
        assertThat(dump("{\"caption\":\"ACL table\",\"data\":[],\"headings\":[\"_uuid\"]}" + SWITCHES, other))
                .isEmpty();
    }

    @Test
    void unwanted_tables_are_skipped() {
        Database database = dump("{\"caption\":\"Unwanted table\",\"data\":[[1]],\"headings\":[\"x\"]}\n" + SWITCHES);

        assertThat(database.tables()).containsExactly("Logical_Switch");
    }

    @Test
    void a_cut_dump_keeps_the_tables_before_the_cut() {
        Database database = dump(SWITCHES + "{\"caption\":\"ACL table\",\"data\":[[[\"uuid\",\"c\"],");

        assertThat(database.rows("Logical_Switch")).hasSize(2);
        assertThat(database.problems().all())
                .containsExactly(Diagnostic.of(
                        Diagnostic.Code.CUT_OFF, org.akashi.model.EvidenceRef.whole("NB.dump.json"), "2"));
    }

    @Test
    void a_dump_of_another_database_is_told() {
        Database database = dump(SWITCHES.replace("Logical_Switch", "Bridge"));

        assertThat(codes(database)).containsExactly(Diagnostic.Code.OTHER_API);
        assertThat(database.problems().all().getFirst().arguments()).containsExactly("Logical_Switch table", "Bridge");
        assertThat(database.usable()).isFalse();
    }

    @Test
    void an_empty_dump_and_one_that_is_no_json_are_told() {
        assertThat(codes(dump(""))).containsExactly(Diagnostic.Code.EMPTY_FILE);
        assertThat(codes(dump("ovsdb-client: failed to connect"))).containsExactly(Diagnostic.Code.NOT_JSON);
        assertThat(codes(dump("[1, 2]"))).containsExactly(Diagnostic.Code.OTHER_API);
    }

    @Test
    void malformed_values_do_no_harm() {
        Database database = dump("""
                {"caption":"Logical_Switch table","data":[\
                [["uuid","a"],["map",[[],["k"],["k","v","w"],5]],["set",{"x":1}],{"y":[1]},[]],\
                ["too","short"],5],\
                "headings":["_uuid","a","b","c","d"]}
                """);

        assertThat(database.rows("Logical_Switch")).hasSize(1);
    }

    @Test
    void transactions_of_a_backup_are_applied_in_order() {
        Database database = backup(record(SCHEMA)
                + record("""
                        {"_date":1,"Logical_Switch":{"a":{"name":"one","ports":["set",[["uuid","p1"],["uuid","p2"]]]},\
                        "b":{"name":"two","external_ids":["map",[["k","v"],["l","w"]]]},"c":{"name":"three"}}}""")
                + record("{\"Logical_Switch\":{\"a\":{\"name\":\"renamed\"},\"c\":null}}"));

        assertThat(database.rows("Logical_Switch")).extracting(Row::uuid).containsExactly("a", "b");
        assertThat(database.row("a").orElseThrow().text("name")).contains("renamed");
        assertThat(database.row("a").orElseThrow().texts("ports")).containsExactly("p1", "p2");
        assertThat(codes(database)).isEmpty();
    }

    @Test
    void differences_change_sets_and_maps_and_replace_the_rest() {
        Database database = backup(record(SCHEMA) + record("""
                        {"Logical_Switch":{"a":{"name":"one","tag":1,"ports":["set",[["uuid","p1"],["uuid","p2"]]],\
                        "external_ids":["map",[["gone","1"],["changed","2"],["kept","3"]]]}}}""") + record("""
                        {"_is_diff":true,"Logical_Switch":{"a":{"name":"other","tag":2,\
                        "ports":["set",[["uuid","p2"],["uuid","p3"]]],\
                        "external_ids":["map",[["gone","1"],["changed","9"],["new","4"]]]}}}"""));

        Row row = database.row("a").orElseThrow();
        assertThat(row.text("name")).contains("other");
        assertThat(row.integer("tag")).contains(2L);
        assertThat(row.texts("ports")).containsExactly("p1", "p3");
        assertThat(row.map("external_ids")).isEqualTo(Map.of("changed", "9", "kept", "3", "new", "4"));
    }

    @Test
    void a_backup_of_another_database_is_told() {
        Database database = backup(record(SCHEMA.replace("OVN_Northbound", "Open_vSwitch")) + record("{}"));

        assertThat(database.problems().all()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(Diagnostic.Code.OTHER_API);
            assertThat(diagnostic.arguments()).containsExactly("OVN_Northbound", "Open_vSwitch");
        });
    }

    @Test
    void a_clustered_database_is_told() {
        Database database = backup("OVSDB CLUSTER 12 0123456789012345678901234567890123456789\n{\"server_id\"}\n");

        assertThat(database.problems().all()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(Diagnostic.Code.OTHER_API);
            assertThat(diagnostic.arguments().getLast()).startsWith("OVSDB CLUSTER");
        });
    }

    @Test
    void a_damaged_or_cut_backup_is_told_and_what_was_whole_is_kept() {
        String first = record(SCHEMA) + record("{\"Logical_Switch\":{\"a\":{\"name\":\"one\"}}}");
        String second = record("{\"Logical_Switch\":{\"b\":{\"name\":\"two\"}}}");

        Database cut = backup(first + second.substring(0, second.length() - 10));
        Database damaged = backup(first + second.replace("two", "2wo"));

        assertThat(codes(cut)).containsExactly(Diagnostic.Code.CUT_OFF);
        assertThat(cut.rows("Logical_Switch")).extracting(Row::uuid).containsExactly("a");
        assertThat(codes(damaged)).containsExactly(Diagnostic.Code.CUT_OFF);
        assertThat(codes(backup(""))).containsExactly(Diagnostic.Code.EMPTY_FILE);
        assertThat(codes(backup("OVSDB JSON x y\n"))).containsExactly(Diagnostic.Code.OTHER_API);
    }
}
