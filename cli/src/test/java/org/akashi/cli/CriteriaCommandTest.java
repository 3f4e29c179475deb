package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaCommandTest {

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    static List<String> examples() {
        ResourceBundle help = ResourceBundle.getBundle("org.akashi.cli.help", Locale.ENGLISH);
        return help.keySet().stream()
                .filter(key -> key.startsWith("akashi.criteria") && key.contains(".footer."))
                .map(key -> help.getString(key).strip())
                .filter(line -> line.startsWith("./akashi criteria"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_of_the_help_work(String example) {
        String root = System.getProperty("akashi.root");
        String line = example.substring("./akashi ".length())
                .replace(" samples/", " " + root + "/samples/")
                .replace("akashi-out", folder.resolve("out").toString());
        Run run = Run.of(line.split(" ", -1));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(line.contains("cs-mark") ? 3 : 0);
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void there_is_an_example_for_every_command() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(Stream.of("list", "show", "resolve", "check", "impact", "map", "import", "export"))
                .allMatch(command -> examples().stream().anyMatch(line -> line.contains("criteria " + command)))
                .allMatch(command -> Run.of("criteria", command, "--help").status() == 0);
    }

    @Test
    void the_cloud_document_is_resolved_with_both_identities_in_either_language() {
        Run run = Run.of("criteria", "resolve", "cloud-criteria/2016", "--number", "13.1", "--lang", "ja");
        assertThat(run.out())
                .contains("13.1.2  ネットワークサービスのセキュリティ  = isms-criteria/2016#13.1.2")
                .contains("13.1.3.10.P")
                .contains("未確認");
        assertThat(Run.of("criteria", "resolve", "cloud-criteria", "--number", "13.1")
                        .out())
                .contains("13.1.2  Security of network services  = isms-criteria/2016#13.1.2");
    }

    @Test
    void a_chain_of_maps_names_its_weakest_step() {
        Run run = Run.of("criteria", "map", "cloud-criteria/2016", "iso-27002/2022", "--number", "18.2.3");
        assertThat(run.out()).contains("18.2.3 -> 5.36 8.8  intersects").contains("The weakest step is 3");
    }

    @Test
    void the_list_names_documents_maps_schemes_and_the_example_risks() {
        assertThat(Run.of("criteria", "list").out())
                .contains("cloud-criteria/2016", "iso-27002-2013-to-2022", "cs-mark", "Akashi's example risks");
    }

    @Test
    void words_of_ours_are_announced_in_both_languages_wherever_they_are_shown() {
        for (String command : List.of(
                "show isms-criteria/2016#13.1.3", "resolve cloud-criteria/2016 --number 13.1", "show AK-13.1.3-01")) {
            assertThat(Run.of(("criteria " + command).split(" ", -1)).out())
                    .contains("本文はAkashi独自の文であり、公式の基準本文ではありません。")
                    .contains("is not the official text of the criteria");
        }
    }

    @Test
    void a_document_is_written_in_the_formats_asked_for_and_an_unknown_one_leaves_nothing_behind() {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "criteria", "resolve", "cloud-criteria/2016", "--format", "docx,html,xlsx", "--out", out.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(3).allMatch(file -> Files.exists(Path.of(file)));
        Path other = folder.resolve("other");
        Run wrong =
                Run.of("criteria", "resolve", "cloud-criteria/2016", "--format", "docx,odt", "--out", other.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.complaint()).contains("odt").contains("html, docx, xlsx");
        assertThat(other).doesNotExist();
    }

    @Test
    void a_number_alone_is_shown_in_every_edition_that_has_it() {
        assertThat(Run.of("criteria", "show", "13.1.3").out())
                .contains("isms-criteria/2016#13.1.3", "iso-27002/2013#13.1.3", "ismap/2022#13.1.3", "C.8/13.1.3");
    }

    @Test
    void problems_of_a_library_come_all_at_once_with_file_and_line_and_no_other_output() throws IOException {
        file("a.yaml", "own:\n  - {id: X-1, for: [isms-criteria/2016#13.1.3], level: detale, confidence: confirmed}\n");
        file("b.yaml", "own: [");
        Run run = Run.of("criteria", "check", "--library", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("a.yaml:2: the value \"detale\" is unknown")
                .contains("a.yaml:2: the key \"text\" is missing")
                .contains("b.yaml:")
                .doesNotContain("Exception");
        assertThat(Run.in("ja_JP.UTF-8", "criteria", "check", "--library", folder.toString())
                        .err())
                .contains("値「detale」は使えません");
    }

    @Test
    void faults_of_statements_are_status_1() throws IOException {
        file("a.yaml", """
                own:
                  - id: X-1
                    for: [isms-criteria/2016#13.1.3]
                    level: detail
                    confidence: confirmed
                    text: {ja: 事業者は、通信を適切に分ける。, en: The provider keeps traffic apart as appropriate.}
                """);
        Run run = Run.of("criteria", "check", "--library", folder.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("a.yaml:2: text.not-auditable X-1");
    }

    @Test
    void with_only_the_example_risks_a_cs_mark_check_ends_undetermined() throws IOException {
        file("choices.yaml", "scheme: cs-mark\nrisks: [AR-01]\n");
        String choices = folder.resolve("choices.yaml").toString();
        Run run = Run.of("criteria", "check", "--scheme", "cs-mark", "--choices", choices);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("Undetermined: JASA's list not loaded.").contains("Akashi's example risks");
        assertThat(Run.of("criteria", "check", "--scheme", "cs-mark", "--choices", choices, "--lang", "ja")
                        .out())
                .contains("JASAの基本リスクの一覧が読み込まれていないため、判定不能です。")
                .contains("Akashiリスク例");
    }

    @Test
    void what_is_owed_under_ismap_is_listed_and_status_1() throws IOException {
        file("choices.yaml", "scheme: ismap\nitems: [{below: \"13\", decision: not-adopted, reason: 架空}]\n");
        Run run = Run.of(
                "criteria",
                "check",
                "--scheme",
                "ismap",
                "--choices",
                folder.resolve("choices.yaml").toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("3.1.2.1: no decision is stated (mandatory)")
                .contains("ISMAP-A2  8 of 121")
                .doesNotContain("13.1.3:");
    }

    @Test
    void choices_under_another_scheme_and_unknown_schemes_are_refused() throws IOException {
        file("choices.yaml", "scheme: ismap\n");
        String choices = folder.resolve("choices.yaml").toString();
        assertThat(Run.of("criteria", "check", "--scheme", "cs-mark", "--choices", choices)
                        .complaint())
                .contains("ismap");
        assertThat(Run.of("criteria", "check", "--scheme", "iso", "--choices", choices)
                        .complaint())
                .contains("cloud-criteria, cs-mark, ismap, isms-criteria");
        assertThat(Run.of("criteria", "check", "--scheme", "ismap").status()).isEqualTo(2);
    }

    @Test
    void an_edition_that_grows_into_the_providers_numbers_is_a_collision() throws IOException {
        file("next.yaml", """
                edition: {document: isms-criteria, edition: "2027", name: 架空, title: {ja: 架空, en: fictitious}}
                items:
                  - {number: "13", level: chapter, ja: 通信, en: Communications, lineage: 13@2016}
                  - {number: "13.1", level: objective, ja: 網, en: Networks, lineage: 13.1@2016}
                  - {number: 13.1.3, level: control, ja: 分離, en: Segregation, lineage: 13.1.3@2016}
                  - {number: 13.1.3.1, level: detail, lineage: 13.1.3.1@2016}
                  - {number: 13.1.3.10, level: detail}
                """);
        Run run = Run.of(
                "criteria", "impact", "isms-criteria/2016", "isms-criteria/2027", "--library", folder.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("the new edition has 13.1.3.10, which collides with 13.1.3.10.P")
                .contains("13.1.3.2 is not in the new edition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"show 99.99.99", "resolve nowhere/1", "map iso-17789/2014 ismap/2022", "list --library /nowhere"
            })
    void what_is_not_there_is_said_and_status_2(String line) {
        Run run = Run.of(("criteria " + line).split(" ", -1));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).startsWith("akashi: ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_remains_to_be_done_is_a_fault_if_one_is_strict() {
        Run strict = Run.of("criteria", "check", "--strict");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.out()).contains("guide.missing ismap/2022#8.1.1.6.PB");
        Run plain = Run.of("criteria", "check");
        assertThat(plain.status()).isZero();
        assertThat(plain.out()).doesNotContain("guide.missing");
    }
}
