package org.akashi.isolation.walk;

import java.util.Optional;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.RouterInterface;

/** A router's interface on a wire. */
public final class Gate {

    private final RouterInterface face;
    private final Forwarder router;
    private final Wire wire;

    Gate(RouterInterface face, Forwarder router, Wire wire) {
        this.face = face;
        this.router = router;
        this.wire = wire;
    }

    public RouterInterface face() {
        return face;
    }

    public String id() {
        return face.id();
    }

    public Wire wire() {
        return wire;
    }

    Forwarder router() {
        return router;
    }

    /** Whether an address is this interface's own, the link-local address of its MAC included. */
    boolean owns(IpAddress address) {
        return linkLocal().filter(address::equals).isPresent()
                || face.addresses().stream().anyMatch(a -> a.address().equals(address));
    }

    /** The link-local address, on interfaces that have IPv6. */
    Optional<IpAddress> linkLocal() {
        return face.addresses().stream().anyMatch(a -> a.address().family() == org.akashi.model.net.Family.V6)
                ? Optional.of(face.mac().linkLocal())
                : Optional.empty();
    }
}
