package org.akashi.isolation.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.akashi.model.network.Port;
import org.jspecify.annotations.Nullable;

/** A guest's or service's port, ready to walk: where it is attached, what it may send, and what it lets in. */
public final class Attachment {

    /** Stands for the address of a machine that the network was told nothing about; locally administered. */
    private static final MacAddress UNKNOWN = new MacAddress(0x02_00_00_00_00_00L);

    private final Port port;
    private final Wire wire;
    private final Guard guard;
    private final RuleTable egress;
    private final RuleTable ingress;
    private final Set<MacAddress> macs;
    private final @Nullable AddressSet[] heldByFamily = new AddressSet[Family.values().length];

    Attachment(Port port, Wire wire, RuleTable egress, RuleTable ingress) {
        this.port = port;
        this.wire = wire;
        this.guard = new Guard(port.antiSpoofing());
        this.egress = egress;
        this.ingress = ingress;
        this.macs = new LinkedHashSet<>();
        port.mac().filter(mac -> port.announced()).ifPresent(macs::add);
        port.antiSpoofing().bindings().stream().map(Binding::mac).forEach(macs::add);
        if (macs.isEmpty() && port.receivesUnknown()) {
            macs.add(UNKNOWN);
        }
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

    /** The addresses that are known to be its own on the wire: none, if it is switched off or the segment was not told. */
    Set<IpAddress> held() {
        return port.enabled() && port.announced() ? own() : Set.of();
    }

    /** The addresses that are assigned to it, and with IPv6 the link-local one of its MAC. */
    private Set<IpAddress> own() {
        Set<IpAddress> held = new LinkedHashSet<>(port.addresses());
        boolean hasV6 = port.addresses().stream().anyMatch(a -> a.family() == Family.V6);
        port.mac().filter(mac -> hasV6).ifPresent(mac -> held.add(mac.linkLocal()));
        return held;
    }

    /** The same, of one family. */
    public AddressSet held(Family family) {
        AddressSet known = heldByFamily[family.ordinal()];
        if (known == null) {
            known = AddressSet.of(family, held().stream().map(Prefix::host).toList());
            heldByFamily[family.ordinal()] = known;
        }
        return known;
    }

    /** The addresses of a family that are its own, whoever knows it. */
    public AddressSet own(Family family) {
        return port.announced() && port.enabled()
                ? held(family)
                : AddressSet.of(family, own().stream().map(Prefix::host).toList());
    }

    /** Whether the port could answer ARP or ND for an address. */
    public boolean mayClaim(IpAddress address) {
        return guard.claimable(address.family()).contains(address);
    }

    /** The addresses of a family for which the port could answer with a MAC address of its own. */
    public AddressSet claimable(MacAddress mac, Family family) {
        if (!port.antiSpoofing().enabled() || port.antiSpoofing().bindings().size() == 1) {
            return guard.claimable(family);
        }
        AddressSet claimable = AddressSet.none(family);
        for (Binding binding : port.antiSpoofing().bindings()) {
            if (binding.mac().equals(mac)) {
                claimable = claimable.union(new Guard(AntiSpoofing.of(List.of(binding))).claimable(family));
            }
        }
        return claimable;
    }

    /** Whether the port could answer for addresses that are not its own. */
    public boolean claimsMore() {
        for (Family family : Family.values()) {
            if (!held(family).containsAll(guard.claimable(family))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The MAC addresses with which it could answer for an address. A port whose MAC address nobody knows answers with one of its own
     * choice; frames to that one reach it as all to unknown addresses do.
     */
    List<MacAddress> claims(IpAddress address) {
        return answering().stream()
                .filter(mac -> claimable(mac, address.family()).contains(address))
                .toList();
    }

    /** The MAC addresses with which it could answer for anything at all. */
    List<MacAddress> answering() {
        if (!port.enabled()) {
            return List.of();
        }
        if (!guard.isOff()) {
            return port.antiSpoofing().bindings().stream()
                    .map(Binding::mac)
                    .distinct()
                    .toList();
        }
        return port.mac()
                .or(() -> port.receivesUnknown() ? Optional.of(UNKNOWN) : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    /** MAC addresses that the segment sends to this port. */
    public Set<MacAddress> macs() {
        return macs;
    }
}
