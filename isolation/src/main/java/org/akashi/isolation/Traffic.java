package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;

/** The short form of traffic: protocols and ports, without addresses. */
final class Traffic {

    /** Where what is missing from everything takes fewer words than what is there. */
    private static final int FEW = 2;

    private Traffic() {}

    /** The same protocols and ports between any addresses. */
    static TrafficMatch anywhere(TrafficMatch box) {
        return box.withSource(AddressSet.all(box.family())).withDestination(AddressSet.all(box.family()));
    }

    /** {@code tcp 22}, {@code udp from 53}, {@code icmp 8/0}, {@code any}, {@code any except tcp 2222}; IPv6 is said. */
    static List<String> texts(Collection<TrafficMatch> boxes) {
        List<String> texts = new ArrayList<>();
        for (Family family : Family.values()) {
            List<TrafficMatch> union = new ArrayList<>();
            for (TrafficMatch box : boxes) {
                if (box.family() == family) {
                    union.addAll(Boxes.minusAll(anywhere(box), union));
                }
            }
            if (!union.isEmpty()) {
                texts.addAll(texts(family, union));
            }
        }
        return texts.stream().distinct().sorted().toList();
    }

    private static List<String> texts(Family family, List<TrafficMatch> union) {
        List<TrafficMatch> missing = Boxes.minusAll(TrafficMatch.any(family), union);
        if (missing.size() <= FEW && missing.size() < union.size()) {
            String any = family == Family.V6 ? "any IPv6" : "any";
            List<String> exceptions =
                    missing.stream().map(Traffic::text).sorted().toList();
            return List.of(exceptions.isEmpty() ? any : any + " except " + String.join(" and ", exceptions));
        }
        return union.stream().map(Traffic::text).toList();
    }

    private static String text(TrafficMatch box) {
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

    private static boolean isOne(IntRanges set) {
        return set.bounds().size() == 2
                && set.bounds().getFirst().equals(set.bounds().getLast());
    }

    private static String protocols(IntRanges protocols) {
        if (protocols.equals(TrafficMatch.ANY_PROTOCOL)) {
            return "any";
        }
        return isOne(protocols) ? Protocols.name(protocols.first()) : "protocols " + protocols;
    }

    private static String types(IntRanges types) {
        return isOne(types) ? (types.first() >> 8) + "/" + (types.first() & 255) : "types " + types;
    }
}
