package org.akashi.read.openstack.network;

import org.akashi.model.network.Port;

/** What stands behind a port, from Neutron's {@code device_owner} (neutron_lib.constants, DEVICE_OWNER_*). */
public final class DeviceOwner {

    private static final String NETWORK = "network:";

    private DeviceOwner() {}

    /** The role of a port with the given owner; an empty owner means that nobody uses it yet. */
    public static Port.Role role(String owner) {
        if (owner.startsWith("network:floatingip")) {
            return Port.Role.PLACEHOLDER;
        }
        if (owner.startsWith("network:router_interface")
                || owner.startsWith("network:router_gateway")
                || owner.startsWith("network:router_centralized_snat")
                || owner.startsWith("network:ha_router")
                || owner.startsWith("network:router_ha_interface")) {
            return Port.Role.ROUTER;
        }
        if (owner.startsWith("network:dhcp")
                || owner.startsWith("network:distributed")
                || owner.startsWith("network:local")
                || owner.startsWith("network:metadata")) {
            return Port.Role.SERVICE;
        }
        return Port.Role.GUEST;
    }

    /** Whether Neutron neither filters the port nor checks its sender addresses. */
    public static boolean isTrusted(String owner) {
        return owner.startsWith(NETWORK);
    }
}
