package org.akashi.read.openstack.network;

import java.util.List;
import org.akashi.model.network.Port;
import org.jspecify.annotations.Nullable;

/**
 * The references of ports to networks, security groups and subnets. Whether one of them is broken is seen as the ports came, which is
 * how they lie in memory; only if one is are all of them looked at in order of id, so that what is reported does not depend on the order
 * of the files.
 */
final class PortReferences {

    private final NetworkAnswers answers;

    /** What was found last: mostly the next port refers to the same. */
    private @Nullable String network;

    private List<String> groups = List.of();
    private @Nullable String subnet;

    PortReferences(NetworkAnswers answers) {
        this.answers = answers;
    }

    /** Reports every reference that leads nowhere. */
    void report() {
        for (PortEntry port : answers.ports.asTheyCame()) {
            if (!leadsSomewhere(port)) {
                answers.ports.values().forEach(this::check);
                return;
            }
        }
    }

    private boolean leadsSomewhere(PortEntry port) {
        if (!port.network().equals(network)) {
            if (!answers.networks.containsKey(port.network())) {
                return false;
            }
            network = port.network();
        }
        if (!port.groups().equals(groups)) {
            for (String group : port.groups()) {
                if (!groups.contains(group) && !answers.groups.containsKey(group)) {
                    return false;
                }
            }
            groups = port.groups();
        }
        for (PortEntry.FixedAddress fixed : port.addresses()) {
            if (!fixed.subnet().equals(subnet)) {
                if (!answers.subnets.containsKey(fixed.subnet())) {
                    return false;
                }
                subnet = fixed.subnet();
            }
        }
        return true;
    }

    private void check(PortEntry port) {
        answers.check(NetworkLists.NETWORKS, answers.networks, port.network(), port.id(), "network", port.place());
        for (String group : port.groups()) {
            answers.check(
                    NetworkLists.SECURITY_GROUPS, answers.groups, group, port.id(), "security group", port.place());
        }
        if (DeviceOwner.role(port.deviceOwner()) != Port.Role.ROUTER) {
            for (PortEntry.FixedAddress fixed : port.addresses()) {
                answers.check(NetworkLists.SUBNETS, answers.subnets, fixed.subnet(), port.id(), "subnet", port.place());
            }
        }
    }
}
