package org.akashi.synth.openstack;

import java.nio.file.Path;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.Group;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Port;
import org.akashi.synth.plan.Trunk;

/** Ports and trunks. */
final class PortWriter implements PartWriter {

    private final ListFile ports;
    private final ListFile trunks;

    PortWriter(Path folder) {
        ports = Service.neutron(folder, "ports");
        trunks = Service.neutron(folder, "trunks");
    }

    @Override
    public void write(Part part) {
        part.ports().forEach(this::port);
        part.trunks().forEach(this::trunk);
    }

    private void port(Port port) {
        boolean bound = !port.host().isEmpty();
        JsonOut out = ports.next().object();
        out.member("id", port.id())
                .member("name", port.name())
                .member("network_id", port.network().id());
        Service.owner(out, port.owner());
        out.member("mac_address", port.mac())
                .member("admin_state_up", true)
                .member("status", status(port, bound))
                .member("device_id", port.device())
                .member("device_owner", port.deviceOwner());
        out.name("fixed_ips").array();
        for (Port.Fixed fixed : port.addresses()) {
            out.object().member("subnet_id", fixed.subnet().id()).member("ip_address", fixed.address());
            out.endObject();
        }
        out.endArray().name("allowed_address_pairs").array();
        for (String pair : port.pairs()) {
            out.object().member("mac_address", port.mac()).member("ip_address", pair);
            out.endObject();
        }
        out.endArray().emptyArray("extra_dhcp_opts").name("security_groups").array();
        for (Group group : port.groups()) {
            out.text(group.id());
        }
        out.endArray().member("description", "").member("binding:vnic_type", "normal");
        out.name("binding:profile").object();
        port.parent()
                .ifPresent(parent -> out.member("parent_name", parent.port()).member("tag", parent.vlan()));
        out.endObject().member("binding:host_id", port.host());
        out.member("binding:vif_type", bound || port.parent().isPresent() ? "ovs" : "unbound");
        out.name("binding:vif_details").object();
        if (bound) {
            out.member("port_filter", true).member("connectivity", "l2");
        }
        out.endObject().member("port_security_enabled", port.secured());
        Service.standard(out, port.revision(), port.owner());
        out.endObject();
    }

    private static String status(Port port, boolean bound) {
        return switch (port.deviceOwner()) {
            case "network:floatingip" -> "N/A";
            case "network:router_interface" -> "ACTIVE";
            default -> bound || port.parent().isPresent() ? "ACTIVE" : "DOWN";
        };
    }

    private void trunk(Trunk trunk) {
        JsonOut out = trunks.next().object();
        out.member("admin_state_up", true)
                .member("id", trunk.id())
                .member("name", trunk.name())
                .member("port_id", trunk.parent().id())
                .member("status", "ACTIVE");
        out.name("sub_ports").array();
        for (Port port : trunk.subports()) {
            out.object()
                    .member("port_id", port.id())
                    .member("segmentation_type", "vlan")
                    .member("segmentation_id", port.parent().orElseThrow().vlan());
            out.endObject();
        }
        out.endArray().member("description", "");
        Service.owner(out, trunk.owner());
        Service.standard(out, 1, trunk.owner());
        out.endObject();
    }

    @Override
    public void close() {
        ports.close();
        trunks.close();
    }
}
