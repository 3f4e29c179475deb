package org.akashi.synth.plan;

import java.util.List;
import java.util.Optional;

/**
 * A port.
 *
 * @param owner {@link Project#NOBODY} for those that Neutron keeps for itself
 * @param device id of the server, router or floating address behind it; empty if nothing uses it
 * @param secured whether its sender addresses are checked and its groups apply
 * @param parent where it is a trunk's subport
 */
public record Port(
        String id,
        String name,
        Network network,
        Project owner,
        String device,
        String deviceOwner,
        String mac,
        List<Fixed> addresses,
        List<String> pairs,
        List<Group> groups,
        boolean secured,
        String host,
        Optional<Parent> parent,
        int revision) {

    /** An address from a subnet. */
    public record Fixed(Subnet subnet, String address) {}

    /** The trunk's own port, and the VLAN id by which the server tells the subport. */
    public record Parent(String port, int vlan) {}

    public Port {
        addresses = List.copyOf(addresses);
        pairs = List.copyOf(pairs);
        groups = List.copyOf(groups);
    }

    /** Whether it stands for a guest, or could. */
    public boolean isGuest() {
        return !deviceOwner.startsWith("network:");
    }

    /** Whether it is in the group that denies by default. */
    public boolean isFiltered() {
        return isGuest() && secured;
    }
}
