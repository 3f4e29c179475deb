package org.akashi.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Target;
import org.akashi.exchange.table.TableReader;
import org.akashi.exchange.yaml.Tree;
import org.junit.jupiter.api.Test;

class OscalFileTest {

    private static final Target OWN = new Target.As(EditionId.parse("fictive/1").orElseThrow(), "", List.of());

    private static final String CATALOG = """
            {"catalog": {"uuid": "11111111-1111-4111-8111-111111111111",
              "metadata": {"title": "架空のカタログ", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
              "groups": [{"id": "fa", "title": "Fictive", "groups": [{"title": "no id", "parts": [{"name": "overview", "prose": "About."}]}],
                "controls": [
                  {"id": "fa-1", "title": "分ける", "props": [{"name": "label", "value": "FA-1"}, {"name": "sort-id", "value": "01"}],
                   "links": [{"href": "#fa-2", "rel": "related"}, {"href": "#gone", "rel": "related"}],
                   "params": [{"id": "fa-1_p", "label": "days", "select": {"how-many": "one", "choice": ["1", "2"]}}],
                   "parts": [{"id": "fa-1_s", "name": "statement", "prose": "Within {{ insert: param, fa-1_p }}.",
                              "parts": [{"name": "item", "props": [{"name": "label", "value": "a."}], "prose": "顧客ごとに分ける。"}]}],
                   "controls": [{"id": "fa-1.1", "title": "More", "props": [{"name": "status", "value": "withdrawn"}]}]},
                  {"id": "fa-2", "title": "Two"}]}]}}
            """;

    private static Imported read(String name, String text, Target target) {
        return CriteriaImport.read(
                new CriteriaImport.Given(name, text.getBytes(StandardCharsets.UTF_8)),
                target,
                CriteriaImport.Choices.none());
    }

    private static List<String> wrong(Imported imported) {
        assertThat(imported.isWhole()).isFalse();
        return imported.remarks().stream()
                .filter(remark -> remark.severity() == Remark.Severity.WRONG)
                .map(Remark::toString)
                .toList();
    }

    @Test
    void a_catalog_keeps_groups_controls_parts_and_parameters() {
        Imported imported = read("a.json", CATALOG, OWN);
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        assertThat(imported.counts()).contains(new OscalCounts(2, 3, 3, 1));
        assertThat(imported.files().getFirst().text())
                .contains("{number: fa, level: chapter, en: Fictive}")
                .contains("{number: fa-1, printed: FA-1, level: control, ja: 分ける, group: fa}")
                .contains("{number: fa-1.1, level: detail, en: More, group: fa-1, status: withdrawn}");
        assertThat(imported.files().get(1).text())
                .contains("Within {{ insert: param, fa-1_p }}.", "顧客ごとに分ける。", "howMany: one");
        assertThat(imported.remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "a.json: not-kept(links, 2)",
                        "a.json: not-kept(props/sort-id, 1)",
                        "a.json: fa-1: loose-reference(link, gone)");
    }

    @Test
    void yaml_says_the_same_as_json() {
        // Every JSON text is a YAML text.
        assertThat(read("a.yaml", CATALOG, OWN).files())
                .isEqualTo(read("a.json", CATALOG, OWN).files());
    }

