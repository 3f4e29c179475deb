package org.akashi.read.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.akashi.model.EvidenceRef;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.ManagementAddress;
import org.akashi.read.ReadException;
import org.akashi.read.ReadException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void interconnection_is_read_with_its_traffic_and_place() throws IOException {
        Declarations declarations = read("""
                interconnections:
                  - id: web
                    from: acme
                    to: shared
                    traffic: [tcp 80-90, any, icmp]
                    segment: net
                    purpose: portal
                    approver: somebody
                    expires: 2027-03-31
                """);

        Interconnection web = declarations.interconnections().getFirst();
        assertThat(web.from()).isEqualTo("acme");
        assertThat(web.to()).isEqualTo("shared");
        assertThat(web.trafficText()).containsExactly("tcp 80-90", "any", "icmp");
        assertThat(web.traffic())
                .contains(
                        TrafficMatch.any(Family.V4)
                                .withProtocols(IntRanges.of(6))
                                .withDestinationPorts(IntRanges.of(80, 90)),
                        TrafficMatch.any(Family.V6),
                        TrafficMatch.any(Family.V4).withProtocols(IntRanges.of(1)))
                .hasSize(5);
        assertThat(web.segment()).contains("net");
        assertThat(web.expires()).contains(LocalDate.of(2027, 3, 31));
        assertThat(web.evidence()).isEqualTo(new EvidenceRef("declarations.yaml", "/interconnections/0"));
        assertThat(declarations.asOf()).isEqualTo(DAY);
    }

    @Test
    void management_prefix_is_read() throws IOException {
        Declarations declarations = read("""
                management:
                  - prefix: 10.0.0.0/8
                    what: out of band
                """);

        assertThat(declarations.management())
                .containsExactly(new ManagementAddress(
                        Prefix.of("10.0.0.0/8"),
                        ManagementAddress.Role.DECLARED,
                        "out of band",
                        new EvidenceRef("declarations.yaml", "/management/0")));
    }

    @Test
    void an_empty_file_declares_nothing() throws IOException {
        assertThat(read("").isEmpty()).isTrue();
        assertThat(read("# nothing yet\n").isEmpty()).isTrue();
    }

    @Test
    void the_samples_declarations_name_only_the_shared_network() {
        Path samples = Path.of(System.getProperty("akashi.root", ".."), "samples");

        Declarations declarations = DeclarationsReader.read(samples.resolve("kumo-declarations.yaml"), DAY);

        assertThat(declarations.interconnections()).hasSize(4).allSatisfy(item -> {
            assertThat(item.segment()).contains("shared-services-net");
            assertThat(item.trafficText()).containsExactly("tcp 80", "tcp 443");
            assertThat(item.holdsOn(DAY)).isTrue();
        });
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        assertMistake("interconnections:\n  - id: a\n    form: b\n", Code.UNKNOWN_MEMBER, 3);
        assertMistake("interconnections:\n  - id: a\n    to: b\n", Code.MISSING_MEMBER, 2);
        assertMistake("interconnections: here\n", Code.WRONG_FORM, 1);
        assertMistake("- a\n", Code.WRONG_FORM, 1);
        assertMistake(entry("traffic: [tcp http]"), Code.BAD_TRAFFIC, 7);
        assertMistake(entry("traffic: [tcp 90-80]"), Code.BAD_TRAFFIC, 7);
        assertMistake(entry("traffic: [icmp 8]"), Code.BAD_TRAFFIC, 7);
        assertMistake(entry("expires: soon"), Code.BAD_DATE, 7);
        assertMistake(entry("expires: 2027-02-30"), Code.BAD_DATE, 7);
        assertMistake("management:\n  - prefix: 10.0.0.0/33\n    what: x\n", Code.BAD_PREFIX, 2);
        assertMistake(entry("") + entry("").substring("interconnections:\n".length()), Code.DUPLICATE_ID, 8);
        assertMistake("interconnections:\n  - id: a\n   bad: b\n", Code.NOT_YAML, 3);
        assertMistake(entry("id: again"), Code.WRONG_FORM, 7);
    }

    @Test
    void hostile_files_are_refused_without_harm() {
        assertMistake("[".repeat(100_000), Code.NOT_YAML, 1);
        assertMistake("a: &a [x]\nb: [*a, *a]\n", Code.NOT_YAML, 2);
        assertMistake("#".repeat(2_000_000), Code.TOO_LARGE, 0);
        assertMistake("interconnections: !!java.net.URL [\"http://example.org\"]\n", Code.WRONG_FORM, 1);
    }

    @Test
    void a_missing_file_is_told() {
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> DeclarationsReader.read(folder.resolve("none.yaml"), DAY))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NO_SUCH_FILE))
                .withMessageContaining("none.yaml")
                .withMessageContaining("check the path");
    }

    private static String entry(String line) {
        return """
                interconnections:
                  - id: a
                    from: b
                    to: c
                    purpose: d
                    approver: e
                    %s
                """.formatted(line);
    }

    private Declarations read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("declarations.yaml"), yaml);
        return DeclarationsReader.read(file, DAY);
    }

    private void assertMistake(String yaml, Code code, int line) {
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> read(yaml))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.arguments()).element(1).isEqualTo(Integer.toString(line));
                })
                .withMessageContaining("declarations.yaml");
    }

    @Test
    void protocols_by_number_and_lists_of_ports_are_traffic() {
        assertThat(TrafficText.parse("protocol 47"))
                .hasValueSatisfying(matches ->
                        assertThat(matches).extracting(TrafficMatch::protocols).containsOnly(IntRanges.of(47)));
        assertThat(TrafficText.parse("UDP 53,123"))
                .hasValueSatisfying(matches -> assertThat(matches)
                        .extracting(match -> match.destinationPorts().toString())
                        .containsOnly("53,123"));
        assertThat(TrafficText.parse("icmp6"))
                .hasValue(List.of(TrafficMatch.any(Family.V6).withProtocols(IntRanges.of(58))));
    }
}
