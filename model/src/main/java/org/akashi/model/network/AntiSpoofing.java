package org.akashi.model.network;

import java.util.List;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;

/**
 * The sender addresses a port may use. Where it is on, frames with another source are dropped; and, where {@code receives} is set,
 * frames to the port whose destination is none of its addresses, broadcast or multicast.
 *
 * <p>A binding without prefixes admits every IP address with its MAC. One with prefixes of a single family admits no packets of
 * the other. IPv6 bindings include the link-local address of their MAC.
 */
public record AntiSpoofing(boolean enabled, List<Binding> bindings, boolean receives) {

    /** No check at all. */
    public static final AntiSpoofing OFF = new AntiSpoofing(false, List.of(), false);

    /** A MAC address with the IP prefixes that may be used with it. */
    public record Binding(MacAddress mac, List<Prefix> prefixes) {
        public Binding {
            prefixes = List.copyOf(prefixes);
        }

        /** Whether an address may be used with the MAC address. */
        public boolean admits(IpAddress address) {
            return prefixes.isEmpty()
                    || prefixes.stream().anyMatch(p -> p.contains(address))
                    || names(address.family()) && mac.linkLocal().equals(address);
        }

        /** Whether it has prefixes of a family. */
        public boolean names(Family family) {
            return prefixes.stream().anyMatch(p -> p.family() == family);
        }
    }

    public AntiSpoofing {
        bindings = List.copyOf(bindings);
    }

    public static AntiSpoofing of(List<Binding> bindings) {
        return new AntiSpoofing(true, bindings, true);
    }

    /** A check of what the port sends, and not of what it is sent. */
    public static AntiSpoofing ofSender(List<Binding> bindings) {
        return new AntiSpoofing(true, bindings, false);
    }
}
