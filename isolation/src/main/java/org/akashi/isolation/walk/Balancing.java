package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.LoadBalancer.Listener;
import org.akashi.model.network.LoadBalancer.Member;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;

/**
 * Hands new connections to the members of listeners: any member may get them, so all do. A member of another family than its listener
 * gets none: nothing translates between the two.
 */
final class Balancing {

    private Balancing() {}

    /**
     * Sends what listeners accept to {@code taken}, once per member.
     *
     * @return what no listener accepts
     */
    static List<Trail> apply(List<LoadBalancer> balancers, Trail trail, Consumer<Trail> taken) {
        List<Trail> rest = List.of(trail);
        for (LoadBalancer balancer : balancers) {
            for (Listener listener : balancer.listeners()) {
                TrafficMatch accepts = accepts(balancer, listener);
                List<Trail> next = new ArrayList<>();
                for (Trail part : rest) {
                    Optional<TrafficMatch> hit = Boxes.common(part.box(), accepts);
                    if (hit.isEmpty()) {
                        next.add(part);
                        continue;
                    }
                    listener.members().stream()
                            .filter(m ->
                                    m.address().family() == listener.address().family())
                            .forEach(m -> taken.accept(hand(part, balancer, listener, m, hit.get())));
                    Boxes.minus(part.box(), accepts).forEach(b -> next.add(part.narrowed(b)));
                }
                rest = next;
            }
        }
        return rest;
    }

    private static TrafficMatch accepts(LoadBalancer balancer, Listener listener) {
        TrafficMatch all =
                TrafficMatch.any(listener.address().family()).withDestination(AddressSet.of(listener.address()));
        return listener.port() == 0
                ? all
                : all.withProtocols(IntRanges.of(balancer.protocol()))
                        .withDestinationPorts(IntRanges.of(listener.port()));
    }

    private static Trail hand(Trail trail, LoadBalancer balancer, Listener listener, Member member, TrafficMatch hit) {
        TrafficMatch to = hit.withDestination(AddressSet.of(member.address()));
        if (member.port() != 0 && listener.port() != 0) {
            to = to.withDestinationPorts(IntRanges.of(member.port()));
        }
        Reason reason = Reason.of(
                Reason.Code.DESTINATION_TRANSLATED,
                text(listener.address().toString(), listener.port()),
                text(member.address().toString(), member.port()));
        return trail.translate(Hop.Type.LOAD_BALANCER, balancer.id(), reason, listener.evidence(), hit, to);
    }

    private static String text(String address, int port) {
        return port == 0 ? address : address + " " + port;
    }
}
