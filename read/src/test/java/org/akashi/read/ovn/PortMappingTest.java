package org.akashi.read.ovn;

import static org.akashi.read.OvnMaker.ref;
import static org.akashi.read.OvnMaker.refs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.akashi.model.Cloud;
import org.akashi.model.EvidenceKind;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.EvidenceMaker;
import org.akashi.read.OvnMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortMappingTest {

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
    void a_ports_owner_device_and_addresses_are_read() {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Switch", "ls", "name", "neutron-net", "ports", refs("p", "d", "dyn"))
                .nb(
                        "Logical_Switch_Port",
                        "p",
                        "name",
                        "p",
                        "addresses",
                        List.of(MAC + " 10.0.0.1 2001:db8::1", "unknown"),
                        "enabled",
                        false,
                        "parent_name",
                        "trunk",
                        "tag",
                        110,
                        "external_ids",
                        Map.of(
                                "neutron:port_name", "web",
                                "neutron:project_id", "tenant",
                                "neutron:device_id", "vm",
                                "neutron:device_owner", "compute:nova"))
                .nb("Logical_Switch_Port", "d", "name", "d", "type", "localport", "addresses", MAC)
                .nb(
                        "Logical_Switch_Port",
                        "dyn",
                        "name",
                        "dyn",
                        "addresses",
                        "dynamic",
                        "dynamic_addresses",
                        MAC + " 10.0.0.9")
                .sb("Port_Binding", "pb", "logical_port", "p", "chassis", ref("c"))
                .sb("Chassis", "c", "hostname", "host-1");

        Network network = network(databases);

        Port port = network.port("p").orElseThrow();
        assertThat(port.name()).isEqualTo("web");
        assertThat(port.segment()).isEqualTo("net");
        assertThat(port.role()).isEqualTo(Port.Role.GUEST);
        assertThat(port.project()).isEqualTo("tenant");
        assertThat(port.device()).contains("vm");
        assertThat(port.mac()).contains(MacAddress.of(MAC));
        assertThat(port.addresses()).containsExactly(IpAddress.of("10.0.0.1"), IpAddress.of("2001:db8::1"));
        assertThat(port.receivesUnknown()).isTrue();
        assertThat(port.enabled()).isFalse();
        assertThat(port.parent()).contains(new Port.Parent("trunk", 110));
        assertThat(port.host()).contains("host-1");
        assertThat(network.port("d").orElseThrow().role()).isEqualTo(Port.Role.SERVICE);
        assertThat(network.port("dyn").orElseThrow().addresses()).containsExactly(IpAddress.of("10.0.0.9"));
    }

    @Test
    void a_switch_that_knows_only_unknown_addresses_was_not_told_who_the_port_is() {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Switch", "ls", "name", "neutron-net", "ports", refs("untold", "told"))
                .nb(
                        "Logical_Switch_Port",
                        "untold",
                        "name",
                        "untold",
                        "addresses",
                        "unknown",
                        "external_ids",
                        Map.of("neutron:cidrs", "10.0.0.5/24 2001:db8::5/64"))
                .nb("Logical_Switch_Port", "told", "name", "told", "addresses", List.of(MAC + " 10.0.0.6", "unknown"));

        Cloud cloud = cloud(databases);

        assertThat(cloud.network().port("untold").orElseThrow().announced()).isFalse();
        assertThat(cloud.network().port("untold").orElseThrow().addresses())
                .containsExactly(IpAddress.of("10.0.0.5"), IpAddress.of("2001:db8::5"));
        assertThat(cloud.network().port("told").orElseThrow().announced()).isTrue();
    }

    @Test
    void port_security_tells_who_may_send_as_whom() {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Switch", "ls", "name", "neutron-net", "ports", refs("on", "off", "bad"))
                .nb(
                        "Logical_Switch_Port",
                        "on",
                        "name",
                        "on",
                        "port_security",
                        List.of(MAC + " 10.0.0.1 192.168.0.0/16 10.0.0.7/24", "fa:16:3e:00:00:02"))
                .nb("Logical_Switch_Port", "off", "name", "off")
                .nb("Logical_Switch_Port", "bad", "name", "bad", "port_security", "nonsense 10.0.0.1");

        Cloud cloud = cloud(databases);

        assertThat(cloud.network().port("on").orElseThrow().antiSpoofing())
                .isEqualTo(AntiSpoofing.of(List.of(
                        new AntiSpoofing.Binding(
                                MacAddress.of(MAC),
                                List.of(Prefix.of("10.0.0.1"), Prefix.of("192.168.0.0/16"), Prefix.of("10.0.0.7"))),
                        new AntiSpoofing.Binding(MacAddress.of("fa:16:3e:00:00:02"), List.of()))));
        assertThat(cloud.network().port("off").orElseThrow().antiSpoofing()).isEqualTo(AntiSpoofing.OFF);
        assertThat(cloud.network().unmodelled())
                .extracting(Unmodelled::object, Unmodelled::setting)
                .containsExactly(tuple("bad", "port_security"));
        assertThat(cloud.coverage().complete(EvidenceKind.IMPLEMENTED_NETWORK)).isFalse();
    }
}
