package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TenantCasesTest {

    private final SmallCloud cloud = new SmallCloud().project("acme").project("globex");

    private List<String> cases() {
        return TenantCases.of(cloud.context()).stream()
                .map(found -> found.name() + " " + found.applies() + " " + found.ground() + " " + found.arguments())
                .toList();
    }

    @Test
    void tenants_on_one_host_share_it() {
        cloud.host("h1").server("a", "acme", "h1").server("g", "globex", "h1");
        cloud.segment("acme-net", "acme", "10.1.0.0/24").segment("globex-net", "globex", "10.2.0.0/24");
        assertThat(cases())
                .contains("acme SHARED_LOGICAL HOSTS_SHARED [h1]", "globex SHARED_LOGICAL HOSTS_SHARED [h1]");
    }

    @Test
    void hosts_of_its_own_do_not_make_up_for_a_common_fabric() {
        cloud.host("h1", "acme").server("a", "acme", "h1").segment("acme-net", "acme", "10.1.0.0/24");
        assertThat(cases()).contains("acme SHARED_LOGICAL FABRIC_SHARED [h1, overlay]");
    }

    @Test
    void hosts_and_wires_of_its_own_are_the_first_case() {
        cloud.host("h1", "acme").server("a", "acme", "h1").vlan("acme-net", "acme", "10.1.0.0/24", "acme-dc", 10);
        cloud.vlan("globex-net", "globex", "10.2.0.0/24", "dc", 10);
        assertThat(cases()).contains("acme OWN_PHYSICAL ALL_OWN [h1, acme-dc]");
    }

    @Test
    void a_physical_network_that_another_uses_is_not_its_own() {
        cloud.host("h1", "acme").server("a", "acme", "h1").vlan("acme-net", "acme", "10.1.0.0/24", "dc", 10);
        cloud.vlan("globex-net", "globex", "10.2.0.0/24", "dc", 11);
        assertThat(cases()).contains("acme SHARED_LOGICAL FABRIC_SHARED [h1, vlan]");
    }

    @Test
    void a_host_that_only_happens_to_hold_nobody_else_is_open_to_others() {
        cloud.host("h1").server("a", "acme", "h1").vlan("acme-net", "acme", "10.1.0.0/24", "acme-dc", 10);
        assertThat(cases()).contains("acme SHARED_LOGICAL HOSTS_SHARED [h1]");
    }

    @Test
    void without_a_known_host_or_a_network_no_case_is_claimed() {
        cloud.segment("acme-net", "acme", "10.1.0.0/24").server("g", "globex", "h1");
        assertThat(cases())
                .containsExactly(
                        "acme UNDETERMINED HOSTS_UNKNOWN []",
                        "globex UNDETERMINED NO_NETWORK []",
                        "provider UNDETERMINED MANAGEMENT_NOT_IN_EVIDENCE []");
    }

    @Test
    void the_providers_tagged_network_shows_the_fourth_case() {
        cloud.management("192.0.2.10/32", "compute-1").vlan("mgmt", "admin", "192.0.2.0/24", "dc", 99);
        assertThat(cases()).containsExactly("provider MANAGEMENT_LOGICAL MANAGEMENT_VLAN [99, dc]");
    }
}
