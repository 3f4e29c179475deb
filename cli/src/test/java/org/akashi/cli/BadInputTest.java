package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets wrong, or what evidence lacks: a sentence that says what, where and what to do, and the right status. */
class BadInputTest {

    @TempDir
    private Path folder = Path.of("");

    private Run audit(Path evidence) {
        return Run.of(
                "audit", evidence.toString(), "--out", folder.resolve("out").toString());
    }

    private String result() throws IOException {
        return Files.readString(folder.resolve("out/result.json"));
    }

    private SampleCopy sample() {
        return SampleCopy.into(folder.resolve("evidence"));
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Run run = audit(folder.resolve("nowhere"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("nowhere").contains("Check the path");
    }

    @Test
    void a_file_in_place_of_a_folder_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("ports.json"), "{}");
        Run run = audit(file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("ports.json").contains("folder");
    }

    @Test
    void an_empty_folder_is_not_an_audit() throws IOException {
        Run run = audit(Files.createDirectory(folder.resolve("empty")));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("empty").contains("neutron.ports.json");
    }

    @Test
    void a_folder_of_something_else_is_not_an_audit() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear auditor");
        Run run = audit(other);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("other").contains("neutron.ports.json");
    }

    @Test
    void the_same_is_said_in_japanese() {
        Run run = Run.in("ja_JP.UTF-8", "audit", folder.resolve("nowhere").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("nowhere").contains("ありません");
    }

    @Test
    void a_file_that_is_no_json_is_a_diagnostic_and_leaves_things_undetermined() throws IOException {
        SampleCopy sample = sample().without("NB.").without("SB.");
        sample.change("openstack/neutron.routers.json", text -> "<html>502 Bad Gateway</html>");
        Run run = audit(sample.folder());
        assertThat(run.status()).as("what was found stays found").isEqualTo(1);
        assertThat(result()).contains("not-json").contains("openstack/neutron.routers.json");
        assertThat(isolated()).isZero();
    }

    @Test
    void json_of_another_api_is_a_diagnostic() throws IOException {
        SampleCopy sample = sample().without("NB.").without("SB.");
        sample.change("openstack/neutron.ports.json", text -> "{\"pods\": []}");
        assertThat(audit(sample.folder()).status()).isNotZero();
        assertThat(result()).contains("other-api").contains("openstack/neutron.ports.json");
        assertThat(isolated()).isZero();
    }

    @Test
    void a_page_cut_in_the_middle_keeps_what_was_read_and_isolates_nobody() throws IOException {
        SampleCopy sample = sample().without("NB.").without("SB.");
        sample.change("openstack/neutron.ports.json", text -> text.substring(0, text.length() / 2));
        assertThat(audit(sample.folder()).status()).isNotZero();
        assertThat(result()).contains("cut-off").contains("openstack/neutron.ports.json");
        assertThat(isolated()).isZero();
    }

    @Test
    void a_port_on_a_network_that_is_not_there_is_undetermined_with_everyone() throws IOException {
        SampleCopy sample = sample().without("NB.").without("SB.");
        sample.change(
                "openstack/neutron.ports.json",
                text -> text.replaceFirst(
                        "\"network_id\": \"3b9ddaba-8603-44b1-a129-a7f4c6dc3a91\"", "\"network_id\": \"gone\""));
        assertThat(audit(sample.folder()).status()).isEqualTo(1);
        assertThat(result()).contains("dangling-reference").contains("gone");
        assertThat(undetermined()).isPositive();
    }

    @Test
    void a_folder_without_keystones_answers_leaves_access_control_undetermined() throws IOException {
        Run run = audit(sample().without("keystone.").folder());
        assertThat(run.status()).isEqualTo(1);
        assertThat(result()).contains("keystone.role_assignments.json");
        String identity = result().split("\"item\": \"C.6/9.2.3\"", -1)[1].split("\\}", -1)[0];
        assertThat(identity).contains("\"verdict\": \"undetermined\"");
    }

    @Test
    void an_unknown_criteria_id_tells_the_known_ones() {
        Run run = Run.of("audit", sample().folder().toString(), "--criteria", "iso-9001");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("iso-9001").contains("iso-27017");
    }

    @Test
    void an_unknown_format_or_language_or_number_of_threads_is_refused() {
        String evidence = sample().folder().toString();
        assertThat(Run.of("audit", evidence, "--format", "docx").complaint())
                .contains("docx")
                .contains("json");
        assertThat(Run.of("audit", evidence, "--lang", "fr").complaint())
                .contains("fr")
                .contains("ja or en");
        assertThat(Run.of("audit", evidence, "--threads", "0").complaint())
                .contains("--threads")
                .contains("0");
        assertThat(Run.of("audit", evidence, "--as-of", "tomorrow").complaint()).contains("tomorrow");
        assertThat(Run.of("audit", evidence, "--as-of", "tomorrow").status()).isEqualTo(2);
    }

    @Test
    void a_declarations_file_that_cannot_be_used_is_named_with_its_line() throws IOException {
        Path file = Files.writeString(
                folder.resolve("declared.yaml"), "interconnections:\n  - id: a\n    from: x\n    whom: y\n");
        Run run = Run.of("audit", sample().folder().toString(), "--declarations", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("declared.yaml").contains("4").contains("whom");
    }

    @Test
    void an_output_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        Run run = Run.of("audit", sample().folder().toString(), "--out", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("taken").contains("--out");
    }

    @Test
    void wrong_usage_points_to_the_help() {
        Run run = Run.of("audit", folder.toString(), "--nonsense");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--nonsense").contains("akashi audit --help");
        assertThat(Run.of().status()).isEqualTo(2);
        assertThat(Run.of("adit").err()).contains("adit");
    }

    @Test
    void nobody_sees_a_stack_trace() {
        assertThat(audit(folder.resolve("nowhere")).err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    private long isolated() throws IOException {
        return count("isolated");
    }

    private long undetermined() throws IOException {
        return count("undetermined");
    }

    private long count(String member) throws IOException {
        String pairs = result().split("\"pairs\": \\{", -1)[1].split("\\}", -1)[0];
        String number = pairs.split("\"" + member + "\": ", -1)[1].split("[^0-9]", -1)[0];
        return Long.parseLong(number);
    }
}
