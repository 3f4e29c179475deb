package org.akashi.isolation;

import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;

/**
 * What senders put onto a hub, but for their sources, and how it goes on from there. Senders whose packets differ in nothing else are
 * one {@link Crowd}.
 *
 * @param nextHop where all of it goes; only with {@link Mode#NEXT_HOP}
 * @param sentPorts the destination ports as the senders send them
 * @param forged whether the sources are others' than the senders' own
 */
record Emission(
        Mode mode,
        Optional<IpAddress> nextHop,
        AddressSet destination,
        IntRanges protocols,
        IntRanges sourcePorts,
        IntRanges destinationPorts,
        IntRanges sentPorts,
        boolean forged,
        boolean certain,
        Stand stand) {

    /** How packets find their receiver on the hub. */
    enum Mode {
        /** A sender on the hub puts any MAC address on the frame. */
        FRAME,
        /** A sender on the hub sends to a group address. */
        GROUP,
        /** A router sends to whoever speaks for the destination. */
        ON_LINK,
        /** A router sends what nobody but itself speaks for. */
        UNSPOKEN,
        /** A router sends everything to whoever speaks for the next hop. */
        NEXT_HOP
    }

    /**
     * What the cause of a meeting depends on at the senders' side.
     *
     * @param outside what let them in again from an external network, if they came over one
     * @param joint the router between owners on the way to the hub, if one was passed
     * @param segment the senders' segment, where they stand on the hub themselves
     * @param stranger why they are on a segment of another owner: code and object, else empty
     */
    record Stand(Optional<Cause> outside, Optional<Cause> joint, String segment, String stranger) {
        static final Stand ANYWHERE = new Stand(Optional.empty(), Optional.empty(), "", "");

        /** The same, after a way to another hub. */
        Stand over(Transit transit) {
            Optional<Cause> in = transit.outside().or(this::outside);
            Optional<Cause> router = joint.or(transit::joint);
            boolean told = in.isPresent() || router.isPresent();
            return new Stand(in, router, told ? "" : segment, told ? "" : stranger);
        }
    }

    static Emission of(
            Mode mode,
            Optional<IpAddress> nextHop,
            AddressSet destination,
            TrafficMatch box,
            IntRanges sentPorts,
            boolean forged,
            boolean certain,
            Stand stand) {
        return new Emission(
                mode,
                nextHop,
                destination,
                box.protocols(),
                box.sourcePorts(),
                box.destinationPorts(),
                sentPorts,
                forged,
                certain,
                stand);
    }

    /** Whether some packet has the protocol and ports of both; addresses are not looked at. */
    boolean sharesTraffic(TrafficMatch box) {
        return destination.family() == box.family()
                && protocols.overlaps(box.protocols())
                && destinationPorts.overlaps(box.destinationPorts())
                && sourcePorts.overlaps(box.sourcePorts());
    }

    /** Some of the destination ports on the hub, as the senders send them. */
    IntRanges sent(IntRanges onHub) {
        return sentPorts.equals(destinationPorts) ? onHub : sentPorts;
    }
}
