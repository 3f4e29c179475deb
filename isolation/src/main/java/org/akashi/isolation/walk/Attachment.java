package org.akashi.isolation.walk;

import java.util.LinkedHashSet;
import java.util.Set;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.akashi.model.network.Port;

/** A guest's or service's port, ready to walk: where it is attached, what it may send, and what it lets in. */
public final class Attachment {

    private final Port port;
    private final Wire wire;
    private final Guard guard;
    private final RuleTable egress;
    private final RuleTable ingress;
    private final Set<MacAddress> macs;

    Attachment(Port port, Wire wire, RuleTable egress, RuleTable ingress) {
        this.port = port;
        this.wire = wire;
        this.guard = new Guard(port.antiSpoofing());
        this.egress = egress;
        this.ingress = ingress;
        this.macs = new LinkedHashSet<>();
        port.mac().ifPresent(macs::add);
        port.antiSpoofing().bindings().stream().map(Binding::mac).forEach(macs::add);
    }

    public Port port() {
        return port;
    }

    public String id() {
        return port.id();
    }

    public Wire wire() {
        return wire;
    }

    Guard guard() {
        return guard;
    }

    RuleTable egress() {
        return egress;
    }

    RuleTable ingress() {
        return ingress;
    }

    /** Whether the port could answer ARP or ND for an address. */
    public boolean mayClaim(IpAddress address) {
        return guard.claimable(address.family()).contains(address);
    }

    /** MAC addresses that the segment sends to this port. */
    public Set<MacAddress> macs() {
        return macs;
    }
}
