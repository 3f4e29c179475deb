package org.akashi.isolation.walk;

import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.reach.Reason;

/** A router's interface on a wire. */
public final class Gate {

    private final RouterInterface face;
    private final Forwarder router;
    private final Wire wire;
    private final Optional<IpAddress> linkLocal;
    private final Reason switched;

    Gate(RouterInterface face, Forwarder router, Wire wire) {
        this.face = face;
        this.router = router;
        this.wire = wire;
        this.linkLocal = face.addresses().stream().anyMatch(a -> a.address().family() == Family.V6)
                ? Optional.of(face.mac().linkLocal())
                : Optional.empty();
        this.switched = Reason.of(Reason.Code.SWITCHED, face.mac().toString());
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

    /** How frames to this interface's MAC address get to it. */
    Reason switched() {
        return switched;
    }

    /** Whether an address is this interface's own, the link-local address of its MAC included. */
    boolean owns(IpAddress address) {
        return linkLocal().filter(address::equals).isPresent()
                || face.addresses().stream().anyMatch(a -> a.address().equals(address));
    }

    /** The link-local address, on interfaces that have IPv6. */
    Optional<IpAddress> linkLocal() {
        return linkLocal;
    }
}
