package org.akashi.read.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.model.EvidenceRef;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.read.ReadException;
import org.akashi.read.ReadException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersReaderTest {

    @TempDir
    Path folder;

    private static Identity projects(String... idsAndNames) {
        TreeMap<String, Project> projects = new TreeMap<>();
        for (int i = 0; i < idsAndNames.length; i += 2) {
            String id = idsAndNames[i];
            projects.put(
                    id,
                    new Project(id, idsAndNames[i + 1], "d", "d", true, EvidenceRef.whole("keystone.projects.json")));
        }
        Identity none = Identity.empty();
        return new Identity(
                none.domains(),
                projects,
                none.users(),
                none.groups(),
                none.roles(),
                none.implications(),
                none.assignments(),
                none.trusts(),
                none.applicationCredentials());
    }

    private static final Identity CLOUD =
            projects("p1", "acme-prod", "p2", "acme-dev", "p3", "globex", "p4", "web", "p5", "web");

    private OwnerList read(String name, String text) throws IOException {
        return OwnersReader.read(Files.writeString(folder.resolve(name), text), CLOUD);
    }

    private static List<String> problems(OwnerList list) {
        return list.problems().stream()
                .map(p -> p.arguments().get(1) + " " + p.code() + " "
                        + p.arguments().subList(2, p.arguments().size()))
                .toList();
    }

    @Test
    void a_yaml_mapping_gives_projects_by_id_or_name_to_owners() throws IOException {
        OwnerList list = read("owners.yaml", "acme-prod: ACME\np2: ACME\nglobex: provider\n");
        assertThat(list.owners()).isEqualTo(Map.of("p1", "ACME", "p2", "ACME", "p3", "provider"));
        assertThat(list.unlisted()).containsExactly("p4", "p5");
        assertThat(list.problems()).isEmpty();
        assertThat(list.sha256()).hasSize(64);
    }

    @Test
    void a_table_gives_the_same_and_further_columns_are_left_alone() throws IOException {
        OwnerList list = read("owners.csv", "\uFEFFowner,remark,project\nACME,x,acme-prod\n\"ACME\",,p2\n");
        assertThat(list.owners()).isEqualTo(Map.of("p1", "ACME", "p2", "ACME"));
    }

    @Test
    void every_entry_that_cannot_be_used_is_named_with_its_line() throws IOException {
        OwnerList list = read("owners.yaml", "acme-prd: ACME\nweb: W\np3: G\nglobex: H\np1: outside\n");
        assertThat(problems(list))
                .containsExactly(
                        "1 UNKNOWN_PROJECT [acme-prd]",
                        "2 AMBIGUOUS_PROJECT [web, p4, p5]",
                        "4 DUPLICATE_PROJECT [globex, 3]",
                        "5 RESERVED_OWNER [outside]");
        assertThat(problems(read("owners.csv", "project,owner\np1,A\np1,A\n")))
                .containsExactly("3 DUPLICATE_PROJECT [p1, 2]");
    }

    @Test
    void without_projects_in_evidence_ids_are_taken_as_they_are() throws IOException {
        Path file = Files.writeString(folder.resolve("o.yaml"), "abc: ACME\n");
        assertThat(OwnersReader.read(file, projects()).owners()).isEqualTo(Map.of("abc", "ACME"));
    }

    @Test
    void a_file_of_another_form_is_refused_with_its_line() {
        refused("list.yaml", "- acme\n- globex\n", Code.WRONG_FORM, 1);
        refused("nested.yaml", "acme-prod: [a, b]\n", Code.WRONG_FORM, 1);
        refused("broken.yaml", "a: 'x\n", Code.NOT_YAML, 2);
        refused("columns.csv", "tenant,owner\nx,y\n", Code.MISSING_MEMBER, 2);
        refused("empty-cell.csv", "project,owner\np1,\n", Code.MISSING_MEMBER, 2);
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> OwnersReader.read(folder.resolve("nowhere"), CLOUD))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NO_SUCH_FILE));
    }

    private void refused(String name, String text, Code code, int line) {
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> read(name, text))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(
                        e -> assertThat(e.arguments().get(1)).as(e.getMessage()).isEqualTo(Integer.toString(line)));
    }
}
