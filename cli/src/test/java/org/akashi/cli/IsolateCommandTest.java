package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolateCommandTest {

    @TempDir
    private static Path folder = Path.of("");

    private static String sample = "";

    @BeforeAll
    static void copy() {
        sample = SampleCopy.into(folder.resolve("kumo")).folder().toString();
    }

    @Test
    void the_summary_tells_what_crosses_why_by_which_packet_and_what_closes_it() {
        Run run = Run.of("isolate", sample, "--lang", "en");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("Not isolated")
                .contains("Back door")
                .contains("Router “migration-tmp” has interfaces on networks of different owners")
                .contains("globex → acme-prod")
                .contains(":40000 > 10.11.0.238:5432")
                .contains("openstack/ovn/NB.dump.json#/ACL/")
                .contains("Take interface “migration-tmp 10.11.0.250” off the router  (proved to close it)")
                .contains("The devices of the physical network do not join segments");
        assertThat(run.err()).contains("akashi: prove");
    }

    @Test
    void the_summary_speaks_japanese_too() {
        Run run = Run.of("isolate", sample, "--lang", "ja");
        assertThat(run.out()).contains("分離されていない").contains("バックドア").contains("次にすること");
    }

    @Test
    void the_question_it_proposes_arrives_where_the_witness_does() {
        String[] lines = Run.of("isolate", sample, "--lang", "en")
                .out()
                .split("Ask for the first packet above again:", 2)[1]
                .strip()
                .split("The whole result", 2)[0]
                .replace("- ", "")
                .replace("\\\n", " ")
                .strip()
                .split("\\s+", -1);
        assertThat(lines[0]).isEqualTo("./akashi");
        Run again = Run.of(Stream.of(lines).skip(1).toArray(String[]::new));
        assertThat(again.out()).as(String.join(" ", lines)).startsWith("delivered: acme-prod-db-1");
    }

    @Test
    void the_result_goes_to_a_file_as_a_whole_and_nothing_is_left_beside_it() throws IOException {
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("isolation.json"), "old");
        assertThat(Run.of("isolate", sample, "--json", target.toString()).status())
                .isEqualTo(1);
        assertThat(Files.readString(target)).startsWith("{\n  \"evidence\"").endsWith("}\n");
        try (Stream<Path> files = Files.list(target.resolveSibling("."))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void with_json_to_standard_output_there_is_nothing_else_on_it() {
        Run run = Run.of("isolate", sample, "--json", "-");
        assertThat(run.out()).startsWith("{\n").endsWith("}\n").contains("\"by\": \"project\"");
        assertThat(run.err()).contains("akashi: ");
    }

    @Test
    void projects_of_a_domain_are_one_owner_where_that_is_asked_for() {
        String byDomain =
                Run.of("isolate", sample, "--owners", "domain", "--json", "-").out();
        assertThat(byDomain).contains("\"by\": \"domain\"").doesNotContain("\"owner_name\": \"acme-prod\"");
    }

    private static Run withOwners(String name, String list) throws IOException {
        Path file = Files.writeString(folder.resolve(name), list);
        return Run.of("isolate", sample, "--lang", "en", "--owners", file.toString());
    }

    @Test
    void a_list_joins_projects_of_one_customer_and_says_whom_it_leaves_out() throws IOException {
        Run run = withOwners("owners.csv", "project,owner\nacme-prod,ACME\nacme-dev,ACME\nglobex,ACME\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("owners as listed")
                .contains("Not in the list, so owners of their own: ")
                .contains("initech")
                .contains("ACME → ")
                .doesNotContain("migration-tmp");
    }

    @Test
    void a_list_that_cannot_be_used_is_told_line_by_line() throws IOException {
        Run run = withOwners("owners.yaml", "acme-prod: ACME\nacme-prd: ACME\nacme-prod: Other\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("owners.yaml”, line 2, cannot be used: no project in the evidence")
                .contains("line 3, cannot be used: the project “acme-prod” is on line 1 already")
                .contains("2 entries");
        assertThat(Run.of("isolate", sample, "--owners", "customer").complaint())
                .contains("customer")
                .contains("there is no such file");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        Run run = Run.of(
                "isolate", sample, "--json", folder.resolve("nowhere/x.json").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("nowhere/x.json");
    }
}
