package org.akashi.model.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A box in header space: the packets of one IP version whose every field lies in the given set. Rules are matches, and unions of
 * matches are traffic.
 *
 * <p>{@code destinationPorts} holds destination ports, or {@code type * 256 + code} where the protocol is ICMP or ICMPv6;
 * {@code sourcePorts} matters only to protocols that have ports. A match that limits either names only protocols that have
 * the field. Protocol numbers above 255 do not occur: {@link #ANY_PROTOCOL} is 0 to 255.
 */
public record TrafficMatch(
        AddressSet source,
        AddressSet destination,
        IntRanges protocols,
        IntRanges sourcePorts,
        IntRanges destinationPorts) {

    /** Protocol numbers 0 to 255. */
    public static final IntRanges ANY_PROTOCOL = IntRanges.of(0, 255);

    public TrafficMatch {
        if (source.family() != destination.family()) {
            throw new IllegalArgumentException("source and destination of two families");
        }
    }

    /** Every packet of a family. */
    public static TrafficMatch any(Family family) {
        return new TrafficMatch(
                AddressSet.all(family), AddressSet.all(family), ANY_PROTOCOL, IntRanges.ALL, IntRanges.ALL);
    }

    /** Exactly one packet's headers. */
    public static TrafficMatch of(Packet packet) {
        return new TrafficMatch(
                AddressSet.of(packet.source()),
                AddressSet.of(packet.destination()),
                IntRanges.of(packet.protocol()),
                IntRanges.of(packet.sourcePort()),
                IntRanges.of(packet.destinationPort()));
    }

    public Family family() {
        return source.family();
    }

    public boolean isEmpty() {
        return source.isEmpty()
                || destination.isEmpty()
                || protocols.isEmpty()
                || sourcePorts.isEmpty()
                || destinationPorts.isEmpty();
    }

    /** Whether some packet is in both; matches of two families have none. */
    public boolean overlaps(TrafficMatch other) {
        return family() == other.family()
                && protocols.overlaps(other.protocols)
                && destinationPorts.overlaps(other.destinationPorts)
                && sourcePorts.overlaps(other.sourcePorts)
                && destination.overlaps(other.destination)
                && source.overlaps(other.source);
    }

    public boolean matches(Packet packet) {
        return packet.family() == family()
                && protocols.contains(packet.protocol())
                && destinationPorts.contains(packet.destinationPort())
                && sourcePorts.contains(packet.sourcePort())
                && source.contains(packet.source())
                && destination.contains(packet.destination());
    }

    public TrafficMatch withSource(AddressSet set) {
        return new TrafficMatch(set, destination, protocols, sourcePorts, destinationPorts);
    }

    public TrafficMatch withDestination(AddressSet set) {
        return new TrafficMatch(source, set, protocols, sourcePorts, destinationPorts);
    }

    public TrafficMatch withProtocols(IntRanges set) {
        return new TrafficMatch(source, destination, set, sourcePorts, destinationPorts);
    }

    public TrafficMatch withSourcePorts(IntRanges set) {
        return new TrafficMatch(source, destination, protocols, set, destinationPorts);
    }

    public TrafficMatch withDestinationPorts(IntRanges set) {
        return new TrafficMatch(source, destination, protocols, sourcePorts, set);
    }

    /** The packets in both; families that differ have none in common, and asking is an error. */
    public TrafficMatch intersect(TrafficMatch other) {
        if (this == other) {
            return this;
        }
        return new TrafficMatch(
                source.intersect(other.source),
                destination.intersect(other.destination),
                protocols.intersect(other.protocols),
                sourcePorts.intersect(other.sourcePorts),
                destinationPorts.intersect(other.destinationPorts));
    }

    /** The packets of this box that are not in another, as boxes that do not overlap; itself, if the two have none in common. */
    public List<TrafficMatch> minus(TrafficMatch other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<TrafficMatch> pieces = new ArrayList<>(5);
        TrafficMatch rest = addresses(this, other, TrafficMatch::source, TrafficMatch::withSource, pieces);
        rest = addresses(rest, other, TrafficMatch::destination, TrafficMatch::withDestination, pieces);
        rest = numbers(rest, other, TrafficMatch::protocols, TrafficMatch::withProtocols, pieces);
        rest = numbers(rest, other, TrafficMatch::sourcePorts, TrafficMatch::withSourcePorts, pieces);
        numbers(rest, other, TrafficMatch::destinationPorts, TrafficMatch::withDestinationPorts, pieces);
        return pieces;
    }

    /** Cuts off what differs in one field; the rest agrees with {@code other} there. */
    private static TrafficMatch addresses(
            TrafficMatch box,
            TrafficMatch other,
            Function<TrafficMatch, AddressSet> field,
            BiFunction<TrafficMatch, AddressSet, TrafficMatch> with,
            List<TrafficMatch> pieces) {
        AddressSet outside = field.apply(box).minus(field.apply(other));
        if (!outside.isEmpty()) {
            pieces.add(with.apply(box, outside));
        }
        return with.apply(box, field.apply(box).intersect(field.apply(other)));
    }

    private static TrafficMatch numbers(
            TrafficMatch box,
            TrafficMatch other,
            Function<TrafficMatch, IntRanges> field,
            BiFunction<TrafficMatch, IntRanges, TrafficMatch> with,
            List<TrafficMatch> pieces) {
        IntRanges outside = field.apply(box).minus(field.apply(other));
        if (!outside.isEmpty()) {
            pieces.add(with.apply(box, outside));
        }
        return with.apply(box, field.apply(box).intersect(field.apply(other)));
    }
}
