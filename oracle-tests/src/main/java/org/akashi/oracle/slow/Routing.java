package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Floating;
import org.akashi.oracle.slow.Rows.Forwarding;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Route;
import org.akashi.oracle.slow.Rows.Router;
import org.akashi.oracle.slow.Rows.Subnet;

/**
 * What a router of ML2/OVN does with one packet: refuse, answer, translate, choose the way. The order is that of the logical router's
 * tables ({@code ovn-northd(8)}): input checks, destination translation, routes; at the exit, source translation.
 */
final class Routing {

    private static final Block THIS_NETWORK = Block.parse("0.0.0.0/8");
    private static final Block LOOPBACK = Block.parse("127.0.0.0/8");
    private static final Block MULTICAST = Block.parse("224.0.0.0/4");
    private static final Block MULTICAST_V6 = Block.parse("ff00::/8");
    private static final Block LINK_LOCAL = Block.parse("fe80::/64");
    private static final Ip LIMITED_BROADCAST = Ip.parse("255.255.255.255");

    private final SlowCloud cloud;

    Routing(SlowCloud cloud) {
        this.cloud = cloud;
    }

    /** A way out: by which port, to which neighbour. */
    record Exit(Port port, Ip nextHop, Frame frame) {}

    /**
     * @param answering the router's port whose address was asked for an echo
     */
    record Decision(String words, Optional<Port> answering, List<Exit> exits) {

        static Decision drop(String why) {
            return new Decision("drops (" + why + ")", Optional.empty(), List.of());
        }
    }

    Decision decide(Router router, Port in, Frame frame, boolean turned) {
        // Priority 120: what comes to the gateway from the address it translates to was turned round by a neighbour of
        // it.
        boolean fromNeighbour = isTurnedByNeighbour(router, in, frame);
        if (!fromNeighbour) {
            if (isImpossible(frame)) {
                return Decision.drop("no such address may be routed");
            }
            if (!turned && isOwnSource(router, frame.source())) {
                return Decision.drop("the source is the router's own");
            }
            Optional<Port> own = ownPort(router, frame.destination());
            if (own.isPresent()) {
                return frame.isEchoRequest()
                        ? new Decision("answers", own, List.of())
                        : Decision.drop("for the router itself");
            }
            if (frame.destinationMac() == Frame.BROADCAST || isGroupFrame(frame)) {
                return Decision.drop("for a group");
            }
        }
        Frame translated = translateDestination(router, in, frame);
        // Priority 2 of lr_in_arp_resolve: not to the addresses that the router translates to.
        if (fromNeighbour
                && ownPort(router, translated.destination())
                        .filter(Port::isGateway)
                        .isPresent()) {
            return Decision.drop("for the router itself");
        }
        List<Exit> exits = exits(router, in, translated);
        return exits.isEmpty()
                ? Decision.drop("no route")
                : new Decision("routes to " + exits.stream().map(Exit::nextHop).toList(), Optional.empty(), exits);
    }

    private boolean isTurnedByNeighbour(Router router, Port in, Frame frame) {
        boolean translates = router.snat()
                && cloud.portsOf(router).stream()
                        .filter(port -> !port.isGateway())
                        .flatMap(port -> port.fixed().stream())
                        .anyMatch(fixed -> !fixed.address().six());
        return translates && in.isGateway() && !frame.source().six() && in.has(frame.source());
    }

    /** {@code ip4.mcast || ip6.mcast}: both the MAC and the address name a group. */
    private static boolean isGroupFrame(Frame frame) {
        return Frame.isGroup(frame.destinationMac())
                && (MULTICAST.contains(frame.destination()) || MULTICAST_V6.contains(frame.destination()));
    }

    /** Addresses that RFC 1812 5.3.7 keeps off routers. */
    private static boolean isImpossible(Frame frame) {
        Ip from = frame.source();
        Ip to = frame.destination();
        return MULTICAST.contains(from)
                || from.equals(LIMITED_BROADCAST)
                || LOOPBACK.contains(from)
                || LOOPBACK.contains(to)
                || THIS_NETWORK.contains(from)
                || THIS_NETWORK.contains(to);
    }

