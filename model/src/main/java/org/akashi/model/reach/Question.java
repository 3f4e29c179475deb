package org.akashi.model.reach;

import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;

/**
 * "Is this frame delivered, and to whom?" What is left empty takes the sender's own values: its MAC and first address of the
 * destination's family, the next hop a guest would use, source port 40000, ICMP echo request.
 *
 * @param from port id, or {@code external:<segment id>} for the world behind a physical network
 * @param protocol IANA protocol number, 0 to 255
 * @param destinationPort 0 to 65535, for protocols with ports
 */
public record Question(
        String id,
        String from,
        Optional<MacAddress> sourceMac,
        Optional<IpAddress> source,
        Optional<MacAddress> destinationMac,
        IpAddress destination,
        int protocol,
        OptionalInt sourcePort,
        OptionalInt destinationPort,
        OptionalInt icmpType,
        OptionalInt icmpCode) {

    /** The prefix of endpoints that stand for the world behind a physical network. */
    public static final String EXTERNAL = "external:";

    /**
     * Asks about one frame, whose every header is given; the question has no id.
     *
     * @param from port id, or {@link #EXTERNAL} and a segment's id
     */
    public static Question of(String from, Packet packet) {
        boolean types = Protocols.hasTypes(packet.protocol());
        return new Question(
                "",
                from,
                Optional.of(packet.sourceMac()),
                Optional.of(packet.source()),
                Optional.of(packet.destinationMac()),
                packet.destination(),
                packet.protocol(),
                OptionalInt.of(packet.sourcePort()),
                types ? OptionalInt.empty() : OptionalInt.of(packet.destinationPort()),
                types ? OptionalInt.of(packet.destinationPort() >> 8) : OptionalInt.empty(),
                types ? OptionalInt.of(packet.destinationPort() & 255) : OptionalInt.empty());
    }
}
