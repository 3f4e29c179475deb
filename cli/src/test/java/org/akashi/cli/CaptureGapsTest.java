package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.evidence.capture.Capture;
import org.akashi.evidence.capture.PackageWriter;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.capture.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a collector could not get counts in what is concluded: a cloud without defects, and the sample, captured with gaps. */
class CaptureGapsTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private Path folder = Path.of("");

    /** A synthetic cloud, as the management API tells of it. */
    private Path clean() throws IOException {
        Path plain = folder.resolve("clean");
        if (!Files.exists(plain)) {
            Run made = Run.of(
                    "generate",
                    "--tenants",
                    "3",
                    "--vms",
                    "12",
                    "--seed",
                    "1",
                    "--defects",
                    "0",
                    "-o",
                    plain.toString());
            assertThat(made.status()).as(made.err()).isZero();
            Files.writeString(plain.resolve("keystone.group_members.json"), "{\"group_members\": {}}");
        }
        return plain;
    }

    private Path sample() throws IOException {
        Path plain = folder.resolve("kumo");
        SampleCopy.into(plain);
        return plain;
    }

    /** A folder in a package, without the files whose paths contain something, and with gaps: unit and reason. */
    private Path captured(Path plain, String without, Map<String, String> gaps) throws IOException {
        Path evidence = Files.createTempDirectory(folder, "package").resolve("tonight");
        try (PackageWriter writer = PackageWriter.open(evidence, "akashi test", Clock.systemUTC());
                Stream<Path> all = Files.walk(plain)) {
            Capture capture = writer.begin("openstack", new Performer(Performer.Kind.AUDITOR, List.of("A")), Map.of());
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = plain.relativize(file).toString();
                if (("/" + path).contains("/_") || !without.isEmpty() && path.contains(without)) {
                    continue;
                }
                try (InputStream in = Files.newInputStream(file)) {
                    capture.write(new Target("sample/" + path, "data/" + path, new TreeMap<>()), in);
                }
            }
            gaps.forEach((unit, reason) -> capture.gap(unit, reason, "said so"));
            capture.end();
        }
        return evidence;
    }

    private Map<String, String> verdicts(Path evidence) throws IOException {
        Path out = Files.createTempDirectory(folder, "out");
        Run.of("audit", evidence.toString(), "--out", out.toString(), "--format", "json");
        Map<String, String> verdicts = new TreeMap<>();
        MAPPER.readTree(Files.readString(out.resolve("result.json")))
                .path("verdicts")
                .forEach(one -> verdicts.put(
                        one.path("procedure").asString(""), one.path("verdict").asString("")));
        return verdicts;
    }

    private JsonNode isolate(Path evidence) throws IOException {
        Path out = folder.resolve("isolation.json");
        Run.of("isolate", evidence.toString(), "--json", out.toString());
        return MAPPER.readTree(Files.readString(out));
    }

    @Test
    void with_a_gap_in_every_list_no_verdict_is_conformity_and_none_is_not_applicable() throws IOException {
        Map<String, String> before = verdicts(captured(clean(), "", Map.of()));
        assertThat(before).containsValue("conformity").containsValue("not-applicable");
        Map<String, String> after = verdicts(captured(clean(), "", Map.of("openstack/R/#others", "not-visible")));
        assertThat(after.values()).containsOnly("nonconformity", "undetermined");
        before.forEach((procedure, verdict) -> assertThat(after.get(procedure))
                .as(procedure)
                .isEqualTo(verdict.equals("nonconformity") ? "nonconformity" : "undetermined"));
    }

    @Test
    void a_gap_in_one_list_leaves_undetermined_what_rests_on_it_and_nothing_else() throws IOException {
        Map<String, String> before = verdicts(captured(clean(), "", Map.of()));
        Map<String, String> after =
                verdicts(captured(clean(), "", Map.of("openstack/R/identity/trusts#rest", "truncated")));
        assertThat(after).isNotEqualTo(before);
        after.forEach((procedure, verdict) -> {
            if (!verdict.equals(before.get(procedure))) {
                assertThat(procedure).isIn("privilege.delegated", "tenancy.delegations", "privilege.left-over");
                assertThat(verdict).isEqualTo("undetermined");
            }
        });
    }

    @Test
    void without_the_database_that_was_asked_for_nobody_is_isolated_and_the_line_is_named() throws IOException {
        Path evidence = captured(sample(), "/NB.", Map.of("ovn/R/NB", "unreachable"));
        JsonNode found = isolate(evidence);
        assertThat(found.path("pairs").path("isolated").asInt(-1)).isZero();
        assertThat(found.path("pairs").path("undetermined").asInt(0)).isPositive();
        assertThat(found.path("diagnostics"))
                .filteredOn(one -> one.path("code").asString("").equals("not-captured"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("artifact").asString("")).isEqualTo("capture.jsonl");
                    assertThat(one.path("pointer").asString("")).matches("L\\d+");
                    assertThat(one.path("text").path("ja").asString("")).contains("ovn/R/NB", "unreachable: said so");
                });
        String line = found.path("diagnostics")
                .valueStream()
                .filter(one -> one.path("code").asString("").equals("not-captured"))
                .map(one -> one.path("pointer").asString("").substring(1))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllLines(evidence.resolve("capture.jsonl")).get(Integer.parseInt(line) - 1))
                .contains("\"gap\":\"unreachable\"");
    }

    @Test
    void what_nothing_is_concluded_from_changes_nothing() throws IOException {
        Map<String, String> before = verdicts(captured(clean(), "", Map.of()));
        assertThat(verdicts(captured(
                        clean(),
                        "",
                        Map.of("host/h/ntpq.txt", "not-installed", "openstack/R/network/trunks", "not-offered"))))
                .isEqualTo(before);
    }
}
