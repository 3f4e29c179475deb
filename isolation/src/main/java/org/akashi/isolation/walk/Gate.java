package org.akashi.isolation.walk;

import java.util.EnumMap;
import java.util.Map;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.RouterInterface;

/** A router's interface on a wire. */
public final class Gate {

    private final RouterInterface face;
    private final RuleTable egress;
    private final RuleTable ingress;
    private final Forwarder router;
    private final Wire wire;
    private final IpAddress linkLocal;
    private final Map<Family, AddressSet> answered = new EnumMap<>(Family.class);

    Gate(RouterInterface face, Forwarder router, Wire wire, RuleTable egress, RuleTable ingress) {
        this.egress = egress;
        this.ingress = ingress;
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

    /** The segment's rules for what the router sends into it. */
    RuleTable egress() {
        return egress;
    }

    /** The segment's rules for what the router gets from it. */
    RuleTable ingress() {
        return ingress;
    }

    /** The router whose interface it is. */
    public Forwarder router() {
        return router;
    }

    /** Whether an address is this interface's own, the link-local address of its MAC included. */
    boolean owns(IpAddress address) {
        return linkLocal.equals(address)
                || face.addresses().stream().anyMatch(a -> a.address().equals(address));
    }

    /** The addresses of a family for which it answers ARP or ND on its wire. */
    public AddressSet answered(Family family) {
        return answered.getOrDefault(family, AddressSet.none(family));
    }

    void answers(AddressSet addresses) {
        answered.merge(addresses.family(), addresses, AddressSet::union);
    }

    /** The IPv6 link-local address that follows from the MAC address; every interface has it. */
    IpAddress linkLocal() {
        return linkLocal;
    }
}
