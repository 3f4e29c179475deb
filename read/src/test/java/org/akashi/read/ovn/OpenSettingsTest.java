package org.akashi.read.ovn;

import static org.akashi.read.OvnMaker.ref;
import static org.akashi.read.OvnMaker.refs;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.akashi.model.Cloud;
import org.akashi.read.EvidenceMaker;
import org.akashi.read.OvnMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSettingsTest {

    private static final String MAC = "fa:16:3e:00:00:01";

    @TempDir
    Path folder;

    private Cloud cloud(OvnMaker databases) {
        return new EvidenceMaker(folder).databases(databases).read();
    }

    @Test
    void settings_beyond_the_model_are_found_where_they_are() {
        OvnMaker databases = SmallNet.of("p", "v")
                .nb(
                        "Logical_Switch_Port",
                        "ln",
                        "name",
                        "ln",
                        "type",
                        "localnet",
                        "options",
                        Map.of("ethtype", "802.11ad", "network_name", "x"))
                .nb(
                        "Logical_Switch",
                        "odd",
                        "name",
                        "neutron-odd",
                        "ports",
                        refs("x", "ln"),
                        "other_config",
                        Map.of("vlan-passthru", "true", "mcast_snoop", "false", "teleport", "on"),
                        "acls",
                        ref("tiered"))
                .nb("Logical_Switch_Port", "x", "name", "x", "type", "virtual", "mirror_rules", ref("m"), "teleport", 5)
                .nb(
                        "ACL",
                        "tiered",
                        "direction",
                        "to-lport",
                        "action",
                        "drop",
                        "match",
                        "ip4",
                        "tier",
                        2,
                        "priority",
                        1)
                .nb(
                        "Logical_Router",
                        "lr",
                        "name",
                        "neutron-r",
                        "policies",
                        ref("lrpol"),
                        "ports",
                        ref("lrp"),
                        "options",
                        Map.of("chassis", "c", "dynamic_neigh_routers", "true"))
                .nb(
                        "Logical_Router_Port",
                        "lrp",
                        "name",
                        "lrp-i",
                        "mac",
                        MAC,
                        "networks",
                        "10.0.0.1/24",
                        "peer",
                        "other")
                .nb("NB_Global", "g", "options", Map.of("default_acl_drop", "true", "mac_prefix", "fa:16:3e"))
                .nb("Teleporter", "t", "name", "t")
                .sb("Chassis", "c", "hostname", "h", "vtep_logical_switches", List.of("a", "b"));

        assertThat(cloud(databases).network().unmodelled())
                .extracting(unmodelled -> unmodelled.object() + ": " + unmodelled.setting())
                .containsExactly(
                        "*: Chassis vtep_logical_switches",
                        "*: NB_Global options:default_acl_drop",
                        "*: Teleporter",
                        "odd: ACL tier",
                        "odd: Logical_Switch other_config:teleport",
                        "odd: Logical_Switch other_config:vlan-passthru",
                        "odd: Logical_Switch_Port options:ethtype",
                        "r: Logical_Router options:chassis",
                        "r: Logical_Router policies",
                        "r: Logical_Router_Port peer",
                        "x: Logical_Switch_Port mirror_rules",
                        "x: Logical_Switch_Port teleport",
                        "x: Logical_Switch_Port type:virtual");
    }
}
