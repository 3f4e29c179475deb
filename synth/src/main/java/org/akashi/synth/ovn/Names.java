package org.akashi.synth.ovn;

import java.util.ArrayList;
import java.util.List;
import org.akashi.synth.plan.Network;
import org.akashi.synth.plan.Port;
import org.akashi.synth.plan.Router;
import org.akashi.synth.plan.Subnet;

/** The names and texts that ML2/OVN makes of Neutron's objects (neutron.common.ovn.utils). */
final class Names {

    /** The group of every port that is filtered. */
    static final String DROP = "neutron_pg_drop";

    private Names() {}

    static String of(Network network) {
        return "neutron-" + network.id();
    }

    static String of(Router router) {
        return "neutron-" + router.id();
    }

    static String routerPort(Port port) {
        return "lrp-" + port.id();
    }

    static String group(String id) {
        return "pg_" + id.replace('-', '_');
    }

    static String addressGroup(String id, boolean v6) {
        return "ag_" + id.replace('-', '_') + (v6 ? "_ip6" : "_ip4");
    }

    static String uplink(Network network) {
        return "provnet-" + Rows.of(Rows.UPLINK, network.id(), 1);
    }

    /** An Ethernet address and the addresses that go with it. */
    static String addresses(Port port) {
        StringBuilder text = new StringBuilder(port.mac());
        port.addresses().forEach(fixed -> text.append(' ').append(fixed.address()));
        return text.toString();
    }

    /** The sender addresses of a port; none where they are not checked. */
    static List<String> security(Port port) {
        if (!port.isFiltered()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder(addresses(port));
        port.pairs().forEach(pair -> text.append(' ').append(pair));
        return List.of(text.toString());
    }

    /** Addresses with the lengths of their subnets' prefixes. */
    static List<String> networks(Port port) {
        List<String> networks = new ArrayList<>();
        for (Port.Fixed fixed : port.addresses()) {
            Subnet subnet = fixed.subnet();
            networks.add(fixed.address() + "/" + (subnet.isV6() ? 64 : subnet.length()));
        }
        return networks;
    }

    /** The bridge of a physical network: each its own, except that the two halves of the data centre are one. */
    static String bridge(String physical) {
        return physical.equals("phys-east") || physical.equals("phys-west")
                ? "br-centre"
                : physical.replace("phys-", "br-");
    }

    /** Whether OVN has a port for it: floating addresses have none. */
    static boolean isImplemented(Port port) {
        return !port.deviceOwner().equals("network:floatingip");
    }

    /** Whether a router is behind the port. */
    static boolean isRouterPort(Port port) {
        return port.deviceOwner().startsWith("network:router_");
    }
}
