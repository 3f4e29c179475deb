package org.akashi.read.ovn;

import static org.akashi.read.OvnMaker.ref;
import static org.akashi.read.OvnMaker.refs;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;
import org.akashi.read.EvidenceMaker;
import org.akashi.read.OvnMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentMappingTest {

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
    void an_overlay_switch_is_known_by_its_tunnel_key() {
        Segment segment = network(SmallNet.of()).segment("net").orElseThrow();

        assertThat(segment.wire()).isEqualTo("overlay/5");
        assertThat(segment.kind()).isEqualTo(Segment.Kind.OVERLAY);
        assertThat(segment.evidence().pointer()).isEqualTo("/Logical_Switch/ls");
    }

    @Test
    void a_switch_without_a_tunnel_key_in_evidence_is_told() {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Switch", "ls", "name", "neutron-net")
                .sb("Datapath_Binding", "dp", "tunnel_key", 5, "external_ids", Map.of("logical-switch", "other"));

        Cloud cloud = cloud(databases);

        assertThat(cloud.network().segment("net").orElseThrow().wire()).isEqualTo("overlay/net");
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.DANGLING_REFERENCE);
    }

    @Test
    void physical_networks_on_one_bridge_are_one_wire() {
        OvnMaker databases = new OvnMaker()
                .sb("Datapath_Binding", "dp", "tunnel_key", 1)
                .sb(
                        "Chassis",
                        "c1",
                        "hostname",
                        "one",
                        "other_config",
                        Map.of("ovn-bridge-mappings", "a:br-x,b:br-x,c:br-y"))
                .sb(
                        "Chassis",
                        "c2",
                        "hostname",
                        "two",
                        "external_ids",
                        Map.of("ovn-bridge-mappings", "c:br-z, d:br-z"));
        for (String name : List.of("a", "b", "c", "d", "e")) {
            databases
                    .nb("Logical_Switch", "ls-" + name, "name", "neutron-" + name, "ports", ref("ln-" + name))
                    .nb(
                            "Logical_Switch_Port",
                            "ln-" + name,
                            "name",
                            "provnet-" + name,
                            "type",
                            "localnet",
                            "addresses",
                            "unknown",
                            "tag",
                            name.equals("b") ? List.of() : 7,
                            "options",
                            Map.of("network_name", name));
        }

        Network network = network(databases);

        assertThat(network.segments().values())
                .extracting(Segment::wire)
                .containsExactly(
                        "bridge/br-x/7", "bridge/br-x/untagged", "bridge/br-y/7", "bridge/br-y/7", "physical/e/7");
        assertThat(network.segments().values())
                .extracting(Segment::kind)
                .containsExactly(
                        Segment.Kind.VLAN, Segment.Kind.FLAT, Segment.Kind.VLAN, Segment.Kind.VLAN, Segment.Kind.VLAN);
        assertThat(network.segment("a").orElseThrow().uplinks()).singleElement().satisfies(uplink -> {
            assertThat(uplink.id()).isEqualTo("provnet-a");
            assertThat(uplink.physicalNetwork()).isEqualTo("a");
            assertThat(uplink.vlan()).isEqualTo(OptionalInt.of(7));
        });
        assertThat(network.ports()).isEmpty();
    }

    @Test
    void without_the_management_apis_lists_the_database_tells_what_it_knows() {
        OvnMaker databases = new OvnMaker()
                .nb(
                        "Logical_Switch",
                        "ls",
                        "name",
                        "neutron-net",
                        "ports",
                        ref("p"),
                        "dns_records",
                        ref("dns"),
                        "external_ids",
                        Map.of("neutron:network_name", "blue", "neutron:revision_number", "4"))
                .nb("Logical_Switch_Port", "p", "name", "p", "addresses", MAC, "dhcpv4_options", ref("dhcp"))
                .nb(
                        "DHCP_Options",
                        "dhcp",
                        "cidr",
                        "10.0.0.0/24",
                        "options",
                        Map.of("router", "10.0.0.1"),
                        "external_ids",
                        Map.of("subnet_id", "sub"))
                .nb("DNS", "dns", "records", Map.of("a", "10.0.0.1"))
                .nb(
                        "Logical_Router",
                        "lr",
                        "name",
                        "neutron-r",
                        "external_ids",
                        Map.of("neutron:router_name", "edge", "neutron:gw_network_id", "net"));

        Cloud cloud = cloud(databases);
        Segment segment = cloud.network().segment("net").orElseThrow();

        assertThat(segment.name()).isEqualTo("blue");
        assertThat(segment.external()).isTrue();
        assertThat(segment.answersDns()).isTrue();
        assertThat(segment.subnets()).singleElement().satisfies(subnet -> {
            assertThat(subnet.id()).isEqualTo("sub");
            assertThat(subnet.gateway()).contains(IpAddress.of("10.0.0.1"));
        });
        assertThat(cloud.network().port("p").orElseThrow().hasDhcpV4()).isTrue();
        assertThat(cloud.network().router("r").orElseThrow().name()).isEqualTo("edge");
        assertThat(cloud.network().revisions()).containsEntry("net", 4L);
        assertThat(cloud.declared()).isEmpty();
        assertThat(cloud.diagnostics()).extracting(Diagnostic::code).contains(Diagnostic.Code.MISSING_KIND);
    }

    @Test
    void references_that_lead_nowhere_are_told_and_the_element_stays() {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Switch_Port", "stray", "name", "stray", "addresses", MAC)
                .nb("Logical_Router", "lr", "name", "neutron-r", "ports", refs("p"))
                .nb("Logical_Router_Port", "p", "name", "lrp-p", "mac", MAC, "networks", "10.0.0.1/24");

        Cloud cloud = cloud(databases);

        assertThat(cloud.network().port("stray")).isPresent();
        assertThat(cloud.network().router("r").orElseThrow().interfaces())
                .singleElement()
                .satisfies(face -> assertThat(face.segment()).isEmpty());
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.DANGLING_REFERENCE, Diagnostic.Code.DANGLING_REFERENCE);
    }
}