    /** An IPv4 address of any of the router's ports, or the broadcast address of its subnet. */
    private boolean isOwnSource(Router router, Ip source) {
        if (source.six()) {
            return false;
        }
        for (Port port : cloud.portsOf(router)) {
            for (Fixed fixed : port.fixed()) {
                if (fixed.address().equals(source)
                        || !fixed.address().six()
                                && subnet(fixed).block().last().equals(source)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Port> ownPort(Router router, Ip address) {
        return cloud.portsOf(router).stream()
                .filter(port -> port.has(address) || Ip.linkLocal(port.mac()).equals(address))
                .findFirst();
    }

    private Subnet subnet(Fixed fixed) {
        Subnet subnet = cloud.subnets.get(fixed.subnet());
        if (subnet == null) {
            throw new IllegalArgumentException("no subnet " + fixed.subnet());
        }
        return subnet;
    }

    /** Port forwarding at any door, floating addresses at the gateway. */
    private Frame translateDestination(Router router, Port in, Frame frame) {
        Optional<Frame> forwarded = forward(router, frame);
        if (forwarded.isPresent()) {
            return forwarded.get();
        }
        if (in.isGateway()) {
            for (Floating floating : cloud.floatingsOf(router)) {
                if (floating.address().equals(frame.destination())
                        && floating.fixed().isPresent()) {
                    return frame.withDestination(floating.fixed().get(), frame.destinationPort());
                }
            }
        }
        return frame;
    }

    private Optional<Frame> forward(Router router, Frame frame) {
        for (Floating floating : cloud.floatingsOf(router)) {
            if (floating.address().equals(frame.destination())) {
                for (Forwarding f : cloud.forwardingsOfFloating.getOrDefault(floating.id(), List.of())) {
                    int port = frame.destinationPort();
                    if (frame.protocol() == GroupRules.number(f.protocol())
                            && port >= f.externalFirst()
                            && port <= f.externalLast()) {
                        return Optional.of(
                                frame.withDestination(f.internal(), f.internalFirst() + port - f.externalFirst()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Port forwarding is on the switches that the router serves, too: they translate what their own ports and uplinks send to one MAC, and leave
     * the MAC as it is.
     */
    Frame forwardedBySwitch(String network, Frame frame) {
        if (!Frame.isGroup(frame.destinationMac())) {
            for (Router router : cloud.forwardersInside(network)) {
                Optional<Frame> forwarded = forward(router, frame);
                if (forwarded.isPresent()) {
                    return forwarded.get();
                }
            }
        }
        return frame;
    }

    /** The longest prefix; of equal ones what is connected, else all members. */
    private List<Exit> exits(Router router, Port in, Frame frame) {
        Ip to = frame.destination();
        int longest = -1;
        List<Exit> best = new ArrayList<>();
        if (LINK_LOCAL.contains(to)) {
            return List.of(new Exit(in, to, frame));
        }
        for (Port port : cloud.portsOf(router)) {
            for (Fixed fixed : port.fixed()) {
                Block block = subnet(fixed).block();
                if (block.contains(to) && block.length() > longest) {
                    longest = block.length();
                    best = List.of(new Exit(port, to, frame));
                }
            }
        }
        int connected = longest;
        for (Route route : routes(router)) {
            if (route.destination().contains(to) && route.destination().length() >= longest) {
                Optional<Port> out = portTowards(router, route.nextHop());
                if (out.isEmpty() || route.destination().length() == connected) {
                    continue;
                }
                if (route.destination().length() > longest) {
                    longest = route.destination().length();
                    best = new ArrayList<>();
                }
                best.add(new Exit(out.get(), route.nextHop(), frame));
            }
        }
        return best;
    }

    /** What the router was told, and the way out that its gateway brings. */
    private List<Route> routes(Router router) {
        List<Route> all = new ArrayList<>(router.routes());
        for (Port port : cloud.portsOf(router)) {
            for (Fixed fixed : port.fixed()) {
                Optional<Ip> next = subnet(fixed).gateway();
                if (port.isGateway() && next.isPresent()) {
                    Ip nextHop = next.get();
                    all.add(new Route(nextHop.six() ? Block.ANY_V6 : Block.ANY_V4, nextHop));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    /** The port in whose subnet a next hop is; a route to nowhere is no route. */
    private Optional<Port> portTowards(Router router, Ip nextHop) {
        for (Port port : cloud.portsOf(router)) {
            for (Fixed fixed : port.fixed()) {
                if (subnet(fixed).block().contains(nextHop)) {
                    return Optional.of(port);
                }
            }
        }
        return Optional.empty();
    }

    /** At the gateway: a floating address for the port that has one, else the gateway's own for the subnets inside. */
    Frame translateSource(Router router, Port out, Frame frame) {
        if (!out.isGateway() || frame.source().six()) {
            return frame;
        }
        for (Floating floating : cloud.floatingsOf(router)) {
            if (floating.fixed().equals(Optional.of(frame.source()))) {
                return frame.withSource(floating.address());
            }
        }
        if (router.snat() && isInside(router, frame.source())) {
            for (Fixed fixed : out.fixed()) {
                if (!fixed.address().six()) {
                    return frame.withSource(fixed.address());
                }
            }
        }
        return frame;
    }

    private boolean isInside(Router router, Ip source) {
        return cloud.portsOf(router).stream()
                .filter(port -> !port.isGateway())
                .flatMap(port -> port.fixed().stream())
                .anyMatch(fixed -> subnet(fixed).block().contains(source));
    }

    boolean isOwnFloating(Router router, Port out, Ip address) {
        return out.isGateway()
                && cloud.floatingsOf(router).stream()
                        .anyMatch(floating -> floating.fixed().isPresent()
                                && floating.address().equals(address));
    }
}
