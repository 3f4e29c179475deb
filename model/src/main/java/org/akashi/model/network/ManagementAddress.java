package org.akashi.model.network;

import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Prefix;

/**
 * Addresses of the provider's management side: hypervisor hosts, tunnel ends, control-plane endpoints, storage, out-of-band.
 *
 * @param what the object that has the address, such as a host or service name
 */
public record ManagementAddress(Prefix prefix, Role role, String what, EvidenceRef evidence) {

    /** What the address is for. */
    public enum Role {
        CONTROL_PLANE,
        TUNNEL,
        HOST,
        DECLARED
    }
}
