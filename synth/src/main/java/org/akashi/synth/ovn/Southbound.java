package org.akashi.synth.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.akashi.synth.plan.Group;
import org.akashi.synth.plan.Ids.Kind;
import org.akashi.synth.plan.Network;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Port;
import org.akashi.synth.plan.Subnet;

/** What ovn-northd and the chassis make of it: address sets of groups, chassis, datapaths and bindings. */
final class Southbound {

    private static final int TUNNELS = 172 << 24 | 19 << 16;

    private final Parts parts;
    private final TableOut out;
    private int tunnelKey;

    Southbound(Parts parts, TableOut out) {
        this.parts = parts;
        this.out = out;
    }

    void write() {
        addressSets();
        chassis();
        datapaths();
        encaps();
        out.table("MAC_Binding");
        out.end("_uuid", "datapath", "ip", "logical_port", "mac", "timestamp");
        bindings();
    }

    private void addressSets() {
        out.table("Address_Set");
        Group common = parts.plan().common().monitoring();
        for (boolean v6 : new boolean[] {false, true}) {
            begin(common, v6).beginSet();
            parts.over(
                    "Address_Set " + common.name(),
                    part -> part.ports().stream()
                            .filter(port -> port.groups().contains(common))
                            .forEach(port -> addresses(port, v6).forEach(out::text)));
            out.endSet();
            end(common, v6);
        }
        parts.over("Address_Set", part -> {
            for (Group group : part.groups()) {
                if (group != common) {
                    set(group, part, false);
                    set(group, part, true);
                }
            }
        });
        out.end("_uuid", "addresses", "name");
    }

    private void set(Group group, Part part, boolean v6) {
        List<String> addresses = new ArrayList<>();
        for (Port port : part.ports()) {
            if (port.groups().contains(group)) {
                addresses.addAll(addresses(port, v6));
            }
        }
        begin(group, v6).texts(addresses);
        end(group, v6);
    }

    private TableOut begin(Group group, boolean v6) {
        return out.row(Rows.of(Rows.ADDRESSES, group.id(), v6 ? 1 : 0));
    }

    private void end(Group group, boolean v6) {
        out.text(Names.group(group.id()) + (v6 ? "_ip6" : "_ip4")).endRow();
    }

    private static List<String> addresses(Port port, boolean v6) {
        return port.addresses().stream()
                .filter(fixed -> fixed.subnet().isV6() == v6)
                .map(Port.Fixed::address)
                .toList();
    }

    private String chassisRow(int host) {
        return parts.plan().ids().uuid(Kind.HOST, -3, host);
    }

    private String encapRow(int host) {
        return parts.plan().ids().uuid(Kind.HOST, -4, host);
    }

    private void chassis() {
        TreeSet<String> mappings = new TreeSet<>();
        parts.over(
                "Chassis",
                part -> part.networks().stream()
                        .filter(network -> !network.isOverlay())
                        .forEach(network -> mappings.add(network.physical() + ":" + Names.bridge(network.physical()))));
        out.table("Chassis");
        for (int i = 0; i < parts.plan().common().hosts(); i++) {
            String name = parts.plan().common().host(i);
            out.row(chassisRow(i))
                    .uuid(encapRow(i))
                    .noMap()
                    .text(name)
                    .text(name)
                    .number(0)
                    .beginMap()
                    .entry("datapath-type", "system")
                    .entry("ovn-bridge-mappings", String.join(",", mappings))
                    .endMap()
                    .none(2)
                    .endRow();
        }
        out.end(
                "_uuid",
                "encaps",
                "external_ids",
                "hostname",
                "name",
                "nb_cfg",
                "other_config",
                "transport_zones",
                "vtep_logical_switches");
    }

    private void encaps() {
        out.table("Encap");
        for (int i = 0; i < parts.plan().common().hosts(); i++) {
            out.row(encapRow(i))
                    .text(parts.plan().common().host(i))
                    .text(Subnet.text(TUNNELS + 10 + i))
                    .beginMap()
                    .entry("csum", "true")
                    .endMap()
                    .text("geneve")
                    .endRow();
        }
        out.end("_uuid", "chassis_name", "ip", "options", "type");
    }

    private void datapaths() {
        out.table("Datapath_Binding");
        parts.over("Datapath_Binding", part -> {
            for (Network network : part.networks()) {
                datapath(Rows.of(Rows.SWITCH, network.id()), "logical-switch", Names.of(network), network.name());
            }
            part.routers()
                    .forEach(router -> datapath(
                            Rows.of(Rows.ROUTER, router.id()), "logical-router", Names.of(router), router.name()));
        });
        out.end("_uuid", "external_ids", "load_balancers", "tunnel_key");
    }

    private void datapath(String northbound, String key, String name, String name2) {
        out.row(Rows.of(1, northbound))
                .beginMap()
                .entry(key, northbound)
                .entry("name", name)
                .entry("name2", name2)
                .endMap()
                .none(1)
                .number(++tunnelKey)
                .endRow();
    }

    private void bindings() {
        out.table("Port_Binding");
        parts.over(
                "Port_Binding",
                part -> part.ports().stream().filter(Names::isImplemented).forEach(this::binding));
        out.end(
                "_uuid",
                "chassis",
                "datapath",
                "encap",
                "external_ids",
                "gateway_chassis",
                "ha_chassis_group",
                "logical_port",
                "mac",
                "nat_addresses",
                "options",
                "parent_port",
                "port_security",
                "requested_chassis",
                "tag",
                "tunnel_key",
                "type",
                "up",
                "virtual_parent");
    }

    /** The switch's end of a port; where it stands is known of guests only. */
    private void binding(Port port) {
        out.row(Rows.of(1, port.id()));
        if (port.host().isEmpty()) {
            out.none(1);
        } else {
            out.uuid(chassisRow(Integer.parseInt(port.host().substring("compute-".length())) - 1));
        }
        boolean router = Names.isRouterPort(port);
        out.uuid(Rows.of(1, Rows.of(Rows.SWITCH, port.network().id())))
                .none(1)
                .noMap()
                .none(2)
                .text(port.id())
                .text(router ? "router" : Names.addresses(port))
                .none(1)
                .noMap();
        port.parent().ifPresentOrElse(parent -> out.text(parent.port()), () -> out.none(1));
        out.texts(Names.security(port)).none(1);
        port.parent().ifPresentOrElse(parent -> out.number(parent.vlan()), () -> out.none(1));
        out.number(1 + (port.id().hashCode() & 0x7fff))
                .text(router ? "patch" : port.isGuest() ? "" : "localport")
                .flag(!port.host().isEmpty())
                .none(1)
                .endRow();
    }
}
