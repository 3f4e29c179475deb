package org.akashi.synth.plan;

import java.util.List;
import java.util.Optional;

/**
 * A router.
 *
 * @param gateway empty while none is set; at most one
 * @param interfaces filled while its part is drafted
 * @param routes filled while its part is drafted
 */
public record Router(
        String id, String name, Project owner, List<Gateway> gateway, List<Port> interfaces, List<Route> routes) {

    /**
     * Its attachment to an external network.
     *
     * @param translates whether senders inside get the gateway's address
     */
    public record Gateway(Port port, boolean translates) {

        public Port.Fixed address() {
            return port.addresses().getFirst();
        }
    }

    /** A route somebody configured. */
    public record Route(String destination, String nextHop) {}

    public Optional<Gateway> outside() {
        return gateway.stream().findFirst();
    }
}
