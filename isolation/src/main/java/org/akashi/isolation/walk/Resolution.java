package org.akashi.isolation.walk;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.walk.Wire.Holders;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
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
        if (walk.endsAt(out.wire())) {
            walk.exit(out.wire(), Optional.of(out), nextHop, trail);
            return;
        }
        if (nextHop.isPresent()) {
            Holders known = out.wire().holders().get(nextHop.get());
            if (known == null || !hand(out, known, trail)) {
                unresolved(out, AddressSet.of(nextHop.get()), nextHop, trail);
            }
            return;
        }
        AddressSet wanted = trail.box().destination();
        AddressSet handed = wanted.isSingle() ? one(out, wanted, trail) : each(out, wanted, trail);
        AddressSet rest = wanted.minus(handed);
        if (!rest.isEmpty()) {
            unresolved(out, rest, Optional.empty(), trail.narrowed(trail.box().withDestination(rest)));
        }
    }

    private AddressSet one(Gate out, AddressSet wanted, Trail trail) {
        Holders known = out.wire().holders().get(wanted.first());
        return known != null && hand(out, known, trail) ? wanted : AddressSet.none(wanted.family());
    }

    /** Hands every part of a set of destinations to those who speak for it. */
    private AddressSet each(Gate out, AddressSet wanted, Trail trail) {
        AddressSet handed = AddressSet.none(wanted.family());
        for (Attachment attachment : out.wire().attachments()) {
            AddressSet part = attachment.held(wanted.family()).intersect(wanted);
            MacAddress mac = attachment.port().mac().orElse(null);
            if (mac != null && !part.isEmpty()) {
                handed = handed.union(part);
                Trail towards = trail.narrowed(trail.box().withDestination(part));
                String segment = attachment.port().segment();
                switching.deliver(
                        attachment, Optional.of(mac), switching.onWire(towards, segment, Code.SWITCHED, mac), true);
            }
        }
        for (Gate gate : out.wire().gates()) {
            AddressSet part = gate == out
                    ? AddressSet.none(wanted.family())
                    : gate.answered(wanted.family()).intersect(wanted);
            if (!part.isEmpty()) {
                handed = handed.union(part);
                Trail towards = trail.narrowed(trail.box().withDestination(part));
                MacAddress mac = gate.face().mac();
                routing.enter(gate, switching.onWire(towards, gate.face().segment(), Code.SWITCHED, mac), false);
            }
        }
        return handed;
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
        List<Attachment> claimants = wanted.isSingle()
                ? out.wire().claimants(wanted.first())
                : out.wire().attachments();
        for (Attachment attachment : claimants) {
            for (MacAddress mac : mayClaim(attachment) ? attachment.answering() : List.<MacAddress>of()) {
                AddressSet claimed = attachment.claimable(mac, wanted.family()).intersect(wanted);
                if (!claimed.isEmpty()) {
                    taken = true;
                    Trail part = nextHop.isPresent()
                            ? trail
                            : trail.narrowed(trail.box().withDestination(claimed));
                    String segment = attachment.port().segment();
                    switching.deliver(
                            attachment, Optional.of(mac), switching.onWire(part, segment, Code.SWITCHED, mac), true);
                }
            }
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