    @Test
    void xml_says_the_same_as_json() {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="11111111-1111-4111-8111-111111111111">
                  <metadata><title>架空のカタログ</title><last-modified>2026-01-01T00:00:00Z</last-modified><version>1</version>
                    <oscal-version>1.1.3</oscal-version></metadata>
                  <group id="fa"><title>Fictive</title>
                    <group><title>no id</title><part name="overview"><p>About.</p></part></group>
                    <control id="fa-1"><title>分ける</title>
                      <param id="fa-1_p"><label>days</label><select how-many="one"><choice>1</choice><choice>2</choice></select></param>
                      <prop name="label" value="FA-1"/><prop name="sort-id" value="01"/>
                      <link href="#fa-2" rel="related"/><link href="#gone" rel="related"/>
                      <part id="fa-1_s" name="statement"><p>Within <insert type="param" id-ref="fa-1_p"/>.</p>
                        <part name="item"><prop name="label" value="a."/><p>顧客ごとに分ける。</p></part></part>
                      <control id="fa-1.1"><title>More</title><prop name="status" value="withdrawn"/></control>
                    </control>
                    <control id="fa-2"><title>Two</title></control>
                  </group>
                </catalog>
                """;
        Imported imported = read("a.xml", xml, OWN);
        assertThat(imported.counts()).contains(new OscalCounts(2, 3, 3, 1));
        assertThat(imported.files()).isEqualTo(read("a.json", CATALOG, OWN).files());
    }

    @Test
    void marked_up_text_becomes_markdown() {
        String xml = """
                <catalog><metadata><oscal-version>1.2.0</oscal-version></metadata><control id="a"><title>A <em>b</em></title>
                <part name="statement"><p>One <strong>two</strong> <a href="#a">three</a>,
                  <code>four</code>.</p><ul><li>five</li><li><p>six</p><ol><li>seven</li></ol></li></ul>
                  <table><tr><th>h</th></tr><tr><td>c</td></tr></table></part></control></catalog>
                """;
        Imported imported = read("a.xml", xml, OWN);
        assertThat(imported.files().get(1).text())
                .contains("One **two** [three](#a), `four`.", "- five", "- six", "  1. seven", "| h |", "| c |");
        assertThat(imported.files().getFirst().text()).contains("A *b*");
    }

    @Test
    void a_profile_becomes_a_document_that_refers_to_the_controls_it_selects() {
        Target.Of management = new Target.Of(
                EditionId.parse("fictive/1").orElseThrow(),
                "",
                List.of(Catalogue.bundled()
                        .edition(EditionId.parse("iso-27002/2022").orElseThrow())
                        .orElseThrow()));
        String text = """
                {"profile": {"metadata": {"title": "架空のプロファイル", "oscal-version": "1.1.3"},
                  "imports": [{"href": "#x", "include-controls": [{"with-ids": ["5.1"%s]}, {"matching": [{"pattern": "8.2?"}]}],
                               "exclude-controls": [{"with-ids": ["8.21"]}]}],
                  "modify": {"set-parameters": [{"param-id": "p1", "values": ["30"]}], "alters": [{"control-id": "5.1"}]}}}
                """;
        Imported imported = read("p.json", text.formatted(""), management);
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        assertThat(imported.files().getFirst().text())
                .contains("name: 架空のプロファイル", "refersTo: [iso-27002/2022]")
                .contains("{same: \"5.1\", as: iso-27002/2022, reach: item}", "{same: \"8.20\"", "{same: \"8.29\"")
                .doesNotContain("\"8.21\"", "\"8.2\"");
        assertThat(imported.remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "p.json: line 4, /profile/modify/alters/0: not-kept(5.1, 1)",
                        "p.json: line 4, /profile/modify/set-parameters/0: not-kept(p1, 1)");
        assertThat(wrong(read("p.json", text.formatted(", \"9.9\""), management)))
                .containsExactly(
                        "p.json: line 2, /profile/imports/0/include-controls/0: unknown-number(9.9, iso-27002/2022)");
    }

    @Test
    void of_mappings_between_different_resources_one_is_chosen() {
        String text = """
                {"mapping-collection": {"metadata": {"oscal-version": "1.2.0"}, "mappings": [
                  {"source-resource": {"href": "a"}, "target-resource": {"href": "b"}, "maps": [
                    {"relationship": {"type": "equal-to"}, "sources": [{"id-ref": "1"}], "targets": [{"id-ref": "2"}]}]},
                  {"source-resource": {"href": "a"}, "target-resource": {"href": "c"}, "maps": [
                    {"relationship": "intersects-with", "sources": [{"id-ref": "1"}], "targets": [{"id-ref": "3"}]}]}]}}
                """;
        Target map = new Target.Between(
                "m",
                EditionId.parse("a/1").orElseThrow(),
                EditionId.parse("b/1").orElseThrow());
        assertThat(wrong(read("m.json", text, map)))
                .containsExactly("m.json: line 1, /mapping-collection/mappings: wrong-shape(--sheet 1 … 2)");
        Imported second = CriteriaImport.read(
                new CriteriaImport.Given("m.json", text.getBytes(StandardCharsets.UTF_8)),
                map,
                new CriteriaImport.Choices("", "2", TableReader.Hidden.REFUSE));
        assertThat(second.files().getFirst().tree().text("rows")).isEqualTo("1 -> 3 : intersects\n");
    }

    @Test
    void ids_twice_and_parameters_that_are_not_there_are_told_all_at_once() {
        String text = CATALOG.replace("\"fa-2\", \"title\"", "\"fa-1\", \"title\"")
                .replace("insert: param, fa-1_p", "insert: param, gone_p")
                .replace("1.1.3", "2.0.0");
        assertThat(wrong(read("a.json", text, OWN)))
                .containsExactlyInAnyOrder(
                        "a.json: line " + line(text, "oscal-version")
                                + ", /catalog/metadata/oscal-version: other-version(2.0.0)",
                        "a.json: line " + lastLine(text, FIRST)
                                + ", /catalog/groups/0/controls/1: duplicate-id(fa-1, line " + line(text, FIRST)
                                + ", /catalog/groups/0/controls/0)",
                        "a.json: line " + line(text, "\"statement\"")
                                + ", /catalog/groups/0/controls/0/parts/0: unknown-reference(param, gone_p)");
    }

    private static final String FIRST = "\"fa-1\", \"title\"";

    /** The line of the first place that has some signs. */
    private static int line(String text, String signs) {
        return (int) text.substring(0, text.indexOf(signs)).lines().count();
    }

    private static int lastLine(String text, String signs) {
        return (int) text.substring(0, text.lastIndexOf(signs)).lines().count();
    }

    @Test
    void what_is_wrong_is_told_with_its_line_in_every_form() {
        String json = """
                {"catalog": {
                  "metadata": {"oscal-version": "1.1.3"},
                  "groups": [
                    {"id": "g", "title": "G", "controls": [
                      {"id": "a", "title": "A"},
                      {"id": "a",
                       "title": "B",
                       "parts": [
                         {"name": "statement", "prose": "x"},
                         {"name": "item",
                          "prose": "{{ insert: param, gone }}"}]}]}]}}
                """;
        String xml = """
                <catalog>
                  <metadata><oscal-version>1.1.3</oscal-version></metadata>
                  <group id="g">
                    <title>G</title>
                    <control id="a"><title>A</title></control>
                    <control id="a">
                      <title>B</title>
                      <part name="statement"><p>x</p></part>
                      <part name="item">
                        <p><insert type="param" id-ref="gone"/></p>
                      </part>
                    </control>
                  </group>
                </catalog>
                """;
        String yaml = """
                catalog:
                  metadata: {oscal-version: 1.1.3}
                  groups:
                    - id: g
                      title: G
                      controls:
                        - id: a
                          title: A
                        - id: a
                          title: B
                          parts:
                            - {name: statement, prose: x}
                            - name: item
                              prose: "{{ insert: param, gone }}"
                """;
        assertThat(wrong(read("a.json", json, OWN))).isEqualTo(lines("a.json", 6, 5, 10));
        assertThat(wrong(read("a.xml", xml, OWN))).isEqualTo(lines("a.xml", 6, 5, 9));
        assertThat(wrong(read("a.yaml", yaml, OWN))).isEqualTo(lines("a.yaml", 9, 7, 13));
    }

    private static List<String> lines(String file, int second, int first, int part) {
        String controls = "/catalog/groups/0/controls/";
        return List.of(
                file + ": line " + second + ", " + controls + "1: duplicate-id(a, line " + first + ", " + controls
                        + "0)",
                file + ": line " + part + ", " + controls + "1/parts/1: unknown-reference(param, gone)");
    }

    @Test
    void a_mapping_collection_becomes_a_map() {
        String text = """
                {"mapping-collection": {"metadata": {"oscal-version": "1.2.0"}, "mappings": [{"maps": [
                  {"relationship": "subset-of", "sources": [{"type": "control", "id-ref": "5.1"}],
                   "targets": [{"type": "control", "id-ref": "a-1"}, {"type": "control", "id-ref": "a-2"}]}%s]}]}}
                """;
        Target map = new Target.Between(
                "m",
                EditionId.parse("a/1").orElseThrow(),
                EditionId.parse("b/1").orElseThrow());
        Imported imported = read("m.json", text.formatted(""), map);
        assertThat(imported.isWhole()).isTrue();
        assertThat(imported.files().getFirst().tree().values().get("rows"))
                .isEqualTo(new Tree.Text("5.1 -> a-1 a-2 : subset\n"));
        assertThat(wrong(read("m.json", text.formatted(", {\"relationship\": \"cousin\"}"), map))
                        .toString())
                .contains("/mapping-collection/mappings/0/maps/1: unknown-relation(cousin");
    }

    @Test
    void hostile_files_are_refused() {
        assertThat(wrong(read("a.json", "[".repeat(100_000), OWN)).toString()).contains("malformed(JSON");
        assertThat(wrong(read("a.json", "{\"catalog\": {}, \"catalog\": {}}", OWN))
                        .toString())
                .contains("malformed(JSON");
        assertThat(wrong(read("a.json", "{\"catalog\": ", OWN)).toString()).contains("line 1: malformed(JSON");
        assertThat(wrong(read("a.yaml", "a: &b [1]\nc: *b\n", OWN)).toString()).contains("line 2: entity");
        assertThat(wrong(read("a.yaml", "[".repeat(200) + "]".repeat(200), OWN)).toString())
                .contains("too-deep(64)");
        assertThat(wrong(read("a.yaml", "catalog: {a: 1, a: 2}", OWN)).toString())
                .contains("malformed(YAML, a)");
        assertThat(wrong(read("a.json", "", OWN)).toString()).contains("nothing-there");
        assertThat(wrong(read("a.json", "{\"profile\": {}}", OWN)).toString()).contains("missing-key(--as, --from)");
        assertThat(wrong(read("a.json", "{\"component-definition\": {}}", OWN)).toString())
                .contains("wrong-shape");
    }
}
