package org.akashi.isolation.walk;

import org.akashi.model.net.IpAddress;
import org.akashi.model.network.RouterInterface;

/** A router's interface on a wire. */
public final class Gate {

    private final RouterInterface face;
    private final Forwarder router;
    private final Wire wire;
    private final IpAddress linkLocal;

    Gate(RouterInterface face, Forwarder router, Wire wire) {
        this.face = face;
        this.router = router;
        this.wire = wire;
        this.linkLocal = face.mac().linkLocal();
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
        return linkLocal.equals(address)
                || face.addresses().stream().anyMatch(a -> a.address().equals(address));
    }

    /** The IPv6 link-local address that follows from the MAC address; every interface has it. */
    IpAddress linkLocal() {
        return linkLocal;
    }
}
