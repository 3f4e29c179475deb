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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles and mapping collections (fictitious) in JSON, XML and YAML, and the versions that are read. */
class OscalFormsTest {

    private static final Target.Of PROFILE = new Target.Of(
            EditionId.parse("fictive/1").orElseThrow(),
            "",
            List.of(Catalogue.bundled()
                    .edition(EditionId.parse("iso-27002/2022").orElseThrow())
                    .orElseThrow()));

    private static final Target MAP = new Target.Between(
            "m", EditionId.parse("a/1").orElseThrow(), EditionId.parse("b/1").orElseThrow());

    private static Imported read(String name, String text, Target target) {
        return CriteriaImport.read(
                new CriteriaImport.Given(name, text.getBytes(StandardCharsets.UTF_8)),
                target,
                CriteriaImport.Choices.none());
    }

    private static void same(Target target, String json, String xml, String yaml) {
        Imported first = read("a.json", json, target);
        assertThat(first.isWhole()).as(first.remarks().toString()).isTrue();
        assertThat(files(read("a.xml", xml, target))).isEqualTo(files(first));
        assertThat(files(read("a.yaml", yaml, target))).isEqualTo(files(first));
        assertThat(codes(read("a.xml", xml, target)))
                .isEqualTo(codes(first))
                .isEqualTo(codes(read("a.yaml", yaml, target)));
    }

    /** What is written, but for the name of the file that it comes from. */
    private static List<String> files(Imported imported) {
        return imported.files().stream()
                .map(file -> file.text().replaceAll("a\\.(json|xml|yaml)", "a"))
                .toList();
    }

    private static List<String> codes(Imported imported) {
        return imported.remarks().stream()
                .map(remark -> remark.code() + " " + remark.arguments())
                .sorted()
                .toList();
    }

    @Test
    void a_profile_says_the_same_in_each_form() {
        same(PROFILE, """
                {"profile": {"metadata": {"title": "架空", "oscal-version": "1.1.3"},
                  "imports": [{"href": "#x",
                    "include-controls": [{"with-child-controls": "yes", "with-ids": ["5.1", "8.2"]}, {"matching": [{"pattern": "8.2?"}]}],
                    "exclude-controls": [{"with-ids": ["8.21"]}]}],
                  "merge": {"as-is": true},
                  "modify": {"set-parameters": [{"param-id": "p1", "values": ["30"]}], "alters": [{"control-id": "5.1"}]}}}
                """, """
                <profile xmlns="http://csrc.nist.gov/ns/oscal/1.0">
                  <metadata><title>架空</title><oscal-version>1.1.3</oscal-version></metadata>
                  <import href="#x">
                    <include-controls with-child-controls="yes"><with-id>5.1</with-id><with-id>8.2</with-id></include-controls>
                    <include-controls><matching pattern="8.2?"/></include-controls>
                    <exclude-controls><with-id>8.21</with-id></exclude-controls>
                  </import>
                  <merge><as-is>true</as-is></merge>
                  <modify><set-parameter param-id="p1"><value>30</value></set-parameter><alter control-id="5.1"/></modify>
                </profile>
                """, """
                profile:
                  metadata: {title: 架空, oscal-version: 1.1.3}
                  imports:
                    - href: "#x"
                      include-controls:
                        - with-child-controls: "yes"
                          with-ids: ["5.1", "8.2"]
                        - matching: [{pattern: 8.2?}]
                      exclude-controls: [{with-ids: ["8.21"]}]
                  merge: {as-is: true}
                  modify:
                    set-parameters: [{param-id: p1, values: ["30"]}]
                    alters: [{control-id: "5.1"}]
                """);
    }

