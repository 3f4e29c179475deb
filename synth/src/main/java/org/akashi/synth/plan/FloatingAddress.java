package org.akashi.synth.plan;

import java.util.List;
import java.util.Optional;

/**
 * A floating address.
 *
 * @param placeholder the port that reserves it on the external network
 * @param port the port it leads to as a whole
 * @param forwardings single ports of it
 */
public record FloatingAddress(
        String id, Project owner, Router router, Port placeholder, Optional<Port> port, List<Forwarding> forwardings) {

    /** A port of the address that leads to a port of a guest. */
    public record Forwarding(String id, String protocol, int outside, Port inside, int insidePort) {}

    public String address() {
        return placeholder.addresses().getFirst().address();
    }
}
