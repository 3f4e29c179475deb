package org.akashi.isolation.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.isolation.walk.Wire.Holders;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.reach.Reason;
import org.akashi.model.reach.Reason.Code;

/**
 * Whom a router's packets go to on a segment: who owns or answers for the next hop; if nobody does, whoever may claim it, and what
 * is behind the physical network.
 */
final class Resolution {

    private final Walk walk;
    private final Switching switching;
    private final Routing routing;

    Resolution(Walk walk, Switching switching, Routing routing) {
        this.walk = walk;
        this.switching = switching;
        this.routing = routing;
    }

    /**
     * @param nextHop the address to resolve; empty if it is each packet's destination
     */
    void resolve(Gate out, Optional<IpAddress> nextHop, Trail trail) {
        if (nextHop.isPresent()) {
            Holders known = out.wire().holders().get(nextHop.get());
            if (known == null || !hand(out, known, trail)) {
                unresolved(out, AddressSet.of(nextHop.get()), nextHop, trail);
            }
            return;
        }
        List<TrafficMatch> rest = List.of(trail.box());
        for (Map.Entry<IpAddress, Holders> holder : out.wire().holders().entrySet()) {
            IpAddress address = holder.getKey();
            if (!trail.box().destination().family().equals(address.family())
                    || !trail.box().destination().contains(address)) {
                continue;
            }
            TrafficMatch match = TrafficMatch.any(address.family()).withDestination(AddressSet.of(address));
            Trail part = trail.narrowed(trail.box().withDestination(AddressSet.of(address)));
            if (hand(out, holder.getValue(), part)) {
                rest = Boxes.minus(rest, match);
            }
        }
        for (TrafficMatch box : rest) {
            unresolved(out, box.destination(), Optional.empty(), trail.narrowed(box));
        }
    }

    /** Hands packets to those who speak for an address; false if only the sending router itself does. */
    private boolean hand(Gate out, Holders holders, Trail trail) {
        boolean handed = false;
        for (Attachment attachment : holders.attachments()) {
            MacAddress mac = attachment.port().mac().orElse(null);
            if (mac != null) {
                handed = true;
                String segment = attachment.port().segment();
                switching.deliver(
                        attachment, Optional.of(mac), switching.onWire(trail, segment, Code.SWITCHED, mac), true);
            }
        }
        for (Gate gate : holders.gates()) {
            if (gate != out) {
                handed = true;
                MacAddress mac = gate.face().mac();
                routing.enter(gate, switching.onWire(trail, gate.face().segment(), Code.SWITCHED, mac), false);
            }
        }
        return handed;
    }

    private void unresolved(Gate out, AddressSet wanted, Optional<IpAddress> nextHop, Trail trail) {
        boolean taken = switching.leave(out.wire(), "", trail);
        for (Attachment attachment : out.wire().attachments()) {
            AddressSet claimed = attachment.guard().claimable(wanted.family()).intersect(wanted);
            Optional<MacAddress> mac = claimed.isEmpty()
                    ? Optional.empty()
                    : attachment
                            .guard()
                            .claims(claimed.first(), attachment.port().mac());
            if (mac.isEmpty() || !mayClaim(attachment)) {
                continue;
            }
            taken = true;
            Trail part =
                    nextHop.isPresent() ? trail : trail.narrowed(trail.box().withDestination(claimed));
            Trail onWire = switching.onWire(part, attachment.port().segment(), Code.SWITCHED, mac.get());
            switching.deliver(attachment, mac, onWire, true);
        }
        if (!taken) {
            walk.stop(
                    trail,
                    Reason.of(Code.NO_NEIGHBOUR, wanted.first().toString()),
                    out.face().evidence());
        }
    }

    /** A provider's service answers for its own addresses only. */
    private static boolean mayClaim(Attachment attachment) {
        return attachment.port().role() == org.akashi.model.network.Port.Role.GUEST;
    }
}
