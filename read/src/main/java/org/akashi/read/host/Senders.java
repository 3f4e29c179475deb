package org.akashi.read.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.read.host.nft.Decision;

/**
 * Which MAC addresses a port may send from, and which addresses it may claim by ARP. The IP addresses it may send from are part of its
 * filter, exactly; here they matter as far as what may be claimed differs.
 */
final class Senders {

    private final Optional<MacAddress> own;
    private final AddressSet claimable;
    private final AddressSet sendable;
    private final boolean anyMac;

    Senders(PortRules rules, String port, Optional<MacAddress> own) {
        this.own = own;
        this.claimable = sources(rules.sent(port, own, Family.V4, true), Family.V4);
        this.sendable = sources(rules.sent(port, own, Family.V4, false), Family.V4);
        this.anyMac = passes(rules.sent(port, Optional.empty(), Family.V4, true))
                || passes(rules.sent(port, Optional.empty(), Family.V4, false))
                || passes(rules.sent(port, Optional.empty(), Family.V6, false));
    }

    AntiSpoofing antiSpoofing() {
        if (anyMac || own.isEmpty()) {
            return AntiSpoofing.OFF;
        }
        if (claimable.isAll()) {
            return AntiSpoofing.ofSender(List.of(new AntiSpoofing.Binding(own.get(), List.of())));
        }
        List<Prefix> prefixes = new ArrayList<>(prefixes(claimable));
        prefixes.add(Prefix.any(Family.V6));
        return AntiSpoofing.ofSender(List.of(new AntiSpoofing.Binding(own.get(), prefixes)));
    }

    /** What cannot be said exactly. */
    Optional<String> unclear() {
        if (anyMac && !claimable.isAll()) {
            return Optional.of("ARP is restricted and MAC addresses are not");
        }
        return !claimable.isAll() && !claimable.containsAll(sendable)
                ? Optional.of("ARP is restricted more than IP")
                : Optional.empty();
    }

    private static boolean passes(List<Decision> decisions) {
        return decisions.stream().anyMatch(d -> d.accepts() || d.isUnknown());
    }

    private static AddressSet sources(List<Decision> decisions, Family family) {
        return decisions.stream()
                .filter(d -> d.accepts() || d.isUnknown())
                .map(Decision::box)
                .map(TrafficMatch::source)
                .reduce(AddressSet.none(family), AddressSet::union);
    }

    /** The prefixes that make up a set, largest first within each of its ranges. */
    private static List<Prefix> prefixes(AddressSet set) {
        List<Prefix> prefixes = new ArrayList<>();
        for (AddressSet.Range range : set.ranges()) {
            IpAddress from = range.first();
            while (true) {
                Prefix widest = Prefix.host(from);
                for (int length = widest.length() - 1; length >= 0; length--) {
                    Prefix wider = Prefix.holding(from, length);
                    if (!wider.first().equals(from) || wider.last().compareTo(range.last()) > 0) {
                        break;
                    }
                    widest = wider;
                }
                prefixes.add(widest);
                if (widest.last().compareTo(range.last()) >= 0) {
                    break;
                }
                from = widest.last().next();
            }
        }
        return prefixes;
    }
}