    @Test
    void a_mapping_collection_says_the_same_in_each_form() {
        same(MAP, """
                {"mapping-collection": {"metadata": {"title": "架空", "oscal-version": "1.2.0"},
                  "provenance": {"method": "human", "matching-rationale": "semantic", "status": "draft", "mapping-description": "架空"},
                  "mappings": [{"source-resource": {"type": "catalog", "href": "a"}, "target-resource": {"type": "catalog", "href": "b"},
                    "maps": [
                      {"relationship": "subset-of", "sources": [{"type": "control", "id-ref": "5.1"}],
                       "targets": [{"type": "control", "id-ref": "a-1"}, {"type": "statement", "id-ref": "a-2"}]},
                      {"relationship": "no-relationship", "sources": [{"type": "control", "id-ref": "5.2"}],
                       "targets": [{"type": "control", "id-ref": "a-3"}], "remarks": "架空"}]}]}}
                """, """
                <mapping-collection xmlns="http://csrc.nist.gov/ns/oscal/1.0">
                  <metadata><title>架空</title><oscal-version>1.2.0</oscal-version></metadata>
                  <provenance method="human" matching-rationale="semantic" status="draft">
                    <mapping-description><p>架空</p></mapping-description></provenance>
                  <mapping>
                    <source-resource type="catalog" href="a"/><target-resource type="catalog" href="b"/>
                    <map><relationship>subset-of</relationship><source type="control" id-ref="5.1"/>
                      <target type="control" id-ref="a-1"/><target type="statement" id-ref="a-2"/></map>
                    <map><relationship>no-relationship</relationship><source type="control" id-ref="5.2"/>
                      <target type="control" id-ref="a-3"/><remarks><p>架空</p></remarks></map>
                  </mapping>
                </mapping-collection>
                """, """
                mapping-collection:
                  metadata: {title: 架空, oscal-version: 1.2.0}
                  provenance: {method: human, matching-rationale: semantic, status: draft, mapping-description: 架空}
                  mappings:
                    - source-resource: {type: catalog, href: a}
                      target-resource: {type: catalog, href: b}
                      maps:
                        - relationship: subset-of
                          sources: [{type: control, id-ref: "5.1"}]
                          targets: [{type: control, id-ref: a-1}, {type: statement, id-ref: a-2}]
                        - relationship: no-relationship
                          sources: [{type: control, id-ref: "5.2"}]
                          targets: [{type: control, id-ref: a-3}]
                          remarks: 架空
                """);
    }

    @Test
    void what_a_mapping_says_beside_its_pairs_is_told_and_one_mapping_may_stand_alone() {
        Imported imported = read("a.json", """
                {"mapping-collection": {"metadata": {"oscal-version": "1.2.1"}, "provenance": {"method": "human"}, "back-matter": {"resources": []},
                  "mappings": {"method": "human", "maps": [
                    {"relationship": "equal-to", "remarks": "架空", "qualifiers": [], "sources": [{"type": "control", "id-ref": "1", "remarks": "架空"}],
                     "targets": [{"type": "control", "id-ref": "2"}]},
                    {"relationship": "equal-to", "remarks": "架空", "sources": [{"type": "control", "id-ref": "3"}],
                     "targets": [{"type": "control", "id-ref": "4"}]}]}}}
                """, MAP);
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        assertThat(imported.files().getFirst().text()).contains("1 -> 2 : equal", "3 -> 4 : equal");
        assertThat(codes(imported))
                .containsExactly(
                        "NOT_KEPT [map/qualifiers, 1]",
                        "NOT_KEPT [map/remarks, 2]",
                        "NOT_KEPT [mapping-collection/back-matter, 1]",
                        "NOT_KEPT [mapping-collection/provenance, 1]",
                        "NOT_KEPT [mapping/method, 1]",
                        "NOT_KEPT [sources/remarks, 1]");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0,true",
        "1.0.6,true",
        "1.1.0,true",
        "1.1.3,true",
        "1.2.0,true",
        "1.2.2,true",
        "1.3.0,false",
        "0.9.0,false",
        "2.0.0,false",
        "1.0.0-rc2,false"
    })
    void versions_from_1_0_to_1_2_are_read(String version, boolean isRead) {
        Imported imported = read(
                "a.json",
                "{\"catalog\": {\"metadata\": {\"oscal-version\": \"" + version
                        + "\"}, \"controls\": [{\"id\": \"a\", \"title\": \"架空\"}]}}",
                new Target.As(EditionId.parse("fictive/1").orElseThrow(), "", List.of()));
        assertThat(imported.isWhole()).isEqualTo(isRead);
        assertThat(imported.remarks().stream().map(Remark::code).anyMatch(Remark.Code.OTHER_VERSION::equals))
                .isNotEqualTo(isRead);
    }
}
