package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Fix;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Witness;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;

/** Crossings written in one line. */
final class Crossings {

    private Crossings() {}

    static Crossing backdoor(String id, String from, String to, Cause.Code code, String object, String... arguments) {
        return crossing(
                id,
                Crossing.Kind.BACKDOOR,
                from,
                to,
                new Cause(code, object, List.of(arguments), SmallCloud.at(object)),
                List.of(),
                Optional.empty());
    }

    static Crossing crossing(
            String id,
            Crossing.Kind kind,
            String from,
            String to,
            Cause cause,
            List<Crossing.Passage> passages,
            Optional<String> declaration) {
        return Crossing.of(
                id,
                kind,
                Crossing.Relation.DELIVERY,
                side(from),
                side(to),
                List.of("tcp 80"),
                passages,
                witness("10.1.0.5", 80),
                cause,
                new Fix(Fix.Code.DECLARE, cause.object(), List.of(), true, List.of(), cause.evidence()),
                declaration);
    }

    private static Crossing.Side side(String tenant) {
        return new Crossing.Side(new Owner(tenant, tenant, Owner.Kind.TENANT), List.of(), 0);
    }

    /** A packet from an address to a port, tcp, that one hop delivers. */
    static Witness witness(String source, int port) {
        MacAddress mac = SmallCloud.mac(1);
        Packet packet = new Packet(mac, mac, IpAddress.of(source), IpAddress.of("10.2.0.5"), 6, 40000, port);
        Hop hop = new Hop(
                "there", Hop.Type.ENDPOINT, Reason.of(Reason.Code.DELIVERED, "there"), packet, SmallCloud.at("x"));
        return new Witness("here", "there", packet, List.of(hop));
    }

    static Crossing.Passage passage(String traffic, String rule, Witness witness) {
        return new Crossing.Passage(traffic, rule, rule, SmallCloud.at(rule), witness);
    }
}
