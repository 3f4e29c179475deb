package org.akashi.read.openstack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;
import org.akashi.read.EvidenceMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredNetworkTest {

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
    void networks_become_segments_by_their_provider_attributes() {
        EvidenceMaker evidence = list(evidence(), "networks", """
                {"id": "g", "name": "green", "project_id": "t", "provider:network_type": "geneve",
                 "provider:segmentation_id": 9, "router:external": true, "admin_state_up": false},
                {"id": "v", "tenant_id": "t", "provider:network_type": "vlan", "provider:physical_network": "dc",
                 "provider:segmentation_id": 110},
                {"id": "f", "provider:network_type": "flat", "provider:physical_network": "public"},
                {"id": "l", "provider:network_type": "local"},
                {"id": "u", "name": "told to a tenant"}""");
        list(evidence, "subnets", """
                {"id": "s", "network_id": "g", "cidr": "10.0.0.0/24", "gateway_ip": "10.0.0.1", "enable_dhcp": false,
                 "host_routes": [{"destination": "10.9.0.0/16", "nexthop": "10.0.0.9"}]}""");

        Network network = network(evidence);

        assertThat(network.segments().values())
                .extracting(Segment::id, Segment::kind, Segment::wire)
                .containsExactly(
                        tuple("f", Segment.Kind.FLAT, "physical/public/untagged"),
                        tuple("g", Segment.Kind.OVERLAY, "geneve/9"),
                        tuple("l", Segment.Kind.OTHER, "network/l"),
                        tuple("u", Segment.Kind.OTHER, "network/u"),
                        tuple("v", Segment.Kind.VLAN, "physical/dc/110"));
        Segment green = network.segment("g").orElseThrow();
        assertThat(green.external()).isTrue();
        assertThat(green.enabled()).isTrue();
        assertThat(green.owner()).isEqualTo("t");
        assertThat(green.subnets()).singleElement().satisfies(subnet -> {
            assertThat(subnet.gateway()).contains(IpAddress.of("10.0.0.1"));
            assertThat(subnet.dhcp()).isFalse();
            assertThat(subnet.hostRoutes())
                    .containsExactly(new Subnet.HostRoute(Prefix.of("10.9.0.0/16"), IpAddress.of("10.0.0.9")));
        });
        assertThat(network.segment("v").orElseThrow().uplinks())
                .singleElement()
                .satisfies(uplink -> assertThat(uplink.id()).isEqualTo("uplink-v"));
    }

    @Test
    void what_a_network_is_shared_with_comes_from_the_policies() {
        EvidenceMaker evidence = list(evidence(), "networks", """
                {"id": "a", "provider:network_type": "geneve", "shared": true}""");

        assertThat(network(evidence).segment("a").orElseThrow().sharing())
                .extracting(Share::target, Share::kind)
                .containsExactly(tuple(Share.EVERYONE, Share.Kind.USE));

        list(evidence, "rbac-policies", """
                {"id": "r1", "object_type": "network", "object_id": "a", "target_tenant": "t",
                 "action": "access_as_shared"},
                {"id": "r2", "object_type": "network", "object_id": "a", "target_project": "*",
                 "action": "access_as_external"}""");

        assertThat(network(evidence).segment("a").orElseThrow().sharing())
                .extracting(Share::id, Share::target, Share::kind)
                .containsExactly(tuple("r1", "t", Share.Kind.USE), tuple("r2", "*", Share.Kind.EXTERNAL));
    }

    @Test
    void rules_are_read_with_every_kind_of_remote_and_protocol() {
        EvidenceMaker evidence = list(evidence(), "ports", """
                {"id": "p", "network_id": "n", "security_groups": ["web"],
                 "fixed_ips": [{"ip_address": "10.0.0.7"}, {"ip_address": "2001:db8::7"}]}""");
        list(evidence, "address-groups", """
                {"id": "ag", "name": "office", "addresses": ["198.51.100.0/24", "2001:db8:ffff::/48"]}""");
        list(evidence, "security-groups", """
                {"id": "web", "name": "web"},
                {"id": "sg", "name": "db", "project_id": "t", "security_group_rules": [
                  {"id": "01", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "protocol": "tcp", "port_range_min": 5432, "port_range_max": 5432, "remote_group_id": "web"},
                  {"id": "02", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "protocol": "udp", "port_range_min": 53, "port_range_max": 54, "remote_ip_prefix": "0.0.0.0/0"},
                  {"id": "03", "security_group_id": "sg", "direction": "egress", "ethertype": "IPv6"},
                  {"id": "04", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv6",
                   "protocol": "icmp", "port_range_min": 128, "port_range_max": 0},
                  {"id": "05", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "protocol": "icmp", "port_range_min": 8},
                  {"id": "06", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "protocol": "tcp", "port_range_min": 8443, "port_range_max": 8443, "remote_address_group_id": "ag"},
                  {"id": "07", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "protocol": "47"},
                  {"id": "08", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "protocol": "dccp", "port_range_min": 1, "port_range_max": 2},
                  {"id": "09", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "remote_ip_prefix": "::/0"},
                  {"id": "10", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4",
                   "remote_address_group_id": "gone"}]}""");

        Cloud cloud = evidence.read();

        assertThat(cloud.network().filter("sg").orElseThrow().rules())
                .extracting(FilterRule::id, FilterRule::text, rule -> matches(rule))
                .containsExactly(
                        tuple("01", "IPv4 tcp 5432 from group web", "10.0.0.7>any 6 5432"),
                        tuple("02", "IPv4 udp 53-54 from 0.0.0.0/0", "any>any 17 53-54"),
                        tuple("03", "IPv6 any to any", "any>any 0-255 any"),
                        tuple("04", "IPv6 icmp type 128 code 0 from any", "any>any 58 32768"),
                        tuple("05", "IPv4 icmp type 8 from any", "any>any 1 2048-2303"),
                        tuple("06", "IPv4 tcp 8443 from address group office", "198.51.100.0/24>any 6 8443"),
                        tuple("07", "IPv4 47 from any", "any>any 47 any"),
                        tuple("08", "IPv4 dccp 1-2 from any", "opaque"),
                        tuple("09", "IPv4 any from ::/0", "opaque"),
                        tuple("10", "IPv4 any from address group gone", "opaque"));
        assertThat(cloud.network().filter("sg").orElseThrow().rules().getFirst().remoteGroup())
                .contains("web");
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::code)
                .containsOnly(Diagnostic.Code.OPAQUE_RULE, Diagnostic.Code.DANGLING_REFERENCE);
    }

    private static String matches(FilterRule rule) {
        if (rule.opaque().isPresent()) {
            return "opaque";
        }
        return String.join(
                ";",
                rule.match().stream()
                        .map(m -> m.source() + ">" + m.destination() + " " + m.protocols() + " " + m.destinationPorts())
                        .toList());
    }

    @Test
    void a_rule_in_both_lists_counts_once_and_a_stateless_group_admits_without_tracking() {
        String rule = """
                {"id": "r", "security_group_id": "sg", "direction": "ingress", "ethertype": "IPv4"}""";
        EvidenceMaker evidence = list(evidence(), "security-groups", """
                {"id": "sg", "stateful": false, "security_group_rules": [%s]}""".formatted(rule));
        list(evidence, "security-group-rules", rule);

        Cloud cloud = evidence.read();
        Filter filter = cloud.network().filter("sg").orElseThrow();

        assertThat(filter.rules()).singleElement().satisfies(r -> {
            assertThat(r.action()).isEqualTo(FilterRule.Action.ALLOW_STATELESS);
            assertThat(r.evidence().artifact()).isEqualTo("neutron.security-group-rules.json");
        });
        assertThat(EvidenceMaker.told(cloud)).isEmpty();
    }

    @Test
    void a_router_gets_interfaces_routes_and_translations_from_several_lists() {
        EvidenceMaker evidence = list(evidence(), "networks", """
                {"id": "in", "provider:network_type": "geneve", "provider:segmentation_id": 1},
                {"id": "out", "provider:network_type": "flat", "provider:physical_network": "p"}""");
        list(evidence, "subnets", """
                {"id": "s-in", "network_id": "in", "cidr": "10.0.0.0/24"},
                {"id": "s6", "network_id": "in", "cidr": "2001:db8::/64"},
                {"id": "s-out", "network_id": "out", "cidr": "203.0.113.0/24", "gateway_ip": "203.0.113.1"}""");
        list(evidence, "ports", """
                {"id": "if", "network_id": "in", "device_id": "r", "device_owner": "network:router_interface",
                 "mac_address": "fa:16:3e:00:00:01", "fixed_ips": [{"subnet_id": "s-in", "ip_address": "10.0.0.1"},
                 {"subnet_id": "s6", "ip_address": "2001:db8::1"}]},
                {"id": "ha", "network_id": "in", "device_id": "r", "device_owner": "network:router_ha_interface",
                 "mac_address": "fa:16:3e:00:00:02"},
                {"id": "gw", "network_id": "out", "device_id": "r", "device_owner": "network:router_gateway",
                 "mac_address": "fa:16:3e:00:00:03",
                 "fixed_ips": [{"subnet_id": "s-out", "ip_address": "203.0.113.5"}]},
                {"id": "vm", "network_id": "in", "fixed_ips": [{"subnet_id": "s-in", "ip_address": "10.0.0.7"}]}""");
        list(evidence, "routers", """
                {"id": "r", "name": "edge", "project_id": "t", "external_gateway_info": {"network_id": "out",
                 "external_fixed_ips": [{"subnet_id": "s-out", "ip_address": "203.0.113.5"}]},
                 "routes": [{"destination": "10.9.0.0/16", "nexthop": "10.0.0.9"}]},
                {"id": "quiet", "external_gateway_info": {"network_id": "gone", "enable_snat": false,
                 "external_fixed_ips": []}}""");
        list(evidence, "floatingips", """
                {"id": "fip", "floating_ip_address": "203.0.113.9", "floating_network_id": "out", "router_id": "r",
                 "port_id": "vm", "fixed_ip_address": "10.0.0.7"},
                {"id": "fw", "floating_ip_address": "203.0.113.8", "router_id": "r", "port_forwardings": [
                 {"id": "pf", "protocol": "tcp", "internal_ip_address": "10.0.0.7", "internal_port": 22,
                  "external_port": 2222}]}""");
        list(evidence, "port-forwardings", """
                {"id": "pf", "floatingip_id": "fw", "protocol": "tcp", "internal_ip_address": "10.0.0.7",
                 "internal_port": 22, "external_port": 2222},
                {"id": "pr", "floatingip_id": "fw", "protocol": "udp", "internal_ip_address": "10.0.0.7",
                 "internal_port_range": "60:61", "external_port_range": "70:71"}""");

        Cloud cloud = evidence.read();
        Router router = cloud.network().router("r").orElseThrow();

        assertThat(router.interfaces())
                .extracting(RouterInterface::id, RouterInterface::segment, RouterInterface::gateway)
                .containsExactly(tuple("gw", "out", true), tuple("if", "in", false));
        assertThat(router.interfaces().getLast().addresses())
                .containsExactly(
                        new RouterInterface.Address(IpAddress.of("10.0.0.1"), 24),
                        new RouterInterface.Address(IpAddress.of("2001:db8::1"), 64));
        assertThat(router.routes())
                .extracting(Route::prefix, Route::nextHop, Route::origin)
                .containsExactly(
                        tuple(Prefix.of("0.0.0.0/0"), IpAddress.of("203.0.113.1"), Route.Origin.GATEWAY),
                        tuple(Prefix.of("10.9.0.0/16"), IpAddress.of("10.0.0.9"), Route.Origin.STATIC));
        assertThat(router.nat())
                .extracting(NatRule::id, NatRule::kind, NatRule::external, NatRule::logical)
                .containsExactly(
                        tuple(
                                "snat-r-10.0.0.0/24",
                                NatRule.Kind.SOURCE,
                                IpAddress.of("203.0.113.5"),
                                Prefix.of("10.0.0.0/24")),
                        tuple("fip", NatRule.Kind.BOTH, IpAddress.of("203.0.113.9"), Prefix.of("10.0.0.7")));
        assertThat(cloud.network().loadBalancers().keySet()).containsExactly("fw/tcp", "fw/udp");
        assertThat(Optional.ofNullable(cloud.network().loadBalancers().get("fw/udp"))
                        .orElseThrow()
                        .listeners())
                .extracting(LoadBalancer.Listener::port, LoadBalancer.Listener::members)
                .containsExactly(
                        tuple(70, List.of(new LoadBalancer.Member(IpAddress.of("10.0.0.7"), 60))),
                        tuple(71, List.of(new LoadBalancer.Member(IpAddress.of("10.0.0.7"), 61))));
        assertThat(cloud.network().loadBalancers().values())
                .extracting(LoadBalancer::routers, LoadBalancer::segments)
                .containsOnly(tuple(List.of("r"), List.of("in")));
        assertThat(cloud.network().router("quiet").orElseThrow().nat()).isEmpty();
        assertThat(EvidenceMaker.told(cloud))
                .extracting(d -> d.code() + " " + String.join(" ", d.arguments()))
                .containsExactly("DANGLING_REFERENCE quiet gateway port gone", "DANGLING_REFERENCE quiet network gone");
    }

    @Test
    void subports_know_their_parent() {
        EvidenceMaker evidence = list(evidence(), "ports", """
                {"id": "parent", "network_id": "n"}, {"id": "sub", "network_id": "m"}""");
        list(evidence, "trunks", """
                {"id": "t", "port_id": "parent", "sub_ports": [{"port_id": "sub", "segmentation_id": 110,
                 "segmentation_type": "vlan"}, {"port_id": "gone", "segmentation_id": 111}]}""");

        Cloud cloud = evidence.read();

        assertThat(cloud.network().port("sub").orElseThrow().parent()).contains(new Port.Parent("parent", 110));
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::arguments)
                .containsExactly(List.of("t", "port", "gone"));
    }

    @Test
    void settings_beyond_the_model_are_told() {
        EvidenceMaker evidence = list(evidence(), "networks", """
                {"id": "a", "segments": [{"provider:network_type": "vlan"}, {"provider:network_type": "vlan"}]},
                {"id": "b", "provider:network_type": "geneve", "vlan_transparent": true},
                {"id": "c", "provider:network_type": "geneve", "ipv4_address_scope": "scope"}""");
        list(evidence, "routers", "{\"id\": \"r\", \"enable_ndp_proxy\": true}");
        list(evidence, "extensions", "{\"alias\": \"router\"}, {\"alias\": \"vpnaas\"}, {\"alias\": \"teleport\"}");

        Cloud cloud = evidence.read();

        assertThat(cloud.network().unmodelled())
                .extracting(unmodelled -> unmodelled.object() + ": " + unmodelled.setting())
                .containsExactly(
                        "*: extension teleport",
                        "*: extension vpnaas",
                        "a: segments",
                        "b: vlan_transparent",
                        "c: ipv4_address_scope",
                        "r: enable_ndp_proxy");
        assertThat(cloud.diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn(code -> code == Diagnostic.Code.UNMODELLED)
                .hasSize(6);
    }
}
