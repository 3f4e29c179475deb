package org.akashi.isolation;

import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;

/** The short form of traffic: protocol and ports, without addresses. */
final class Traffic {

    private Traffic() {}

    /** {@code tcp 22}, {@code udp from 53}, {@code icmp 8/0}, {@code any}, {@code any IPv6}. */
    static String text(TrafficMatch box) {
        StringBuilder text = new StringBuilder(protocols(box.protocols()));
        if (isTyped(box.protocols())) {
            if (!box.destinationPorts().isAll()) {
                text.append(' ').append(types(box.destinationPorts()));
            }
        } else {
            if (!box.destinationPorts().isAll()) {
                text.append(' ').append(box.destinationPorts());
            }
            if (!box.sourcePorts().isAll()) {
                text.append(" from ").append(box.sourcePorts());
            }
        }
        return box.family() == Family.V6 ? text + " IPv6" : text.toString();
    }

    private static boolean isTyped(IntRanges protocols) {
        return protocols.equals(IntRanges.of(Protocols.ICMP)) || protocols.equals(IntRanges.of(Protocols.ICMPV6));
    }

    private static String protocols(IntRanges protocols) {
        if (protocols.equals(TrafficMatch.ANY_PROTOCOL)) {
            return "any";
        }
        if (protocols.bounds().size() == 2
                && protocols.bounds().getFirst().equals(protocols.bounds().getLast())) {
            return Protocols.name(protocols.first());
        }
        return "protocols " + protocols;
    }

    private static String types(IntRanges types) {
        if (types.bounds().size() == 2
                && types.bounds().getFirst().equals(types.bounds().getLast())) {
            return (types.first() >> 8) + "/" + (types.first() & 255);
        }
        return "types " + types;
    }
}
