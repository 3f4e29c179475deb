package org.akashi.synth.ovn;

import java.util.ArrayList;
import java.util.List;
import org.akashi.synth.plan.Network;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Port;
import org.akashi.synth.plan.Subnet;

/** Logical switches, their ports and what DHCP tells them. */
final class SwitchTables {

    private static final String REVISION = "2";

    private final Parts parts;
    private final TableOut out;

    SwitchTables(Parts parts, TableOut out) {
        this.parts = parts;
        this.out = out;
    }

    void dhcp() {
        out.table("DHCP_Options");
        parts.over(
                "DHCP_Options",
                part -> part.networks()
                        .forEach(network -> network.subnets().stream()
                                .filter(subnet -> !subnet.isV6())
                                .forEach(this::dhcp)));
        out.end("_uuid", "cidr", "external_ids", "options");
    }

    private void dhcp(Subnet subnet) {
        Network network = subnet.network();
        String metadata = subnet.address(2, "");
        out.row(Rows.of(Rows.DHCP, subnet.id()))
                .text(subnet.cidr())
                .beginMap()
                .entry("neutron:revision_number", "0")
                .entry("subnet_id", subnet.id())
                .endMap()
                .beginMap()
                .entry("classless_static_route", routes(subnet, metadata))
                .entry("lease_time", "43200")
                .entry("mtu", network.isOverlay() ? "1442" : "1500");
        if (subnet.hasGateway()) {
            out.entry("router", subnet.gateway());
        }
        out.entry("server_id", subnet.hasGateway() ? subnet.gateway() : metadata)
                .entry("server_mac", network.mac(0))
                .endMap()
                .endRow();
    }

    private static String routes(Subnet subnet, String metadata) {
        String routes = "169.254.169.254/32," + metadata;
        return "{" + routes + (subnet.hasGateway() ? ", 0.0.0.0/0," + subnet.gateway() : "") + "}";
    }

    void switches() {
        out.table("Logical_Switch");
        for (Network network : common()) {
            head(network);
            out.beginSet();
            if (!network.isOverlay()) {
                out.uuid(Rows.of(Rows.UPLINK, network.id()));
            }
            parts.over(
                    "Logical_Switch " + network.name(),
                    part -> part.ports().stream()
                            .filter(port -> port.network() == network && Names.isImplemented(port))
                            .forEach(port -> out.uuid(Rows.of(Rows.SWITCH_PORT, port.id()))));
            out.endSet().none(1).endRow();
        }
        parts.over(
                "Logical_Switch",
                part -> part.networks().stream()
                        .filter(network -> !parts.plan().common().isCommon(network))
                        .forEach(network -> logicalSwitch(network, part)));
        out.end(
                "_uuid",
                "acls",
                "copp",
                "dns_records",
                "external_ids",
                "forwarding_groups",
                "load_balancer",
                "load_balancer_group",
                "name",
                "other_config",
                "ports",
                "qos_rules");
    }

    private List<Network> common() {
        List<Network> common = new ArrayList<>(parts.plan().common().externals());
        common.add(parts.plan().common().hub());
        return common;
    }

    private void logicalSwitch(Network network, Part part) {
        head(network);
        List<String> ports = new ArrayList<>();
        if (!network.isOverlay()) {
            ports.add(Rows.of(Rows.UPLINK, network.id()));
        }
        for (Port port : part.ports()) {
            if (port.network() == network) {
                ports.add(Rows.of(Rows.SWITCH_PORT, port.id()));
            }
        }
        out.uuids(ports).none(1).endRow();
    }

    private void head(Network network) {
        out.row(Rows.of(Rows.SWITCH, network.id()))
                .none(3)
                .beginMap()
                .entry("neutron:availability_zone_hints", "")
                .entry("neutron:mtu", network.isOverlay() ? "1442" : "1500")
                .entry("neutron:network_name", network.name())
                .entry("neutron:revision_number", REVISION)
                .endMap()
                .none(3)
                .text(Names.of(network))
                .beginMap()
                .entry("mcast_flood_unregistered", "false")
                .entry("mcast_snoop", "false")
                .entry("vlan-passthru", "false")
                .endMap();
    }

    void ports() {
        out.table("Logical_Switch_Port");
        parts.over("Logical_Switch_Port", part -> {
            part.networks().stream().filter(network -> !network.isOverlay()).forEach(this::uplink);
            part.ports().stream().filter(Names::isImplemented).forEach(this::port);
        });
        out.end(
                "_uuid",
                "addresses",
                "dhcpv4_options",
                "dhcpv6_options",
                "dynamic_addresses",
                "enabled",
                "external_ids",
                "ha_chassis_group",
                "mirror_rules",
                "name",
                "options",
                "parent_name",
                "port_security",
                "tag",
                "tag_request",
                "type",
                "up");
    }

    private void uplink(Network network) {
        out.row(Rows.of(Rows.UPLINK, network.id()))
                .text("unknown")
                .none(4)
                .noMap()
                .none(2)
                .text(Names.uplink(network))
                .beginMap()
                .entry("mcast_flood", "false")
                .entry("mcast_flood_reports", "true")
                .entry("network_name", network.physical())
                .endMap()
                .none(2);
        if (network.number() > 0) {
            out.number(network.number());
        } else {
            out.none(1);
        }
        out.none(1).text("localnet").flag(false).endRow();
    }

    private void port(Port port) {
        boolean router = Names.isRouterPort(port);
        out.row(Rows.of(Rows.SWITCH_PORT, port.id()));
        addresses(port, router);
        Subnet subnet = port.addresses().getFirst().subnet();
        if (port.isGuest() && !subnet.isV6()) {
            out.uuid(Rows.of(Rows.DHCP, subnet.id()));
        } else {
            out.none(1);
        }
        out.none(2).flag(true);
        external(port);
        out.none(2).text(port.id()).beginMap();
        if (router) {
            out.entry("router-port", Names.routerPort(port));
        } else {
            out.entry("requested-chassis", port.host());
        }
        out.endMap();
        port.parent().ifPresentOrElse(parent -> out.text(parent.port()), () -> out.none(1));
        out.texts(Names.security(port));
        port.parent().ifPresentOrElse(parent -> out.number(parent.vlan()), () -> out.none(1));
        out.none(1).text(type(port, router)).flag(!port.host().isEmpty()).endRow();
    }

    private void addresses(Port port, boolean router) {
        if (router) {
            out.text("router");
        } else if (port.isGuest() && !port.secured()) {
            out.texts(List.of(Names.addresses(port), "unknown"));
        } else {
            out.text(Names.addresses(port));
        }
    }

    private static String type(Port port, boolean router) {
        return router ? "router" : port.isGuest() ? "" : "localport";
    }

    private void external(Port port) {
        out.beginMap()
                .entry("neutron:cidrs", String.join(" ", Names.networks(port)))
                .entry("neutron:device_id", port.device())
                .entry("neutron:device_owner", port.deviceOwner())
                .entry("neutron:network_name", Names.of(port.network()))
                .entry("neutron:port_name", port.name())
                .entry("neutron:project_id", port.owner().id())
                .entry("neutron:revision_number", Integer.toString(port.revision()))
                .entry(
                        "neutron:security_group_ids",
                        String.join(
                                " ",
                                port.groups().stream().map(group -> group.id()).toList()))
                .endMap();
    }
}
