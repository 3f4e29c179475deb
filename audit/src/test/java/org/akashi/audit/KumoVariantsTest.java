package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.akashi.isolation.Crossing;
import org.akashi.model.Verdict;
import org.akashi.model.declaration.Declarations;
import org.akashi.read.declaration.DeclarationsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample cloud with something missing, changed or declared: the result changes as it should, and guesses nothing. */
class KumoVariantsTest {

    @TempDir
    private Path folder;

    private AuditResult without(Predicate<String> left) {
        return Kumo.audit(Kumo.read(Kumo.copy(folder, name -> left.test(name) ? "" : name)), 1);
    }

    private static Set<FindingCode> codes(AuditResult result) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        result.findings().forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    private static List<String> conforming(AuditResult result) {
        return result.procedures().stream()
                .filter(procedure -> procedure.verdict() == Verdict.CONFORMITY)
                .map(ProcedureResult::procedure)
                .toList();
    }

    private static ProcedureResult procedure(AuditResult result, String id) {
        return result.procedures().stream()
                .filter(procedure -> procedure.procedure().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_the_identity_service_nobody_is_taken_for_provider_or_tenant() {
        AuditResult result = without(name -> name.startsWith("keystone."));
        assertThat(conforming(result)).isEmpty();
        assertThat(procedure(result, "privilege.cloud-wide").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(procedure(result, "tenancy.members").missing()).contains("keystone.users.json");
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == FindingCode.TENANT_NETWORK_EXTERNAL)
                .isEmpty();
    }

    @Test
    void without_the_management_api_unknown_owners_make_no_findings_but_traffic_does() {
        AuditResult result = without(name -> name.startsWith("neutron."));
        assertThat(conforming(result)).isEmpty();
        assertThat(codes(result))
                .doesNotContain(
                        FindingCode.TENANT_WITHOUT_OWN_NETWORK,
                        FindingCode.FOREIGN_PORT,
                        FindingCode.NETWORK_SHARED,
                        FindingCode.DECLARED_DIFFERS)
                .contains(FindingCode.UNEXPLAINED_CROSSING);
        assertThat(procedure(result, "isolation.own-network").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void without_the_implementation_the_unplanted_hole_cannot_be_seen_and_nothing_conforms() {
        AuditResult result = without(name -> name.startsWith("NB.") || name.startsWith("SB."));
        assertThat(conforming(result)).isEmpty();
        assertThat(codes(result)).doesNotContain(FindingCode.RULE_WIDER_THAN_DECLARED);
        assertThat(procedure(result, "access.declared-equals-implemented").missing())
                .containsExactly("ovn/NB.dump.json");
    }

    @Test
    void without_the_servers_a_dual_homed_one_is_still_named_by_its_id() {
        AuditResult result = without(name -> name.startsWith("nova."));
        assertThat(codes(result))
                .contains(FindingCode.SERVER_BETWEEN_TENANTS)
                .doesNotContain(FindingCode.UNEXPLAINED_CROSSING);
        assertThat(result.cases())
                .filteredOn(found -> !found.tenant().equals("provider"))
                .allMatch(found -> found.ground() == TenantCase.Ground.HOSTS_UNKNOWN);
    }

    @Test
    void one_more_rule_in_the_management_api_is_one_more_finding_that_says_it_is_not_implemented() throws IOException {
        AuditResult before = Kumo.audit(Kumo.read(Kumo.copy(folder.resolve("before"), name -> name)), 1);
        Path changed = Kumo.copy(folder.resolve("after"), name -> name);
        Path rules = changed.resolve("openstack/neutron.security-group-rules.json");
        String group = "ee32e984-c725-43ae-b12a-48a20a8fa2f2";
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replaceFirst(
                                "\\[",
                                "[{\"id\": \"11111111-2222-4333-8444-555555555555\", \"security_group_id\": \"" + group
                                        + "\", \"direction\": \"ingress\", \"ethertype\": \"IPv4\", \"protocol\": \"tcp\","
                                        + " \"port_range_min\": 3389, \"port_range_max\": 3389, \"remote_ip_prefix\":"
                                        + " \"0.0.0.0/0\", \"remote_group_id\": null, \"remote_address_group_id\": null,"
                                        + " \"project_id\": \"5c747242ef9343acb4204303e7b8501a\"},"));
        AuditResult after = Kumo.audit(Kumo.read(changed), 1);
        Set<String> known = before.findings().stream().map(Finding::id).collect(Collectors.toSet());
        assertThat(after.findings())
                .filteredOn(finding -> !known.contains(finding.id()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.RULE_NARROWER_THAN_DECLARED);
                    assertThat(finding.subject()).isEqualTo("11111111-2222-4333-8444-555555555555");
                });
        assertThat(after.findings()).hasSize(before.findings().size() + 1);
    }

    @Test
    void what_the_operators_declared_is_sanctioned_and_what_goes_beyond_stays_a_finding() {
        Declarations declared =
                DeclarationsReader.read(Kumo.SAMPLES.resolve("kumo-declarations.yaml"), LocalDate.of(2026, 11, 23));
        AuditResult result = Kumo.audit(Kumo.read(Kumo.copy(folder, name -> name)), declared, 1);
        assertThat(result.isolation().crossings())
                .filteredOn(crossing -> crossing.kind() == Crossing.Kind.SANCTIONED)
                .isNotEmpty()
                .allMatch(crossing -> crossing.declaration().isPresent());
        assertThat(codes(result))
                .contains(FindingCode.NETWORK_SHARED, FindingCode.MANAGEMENT_REACHABLE)
                .doesNotContain(FindingCode.DECLARATION_EXPIRED, FindingCode.DECLARATION_UNUSED);
        assertThat(result.cases().getLast().applies()).isEqualTo(TenantCase.Case.MANAGEMENT_LOGICAL);
        assertThat(result.cases().getLast().arguments()).containsExactly("110", "datacentre");
    }

    @Test
    void the_same_declarations_two_years_later_sanction_nothing() {
        Declarations declared =
                DeclarationsReader.read(Kumo.SAMPLES.resolve("kumo-declarations.yaml"), LocalDate.of(2028, 11, 23));
        AuditResult result = Kumo.audit(Kumo.read(Kumo.copy(folder, name -> name)), declared, 1);
        assertThat(result.isolation().crossings()).noneMatch(crossing -> crossing.kind() == Crossing.Kind.SANCTIONED);
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == FindingCode.DECLARATION_EXPIRED)
                .hasSize(4);
    }
}
