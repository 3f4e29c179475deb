package org.akashi.read.ovn;

import static org.akashi.read.OvnMaker.ref;
import static org.akashi.read.OvnMaker.refs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.Cloud;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.EvidenceMaker;
import org.akashi.read.OvnMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouterMappingTest {

    private static final String MAC = "fa:16:3e:00:00:01";

    @TempDir
    Path folder;

    private Cloud cloud(OvnMaker databases) {
        return new EvidenceMaker(folder).databases(databases).read();
    }

    private Network network(OvnMaker databases) {
        return cloud(databases).network();
    }

    @Test
    void a_router_has_interfaces_routes_and_translations() {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Switch", "ls1", "name", "neutron-inside", "ports", ref("lsp1"))
                .nb("Logical_Switch", "ls2", "name", "neutron-outside", "ports", ref("lsp2"))
                .nb(
                        "Logical_Switch_Port",
                        "lsp1",
                        "name",
                        "in",
                        "type",
                        "router",
                        "addresses",
                        "router",
                        "options",
                        Map.of("router-port", "lrp-in"))
                .nb(
                        "Logical_Switch_Port",
                        "lsp2",
                        "name",
                        "gw",
                        "type",
                        "router",
                        "addresses",
                        "router",
                        "options",
                        Map.of("router-port", "lrp-gw"))
                .nb(
                        "Logical_Router",
                        "lr",
                        "name",
                        "neutron-r",
                        "ports",
                        refs("in", "gw"),
                        "static_routes",
                        refs("default", "extra"),
                        "nat",
                        refs("snat", "fip"))
                .nb(
                        "Logical_Router_Port",
                        "in",
                        "name",
                        "lrp-in",
                        "mac",
                        MAC,
                        "networks",
                        List.of("10.0.0.1/24", "2001:db8::1/64"))
                .nb(
                        "Logical_Router_Port",
                        "gw",
                        "name",
                        "lrp-gw",
                        "mac",
                        MAC,
                        "networks",
                        "203.0.113.5/24",
                        "gateway_chassis",
                        ref("gc"))
                .nb(
                        "Logical_Router_Static_Route",
                        "default",
                        "ip_prefix",
                        "0.0.0.0/0",
                        "nexthop",
                        "203.0.113.1",
                        "external_ids",
                        Map.of("neutron:is_ext_gw", "true"))
                .nb(
                        "Logical_Router_Static_Route",
                        "extra",
                        "ip_prefix",
                        "10.9.0.0/16",
                        "nexthop",
                        "10.0.0.9",
                        "policy",
                        "src-ip",
                        "output_port",
                        "lrp-in")
                .nb("NAT", "snat", "type", "snat", "external_ip", "203.0.113.5", "logical_ip", "10.0.0.0/24")
                .nb(
                        "NAT",
                        "fip",
                        "type",
                        "dnat_and_snat",
                        "external_ip",
                        "203.0.113.9",
                        "logical_ip",
                        "10.0.0.7",
                        "logical_port",
                        "vm",
                        "external_mac",
                        "fa:16:3e:00:00:0f",
                        "external_ids",
                        Map.of("neutron:fip_id", "floating"))
                .sb("Datapath_Binding", "d1", "tunnel_key", 1, "external_ids", Map.of("logical-switch", "ls1"))
                .sb("Datapath_Binding", "d2", "tunnel_key", 2, "external_ids", Map.of("logical-switch", "ls2"))
                .sb("MAC_Binding", "mb", "logical_port", "lrp-in", "ip", "10.0.0.9", "mac", MAC);

        Cloud cloud = cloud(databases);
        Router router = cloud.network().router("r").orElseThrow();

        assertThat(router.interfaces())
                .extracting(RouterInterface::id, RouterInterface::segment, RouterInterface::gateway)
                .containsExactly(tuple("in", "inside", false), tuple("gw", "outside", true));
        assertThat(router.interfaces().getFirst().addresses())
                .containsExactly(
                        new RouterInterface.Address(IpAddress.of("10.0.0.1"), 24),
                        new RouterInterface.Address(IpAddress.of("2001:db8::1"), 64));
        assertThat(router.routes())
                .extracting(Route::prefix, Route::bySource, Route::output, Route::origin)
                .containsExactly(
                        tuple(Prefix.of("0.0.0.0/0"), false, Optional.empty(), Route.Origin.GATEWAY),
                        tuple(Prefix.of("10.9.0.0/16"), true, Optional.of("in"), Route.Origin.STATIC));
        assertThat(router.nat())
                .extracting(NatRule::id, NatRule::kind, NatRule::logical)
                .containsExactly(
                        tuple("snat", NatRule.Kind.SOURCE, Prefix.of("10.0.0.0/24")),
                        tuple("floating", NatRule.Kind.BOTH, Prefix.of("10.0.0.7")));
        assertThat(router.nat().getLast().distributed())
                .contains(new NatRule.Distributed("vm", MacAddress.of("fa:16:3e:00:00:0f")));
        assertThat(cloud.network().port("gw").orElseThrow().role()).isEqualTo(Port.Role.ROUTER);
        assertThat(cloud.network().port("gw").orElseThrow().addresses()).containsExactly(IpAddress.of("203.0.113.5"));
        assertThat(cloud.network().neighbours()).singleElement().satisfies(binding -> {
            assertThat(binding.routerInterface()).isEqualTo("in");
            assertThat(binding.address()).isEqualTo(IpAddress.of("10.0.0.9"));
        });
        assertThat(EvidenceMaker.told(cloud)).isEmpty();
    }

    @Test
    void a_router_that_cannot_be_read_is_undetermined() {
        OvnMaker databases = new OvnMaker()
                .nb(
                        "Logical_Router",
                        "lr",
                        "name",
                        "neutron-r",
                        "ports",
                        refs("p"),
                        "static_routes",
                        ref("s"),
                        "nat",
                        ref("n"))
                .nb("Logical_Router_Port", "p", "name", "lrp-p", "mac", "none", "networks", "10.0.0.1/24")
                .nb("Logical_Router_Static_Route", "s", "ip_prefix", "10.0.0.0/8", "nexthop", "discard")
                .nb("NAT", "n", "type", "new", "external_ip", "203.0.113.5", "logical_ip", "10.0.0.0/24");

        Cloud cloud = cloud(databases);

        assertThat(cloud.network().unmodelled())
                .extracting(Unmodelled::object, Unmodelled::setting)
                .containsExactly(
                        tuple("r", "Logical_Router_Port mac"),
                        tuple("r", "Logical_Router_Static_Route nexthop"),
                        tuple("r", "NAT type"));
    }

    @Test
    void load_balancers_are_used_directly_and_through_groups() {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Router", "lr", "name", "neutron-r", "load_balancer", ref("lb"))
                .nb("Logical_Switch", "ls", "name", "neutron-s", "load_balancer_group", ref("g"))
                .nb("Load_Balancer_Group", "g", "name", "g", "load_balancer", refs("lb", "udp"))
                .nb(
                        "Load_Balancer",
                        "lb",
                        "name",
                        "web",
                        "vips",
                        Map.of(
                                "203.0.113.9:80",
                                "10.0.0.1:8080,10.0.0.2:8080",
                                "[2001:db8::9]:443",
                                "[2001:db8::1]:443",
                                "203.0.113.8",
                                "10.0.0.3"))
                .nb(
                        "Load_Balancer",
                        "udp",
                        "protocol",
                        "udp",
                        "vips",
                        Map.of("203.0.113.9:53", ""),
                        "external_ids",
                        Map.of("neutron:fip_id", "fip"));

        Network network = network(databases);

        LoadBalancer web = balancer(network, "lb");
        assertThat(web.protocol()).isEqualTo(6);
        assertThat(web.routers()).containsExactly("r");
        assertThat(web.segments()).containsExactly("s");
        assertThat(web.listeners())
                .extracting(LoadBalancer.Listener::address, LoadBalancer.Listener::port)
                .containsExactly(
                        tuple(IpAddress.of("203.0.113.8"), 0),
                        tuple(IpAddress.of("203.0.113.9"), 80),
                        tuple(IpAddress.of("2001:db8::9"), 443));
        assertThat(web.listeners().get(1).members())
                .containsExactly(
                        new LoadBalancer.Member(IpAddress.of("10.0.0.1"), 8080),
                        new LoadBalancer.Member(IpAddress.of("10.0.0.2"), 8080));
        LoadBalancer udp = balancer(network, "fip/udp");
        assertThat(udp.listeners().getFirst().members()).isEmpty();
        assertThat(udp.routers()).isEmpty();
    }

    private static LoadBalancer balancer(Network network, String id) {
        return Optional.ofNullable(network.loadBalancers().get(id)).orElseThrow();
    }
}
