package org.akashi.read.openstack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.EvidenceMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a port may send, what filters it has, and who knows of it. */
class DeclaredPortsTest {

    @TempDir
    Path folder;

    private EvidenceMaker evidence() {
        return new EvidenceMaker(folder);
    }

    private static Network network(EvidenceMaker evidence) {
        return evidence.read().network();
    }

    private static EvidenceMaker list(EvidenceMaker evidence, String resource, String elements) {
        return evidence.file(
                "neutron." + resource + ".json", "{\"" + resource.replace('-', '_') + "\": [" + elements + "]}");
    }

    @Test
    void port_security_gives_sender_addresses_and_filters() {
        EvidenceMaker evidence = list(evidence(), "ports", """
                {"id": "secured", "network_id": "n", "mac_address": "fa:16:3e:00:00:01", "security_groups": ["sg"],
                 "fixed_ips": [{"subnet_id": "s", "ip_address": "10.0.0.1"}],
                 "allowed_address_pairs": [{"ip_address": "10.0.0.200"}, {"ip_address": "10.0.0.9/28"},
                   {"ip_address": "0.0.0.0/0", "mac_address": "fa:16:3e:00:00:02"}], "binding:host_id": "h"},
                {"id": "open", "network_id": "n", "mac_address": "fa:16:3e:00:00:03", "port_security_enabled": false},
                {"id": "dhcp", "network_id": "n", "device_owner": "network:dhcp"},
                {"id": "odd", "network_id": "n", "device_owner": "network:something"},
                {"id": "gw", "network_id": "n", "device_owner": "network:router_gateway"},
                {"id": "fip", "network_id": "n", "device_owner": "network:floatingip"},
                {"id": "direct", "network_id": "n", "binding:vnic_type": "direct"}""");
        list(evidence, "subnets", """
                {"id": "s", "network_id": "n", "cidr": "10.0.0.0/24", "gateway_ip": "10.0.0.1"}""");

        Network network = network(evidence);

        Port secured = network.port("secured").orElseThrow();
        assertThat(secured.filters()).containsExactly("default-deny", "sg");
        assertThat(secured.hasDhcpV4()).isTrue();
        assertThat(secured.hasDhcpV6()).isFalse();
        assertThat(secured.host()).contains("h");
        assertThat(secured.antiSpoofing())
                .isEqualTo(AntiSpoofing.of(List.of(
                        new AntiSpoofing.Binding(
                                MacAddress.of("fa:16:3e:00:00:01"),
                                List.of(Prefix.of("10.0.0.1"), Prefix.of("10.0.0.200"), Prefix.of("10.0.0.9"))),
                        new AntiSpoofing.Binding(
                                MacAddress.of("fa:16:3e:00:00:02"), List.of(Prefix.of("0.0.0.0/0"))))));
        Port open = network.port("open").orElseThrow();
        assertThat(open.antiSpoofing()).isEqualTo(AntiSpoofing.OFF);
        assertThat(open.filters()).isEmpty();
        assertThat(open.receivesUnknown()).isTrue();
        assertThat(network.port("odd").orElseThrow().filters()).isEmpty();
        assertThat(network.port("odd").orElseThrow().antiSpoofing()).isEqualTo(AntiSpoofing.OFF);
        assertThat(network.ports().values())
                .extracting(Port::id, Port::role)
                .contains(
                        tuple("dhcp", Port.Role.SERVICE),
                        tuple("odd", Port.Role.GUEST),
                        tuple("gw", Port.Role.ROUTER),
                        tuple("fip", Port.Role.PLACEHOLDER));
        assertThat(network.unmodelled())
                .extracting(Unmodelled::object, Unmodelled::setting)
                .containsExactly(tuple("direct", "binding:vnic_type=direct"));
        assertThat(network.filter("default-deny").orElseThrow().rules())
                .hasSize(2)
                .allSatisfy(rule -> {
                    assertThat(rule.action()).isEqualTo(FilterRule.Action.DROP);
                    assertThat(rule.match()).hasSize(2);
                });
    }

    @Test
    void a_subnet_leases_only_with_a_gateway_or_a_metadata_port() {
        EvidenceMaker evidence = list(evidence(), "ports", """
                {"id": "alone", "network_id": "n", "fixed_ips": [{"subnet_id": "bare", "ip_address": "10.0.0.5"}]},
                {"id": "served", "network_id": "n", "fixed_ips": [{"subnet_id": "meta", "ip_address": "10.1.0.5"}]},
                {"id": "service", "network_id": "n", "device_owner": "network:distributed",
                 "fixed_ips": [{"subnet_id": "meta", "ip_address": "10.1.0.2"}]}""");
        list(evidence, "subnets", """
                {"id": "bare", "network_id": "n", "cidr": "10.0.0.0/24", "gateway_ip": null, "enable_dhcp": true},
                {"id": "meta", "network_id": "n", "cidr": "10.1.0.0/24", "gateway_ip": null, "enable_dhcp": true}""");

        Network network = network(evidence);

        assertThat(network.port("alone").orElseThrow().hasDhcpV4()).isFalse();
        assertThat(network.port("served").orElseThrow().hasDhcpV4()).isTrue();
    }

    @Test
    void without_port_security_and_leases_nobody_tells_the_switch_who_a_port_is() {
        EvidenceMaker evidence = list(evidence(), "ports", """
                {"id": "untold", "network_id": "n", "mac_address": "fa:16:3e:00:00:01", "port_security_enabled": false,
                 "fixed_ips": [{"subnet_id": "quiet", "ip_address": "10.0.0.5"}]},
                {"id": "leased", "network_id": "n", "mac_address": "fa:16:3e:00:00:02", "port_security_enabled": false,
                 "fixed_ips": [{"subnet_id": "leasing", "ip_address": "10.1.0.5"}]},
                {"id": "secured", "network_id": "n", "mac_address": "fa:16:3e:00:00:03",
                 "fixed_ips": [{"subnet_id": "quiet", "ip_address": "10.0.0.6"}]},
                {"id": "auto", "network_id": "n", "mac_address": "fa:16:3e:00:00:04", "port_security_enabled": false,
                 "fixed_ips": [{"subnet_id": "slaac", "ip_address": "2001:db8::5"}]},
                {"id": "agent", "network_id": "n", "mac_address": "fa:16:3e:00:00:05", "device_owner": "network:dhcp",
                 "fixed_ips": [{"subnet_id": "quiet", "ip_address": "10.0.0.7"}]}""");
        list(evidence, "subnets", """
                {"id": "quiet", "network_id": "n", "cidr": "10.0.0.0/24", "enable_dhcp": false},
                {"id": "leasing", "network_id": "n", "cidr": "10.1.0.0/24", "enable_dhcp": true},
                {"id": "slaac", "network_id": "n", "cidr": "2001:db8::/64", "enable_dhcp": true,
                 "ipv6_address_mode": "slaac"}""");

        assertThat(network(evidence).ports().values())
                .extracting(Port::id, Port::announced, Port::receivesUnknown, Port::hasDhcpV6)
                .containsExactly(
                        tuple("agent", true, true, false),
                        tuple("auto", false, true, false),
                        tuple("leased", true, true, false),
                        tuple("secured", true, false, false),
                        tuple("untold", false, true, false));
    }
}
