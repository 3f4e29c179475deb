package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.model.Verdict;
import org.junit.jupiter.api.Test;

class ManagementProceduresTest {

    private final SmallCloud cloud = new SmallCloud().project("acme").segment("acme-net", "acme", "10.1.0.0/24");

    @Test
    void without_hosts_and_switches_separation_is_undetermined_and_says_what_would_tell() {
        cloud.management("192.0.2.10/32", "compute-1");
        ProcedureResult result = cloud.verdict(new ManagementSeparate());
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.missing()).containsExactly("host/<host>/ip-addr.json", "switch/<device>/running-config.txt");
    }

    @Test
    void a_tagged_network_of_the_provider_that_carries_all_management_addresses_settles_it() {
        cloud.management("192.0.2.10/32", "compute-1").vlan("mgmt", "admin", "192.0.2.0/24", "dc", 99);
        assertThat(cloud.verdict(new ManagementSeparate()).verdict()).isEqualTo(Verdict.CONFORMITY);
    }

    @Test
    void loopback_addresses_say_nothing_about_a_network() {
        cloud.management("127.0.0.1/32", "compute-1").vlan("mgmt", "admin", "127.0.0.0/24", "dc", 99);
        assertThat(cloud.verdict(new ManagementSeparate()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void traffic_that_reaches_the_management_side_is_found() {
        Cause cause = new Cause(Cause.Code.PROVIDER_SEGMENT, "storage", List.of("p"), SmallCloud.at("storage"));
        cloud.crossing(Crossings.crossing(
                "X1", Crossing.Kind.MANAGEMENT, "acme", "provider", cause, List.of(), Optional.empty()));
        assertThat(cloud.findings(new ManagementSeparate()))
                .containsExactly("MANAGEMENT_REACHABLE storage [acme, provider, tcp 80]");
    }

    @Test
    void a_lent_network_and_addresses_among_tenants_are_found() {
        cloud.management("10.1.0.10/32", "compute-1");
        cloud.vlan("storage", "admin", "172.30.0.0/24", "dc", 110, SmallCloud.share("acme"));
        assertThat(cloud.findings(new ManagementSeparate()))
                .containsExactly(
                        "MANAGEMENT_OVERLAPS acme-net [10.1.0.10/32, compute-1, acme-net, 10.1.0.0/24]",
                        "PROVIDER_NETWORK_SHARED storage [storage, dc, 110, acme]");
    }

    @Test
    void who_of_the_staff_may_enter_is_never_concluded_from_the_clouds_own_interfaces() {
        ProcedureResult result = cloud.verdict(new ManagementStaffOnly());
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.missing()).contains("manual/management-access.csv");
    }
}
