package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.jspecify.annotations.Nullable;

/**
 * A port's anti-spoofing as boxes: what it may send, and what it may be sent (ovn-nb(5), {@code port_security}).
 *
 * <p>Besides its addresses a sender may use {@code 0.0.0.0} to ask for a lease, and the unspecified address for duplicate
 * address detection; a receiver also gets what is sent to broadcast and multicast addresses.
 */
final class Guard {

    private static final AddressSet V4_BROADCAST_AND_MULTICAST =
            AddressSet.of(Family.V4, List.of(Prefix.of("255.255.255.255/32"), Prefix.of("224.0.0.0/4")));
    private static final AddressSet V6_MULTICAST = AddressSet.of(Prefix.of("ff00::/8"));

    /** The first packets of DHCP (RFC 2131 section 4.1), sent before there is an address. */
    private static final TrafficMatch LEASE_REQUEST = new TrafficMatch(
            AddressSet.of(IpAddress.v4(0)),
            AddressSet.of(IpAddress.of("255.255.255.255")),
            IntRanges.of(Protocols.UDP),
            IntRanges.of(68),
            IntRanges.of(67));

    /** Duplicate address detection and listener reports (RFC 4862, RFC 3810), sent before there is an address. */
    private static final List<TrafficMatch> UNSPECIFIED = List.of(unspecified(131), unspecified(135), unspecified(143));

    private final AntiSpoofing rules;
    private final @Nullable AddressSet[] claimable = new AddressSet[Family.values().length];

    Guard(AntiSpoofing rules) {
        this.rules = rules;
    }

    boolean isOff() {
        return !rules.enabled();
    }

    /** What the port may send with a source MAC, or with any MAC it may use. */
    List<TrafficMatch> sendable(Optional<MacAddress> mac, Family family) {
        if (isOff()) {
            return List.of(TrafficMatch.any(family));
        }
        List<TrafficMatch> boxes = new ArrayList<>();
        for (Binding binding : rules.bindings()) {
            if (mac.isPresent() && !mac.get().equals(binding.mac())) {
                continue;
            }
            AddressSet sources = rules.bindings().size() == 1 ? claimable(family) : addresses(binding, family);
            if (!sources.isEmpty()) {
                boxes.add(TrafficMatch.any(family).withSource(sources));
                if (!sources.contains(IpAddress.lowest(family))) {
                    boxes.addAll(family == Family.V4 ? List.of(LEASE_REQUEST) : UNSPECIFIED);
                }
            }
        }
        return boxes;
    }

    /** Whether a source MAC may be used at all. */
    boolean admitsMac(MacAddress mac) {
        return isOff() || rules.bindings().stream().anyMatch(b -> b.mac().equals(mac));
    }

    /** What the port may be sent in frames to its MAC address. */
    List<TrafficMatch> receivable(MacAddress mac, Family family) {
        if (isOff() || !rules.receives()) {
            return List.of(TrafficMatch.any(family));
        }
        AddressSet own = rules.bindings().size() == 1 && admitsMac(mac) ? claimable(family) : AddressSet.none(family);
        for (Binding binding : rules.bindings().size() == 1 ? List.<Binding>of() : rules.bindings()) {
            if (binding.mac().equals(mac)) {
                own = own.union(addresses(binding, family));
            }
        }
        if (own.isEmpty()) {
            return List.of();
        }
        AddressSet many = family == Family.V4 ? V4_BROADCAST_AND_MULTICAST : V6_MULTICAST;
        return List.of(TrafficMatch.any(family).withDestination(own.union(many)));
    }

    /** The addresses of a family that the port could answer for. */
    AddressSet claimable(Family family) {
        if (isOff()) {
            return AddressSet.all(family);
        }
        AddressSet known = claimable[family.ordinal()];
        if (known == null) {
            known = AddressSet.none(family);
            for (Binding binding : rules.bindings()) {
                known = known.union(addresses(binding, family));
            }
            claimable[family.ordinal()] = known;
        }
        return known;
    }

    private static TrafficMatch unspecified(int type) {
        return new TrafficMatch(
                AddressSet.of(IpAddress.lowest(Family.V6)),
                AddressSet.of(Prefix.of("ff02::/16")),
                IntRanges.of(Protocols.ICMPV6),
                IntRanges.ALL,
                IntRanges.of(type << 8));
    }

    /** Invariant of a binding: no prefixes admit everything; prefixes of one family admit nothing of the other. */
    private static AddressSet addresses(Binding binding, Family family) {
        if (binding.prefixes().isEmpty()) {
            return AddressSet.all(family);
        }
        AddressSet listed = AddressSet.of(family, binding.prefixes());
        if (family == Family.V6 && !listed.isEmpty()) {
            return listed.union(AddressSet.of(binding.mac().linkLocal()));
        }
        return listed;
    }
}
