package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.isolation.Crossing;
import org.akashi.model.Cloud;
import org.akashi.model.network.Share;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every finding on the sample cloud, with why it is there: {@code samples/kumo-expected-findings.csv}. Refreshing keeps what people
 * wrote; a finding without a cause fails until somebody says what it is.
 */
class KumoGoldenTest {

    private static final Path EXPECTED = Kumo.SAMPLES.resolve("kumo-expected-findings.csv");

    private static AuditResult result = new SmallCloud().judged();
    private static AuditResult again = result;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void audit_the_sample() {
        Cloud cloud = Kumo.read(Kumo.copy(folder, name -> name));
        result = Kumo.audit(cloud, 1);
        again = Kumo.audit(cloud, 2);
    }

    @Test
    void the_findings_are_those_expected_and_each_has_a_cause() throws IOException {
        List<ExpectedFinding> expected = ExpectedFinding.read(EXPECTED);
        List<ExpectedFinding> found = ExpectedFinding.of(result.findings(), expected);
        if (Boolean.getBoolean("akashi.golden.update")) {
            ExpectedFinding.write(EXPECTED, found);
            expected = found;
        }
        assertThat(lines(expected)).containsExactlyElementsOf(lines(found));
        assertThat(found).allSatisfy(row -> {
            assertThat(row.cause()).as(row.line()).isNotEmpty();
            assertThat(row.explanation()).as(row.line()).isNotEmpty();
        });
    }

    private static List<String> lines(List<ExpectedFinding> rows) {
        return rows.stream().map(ExpectedFinding::line).toList();
    }

    @Test
    void every_planted_defect_is_found_or_belongs_to_a_control_that_is_named() throws IOException {
        Map<String, Set<String>> planted = planted();
        assertThat(planted).hasSize(24);
        Map<String, List<ExpectedFinding>> rows = ExpectedFinding.read(EXPECTED).stream()
                .collect(Collectors.groupingBy(ExpectedFinding::cause, TreeMap::new, Collectors.toList()));
        assertThat(rows.keySet()).containsAll(planted.keySet()).contains("NET-AG");
        planted.forEach((key, ids) -> {
            List<ExpectedFinding> about = rows.getOrDefault(key, List.of());
            boolean outOfScope = about.stream().allMatch(row -> row.finding().isEmpty());
            if (outOfScope) {
                assertThat(about)
                        .singleElement()
                        .satisfies(row -> assertThat(row.explanation()).as(key).contains("ISO/IEC 27017"));
            } else if (!ids.isEmpty()) {
                assertThat(subjects(about)).as(key).containsAnyElementsOf(ids);
            }
        });
    }

    /** Ids of the objects that findings are about, and of the sharing policies at which they point. */
    private static Set<String> subjects(Collection<ExpectedFinding> rows) {
        Set<String> ids = rows.stream().map(ExpectedFinding::finding).collect(Collectors.toSet());
        Set<String> subjects = new TreeSet<>();
        for (Finding finding : result.findings()) {
            if (ids.contains(finding.id())) {
                subjects.add(finding.subject());
                shares().filter(share -> finding.evidence().contains(share.evidence()))
                        .forEach(share -> subjects.add(share.id()));
            }
        }
        return subjects;
    }

    private static Stream<Share> shares() {
        return Stream.concat(
                result.cloud().network().filters().values().stream().flatMap(filter -> filter.sharing().stream()),
                result.cloud().network().segments().values().stream().flatMap(segment -> segment.sharing().stream()));
    }

    /** The keys of the planted defects, with the ids of the objects they are about. */
    private static Map<String, Set<String>> planted() throws IOException {
        String truth = Files.readString(Kumo.SAMPLES.resolve("kumo/openstack/_truth.json"));
        Map<String, Set<String>> planted = new TreeMap<>();
        Matcher defect =
                Pattern.compile("\\{\\s*\"key\": \"([A-Z0-9-]+)\"([^{}]*)}").matcher(truth);
        while (defect.find()) {
            Matcher id = Pattern.compile("\"([0-9a-f]{8}-?[0-9a-f-]{24,27})\"").matcher(defect.group(2));
            Set<String> ids = new TreeSet<>();
            while (id.find()) {
                ids.add(id.group(1));
            }
            planted.put(defect.group(1), ids);
        }
        return planted;
    }

    @Test
    void the_hole_nobody_planted_is_the_only_difference_between_declared_and_implemented() {
        assertThat(result.findings())
                .filteredOn(finding -> Set.of(
                                FindingCode.RULE_WIDER_THAN_DECLARED,
                                FindingCode.RULE_NARROWER_THAN_DECLARED,
                                FindingCode.DECLARED_DIFFERS,
                                FindingCode.CHANGED_DURING_CAPTURE)
                        .contains(finding.code()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.RULE_WIDER_THAN_DECLARED);
                    assertThat(finding.arguments().get(2)).contains("tcp 8443").contains("office");
                    assertThat(finding.crossings()).isNotEmpty();
                    assertThat(finding.witness().orElseThrow().packet().destinationPort())
                            .isEqualTo(8443);
                });
    }

    @Test
    void every_back_door_is_explained_by_a_finding() {
        Set<String> explained = result.findings().stream()
                .flatMap(finding -> finding.crossings().stream())
                .collect(Collectors.toSet());
        List<String> backdoors = new ArrayList<>();
        result.isolation().crossings().stream()
                .filter(crossing -> crossing.kind() == Crossing.Kind.BACKDOOR)
                .forEach(crossing -> backdoors.add(crossing.id()));
        assertThat(explained).containsAll(backdoors);
    }

    @Test
    void the_result_is_the_same_with_one_thread_and_with_two() {
        assertThat(again).isEqualTo(result);
    }
}
