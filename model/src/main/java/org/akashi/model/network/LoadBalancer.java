package org.akashi.model.network;

import java.util.List;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;

/**
 * Addresses whose connections are handed to other addresses: load balancing, and forwarding of single ports.
 *
 * @param id the balancer's own id; for ports forwarded from a floating address, {@code <its id>/<protocol>}
 * @param protocol IANA number; meaningless for listeners without a port
 * @param routers ids of the routers that do it
 * @param segments ids of the segments that do it for their own endpoints
 */
public record LoadBalancer(
        String id,
        String name,
        int protocol,
        List<Listener> listeners,
        List<String> routers,
        List<String> segments,
        EvidenceRef evidence) {

    /**
     * An address and port that accepts connections.
     *
     * @param port 1 to 65535, or 0 for every protocol and port
     */
    public record Listener(IpAddress address, int port, List<Member> members, EvidenceRef evidence) {
        public Listener {
            members = List.copyOf(members);
        }
    }

    /**
     * A back end.
     *
     * @param port 1 to 65535, or 0 to keep the connection's port
     */
    public record Member(IpAddress address, int port) {}

    public LoadBalancer {
        listeners = List.copyOf(listeners);
        routers = List.copyOf(routers);
        segments = List.copyOf(segments);
    }
}
