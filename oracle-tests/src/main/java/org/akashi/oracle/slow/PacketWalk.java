package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.oracle.slow.Rows.Port;

/**
 * One frame's way. Switches hand it to whoever has its MAC, routers to whoever has its next hop; every receiver is written down. The
 * journal tells the way in words.
 */
final class PacketWalk {

    private final SlowCloud cloud;
    private final boolean telling;
    private final GroupRules rules;
    private final Routing routing;
    private final Neighbours neighbours;
    private final SortedSet<String> receivers = new TreeSet<>();
    private final List<String> journal = new ArrayList<>();
    private final Set<Visit> visits = new HashSet<>();

    /** A packet at a router's door: the second time round it is in a circle. */
    private record Visit(String port, Frame frame, boolean turned) {}

    /** @param telling whether a journal is kept */
    PacketWalk(SlowCloud cloud, boolean telling) {
        this.cloud = cloud;
        this.telling = telling;
        this.rules = new GroupRules(cloud);
        this.routing = new Routing(cloud);
        this.neighbours = new Neighbours(cloud);
    }

    SortedSet<String> receivers() {
        return receivers;
    }

    List<String> journal() {
        return journal;
    }

    private void note(Object... words) {
        if (telling) {
            journal.add(Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    /** A port, or the world behind a wire, emits a frame. */
    void emit(String from, Frame frame) {
        if (from.startsWith(SlowEvaluator.EXTERNAL)) {
            String network = from.substring(SlowEvaluator.EXTERNAL.length());
            switched(cloud.wire(network), network, routing.forwardedBySwitch(network, frame), from);
            return;
        }
        Port port = cloud.port(from);
        if (!port.enabled()) {
            note(from, "is switched off");
        } else if (!Spoofing.maySend(port, frame)) {
            note(from, "may not use this source");
        } else if (!rules.admit(port, false, frame)) {
            note(from, "has no rule that lets it out");
        } else if (new Lease(cloud).answers(port, frame)) {
            note("the network answers for its DHCP service");
        } else {
            Frame forwarded = routing.forwardedBySwitch(port.network(), frame);
            boolean toItself = !forwarded.destination().equals(frame.destination())
                    && forwarded.destination().equals(forwarded.source())
                    && port.has(forwarded.source());
            if (toItself) {
                note("comes back to its own sender");
                received(port, forwarded.withMacs(frame.sourceMac(), port.mac()));
            } else {
                switched(cloud.wire(port), port.network(), forwarded, from);
            }
        }
    }

    /**
     * A frame on a wire.
     *
     * @param network of whoever sends it
     * @param sender id of the port or {@code external:…} that it comes from
     */
    private void switched(Wire wire, String network, Frame frame, String sender) {
        if (Frame.isGroup(frame.destinationMac())) {
            note("flooded on", wire);
            wire.guests().stream().filter(port -> !port.id().equals(sender)).forEach(port -> received(port, frame));
            wire.routerPorts().stream()
                    .filter(port -> !port.id().equals(sender))
                    .forEach(port -> routed(port, frame));
            leave(wire, sender);
            return;
        }
        List<Port> known = wire.withMac(network, frame.destinationMac());
        for (Port port : known) {
            if (port.id().equals(sender)) {
                note("does not go back to", sender);
            } else if (port.isRouterPort()) {
                routed(port, frame);
            } else {
                received(port, frame);
            }
        }
        if (known.isEmpty()) {
            note("nobody on", wire, "is known by this MAC");
            wire.loose().stream().filter(port -> !port.id().equals(sender)).forEach(port -> received(port, frame));
            leave(wire, sender);
        }
    }

    private void leave(Wire wire, String sender) {
        wire.outside().stream().filter(outside -> !outside.equals(sender)).forEach(receivers::add);
    }

    /** A frame at a guest's or a service's port. */
    private void received(Port port, Frame frame) {
        if (!port.enabled()) {
            note(port.id(), "is switched off");
        } else if (!rules.admit(port, true, frame)) {
            note(port.id(), "has no rule that lets it in:", frame);
        } else if (!Frame.isGroup(frame.destinationMac()) && !Spoofing.mayReceive(port, frame)) {
            note(port.id(), "may not receive for this destination:", frame);
        } else {
            note(port.id(), "receives", frame);
            receivers.add(port.id());
        }
    }

    private void routed(Port in, Frame frame) {
        enter(in, frame, false);
    }

    /** @param turned whether the router itself turned the packet round at its gateway */
    private void enter(Port in, Frame frame, boolean turned) {
        Rows.Router router = cloud.routers.get(in.device());
        if (router == null || !router.enabled() || !in.enabled()) {
            note("router of", in.id(), "is switched off");
            return;
        }
        if (!visits.add(new Visit(in.id(), frame, turned))) {
            note("goes round in a circle at", in.id());
            return;
        }
        Routing.Decision decision = routing.decide(router, in, frame, turned);
        note("router", router.id(), "at", in.id(), decision.words(), frame);
        decision.answering().ifPresent(port -> receivers.add(port.id()));
        for (Routing.Exit exit : decision.exits()) {
            leaveRouter(router, exit);
        }
    }

    private void leaveRouter(Rows.Router router, Routing.Exit exit) {
        Port out = exit.port();
        if (!out.enabled()) {
            note(out.id(), "is switched off");
            return;
        }
        Frame frame = routing.translateSource(router, out, exit.frame());
        if (routing.isOwnFloating(router, out, frame.destination())) {
            note("turned round at the gateway", out.id());
            enter(out, frame, true);
            return;
        }
        Wire wire = cloud.wire(out);
        List<Port> holders = neighbours.holders(out.network(), exit.nextHop(), out.id());
        for (Port holder : holders) {
            Frame addressed = frame.withMacs(out.mac(), holder.mac());
            if (holder.isRouterPort()) {
                routed(holder, addressed);
            } else {
                received(holder, addressed);
            }
        }
        if (holders.isEmpty()) {
            note("nobody on", wire, "is known to have", exit.nextHop());
            wire.claimants()
                    .forEach(claimant -> Spoofing.claims(claimant, exit.nextHop())
                            .forEach(mac -> received(claimant, frame.withMacs(out.mac(), mac))));
            receivers.addAll(wire.outside());
        }
    }
}
