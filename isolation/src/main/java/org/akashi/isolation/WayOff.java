package org.akashi.isolation;

import java.util.Optional;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;

/**
 * A way off a hub: which packets may take it, and for which addresses a router on the hub finds it.
 *
 * @param gate the router interface by which it leaves the hub; empty if it ends at somebody who stands on the hub
 * @param box the packets as they are on the hub
 * @param group whether they travel in frames to a group address
 * @param held the addresses that lead there by right
 * @param claimable the addresses that may lead there if nobody on the hub speaks for them
 * @param spoken those that are held, among the destinations of the box
 * @param claimed those that may be claimed, among the destinations of the box
 */
record WayOff(
        Optional<Gate> gate,
        TrafficMatch box,
        boolean group,
        AddressSet held,
        AddressSet claimable,
        AddressSet spoken,
        AddressSet claimed) {

    private static WayOff of(
            Optional<Gate> gate, TrafficMatch box, boolean group, AddressSet held, AddressSet claimable) {
        AddressSet destination = box.destination();
        return new WayOff(
                gate, box, group, held, claimable, destination.intersect(held), destination.intersect(claimable));
    }

    /** By a router's interface: for the addresses it answers for. */
    static WayOff by(Gate gate, TrafficMatch box) {
        AddressSet none = AddressSet.none(box.family());
        return of(Optional.of(gate), box, false, gate.answered(box.family()), none);
    }

    /** To somebody on the hub, in frames to one MAC address. */
    static WayOff to(TrafficMatch box, AddressSet held, AddressSet claimable) {
        return of(Optional.empty(), box, false, held, claimable);
    }

    /** To somebody on the hub, in frames to a group address: no address leads there. */
    static WayOff toGroup(TrafficMatch box) {
        AddressSet none = AddressSet.none(box.family());
        return of(Optional.empty(), box, true, none, none);
    }

    /** Whether it is found for a next hop by right. */
    boolean speaksFor(IpAddress nextHop) {
        return held.contains(nextHop);
    }
}
