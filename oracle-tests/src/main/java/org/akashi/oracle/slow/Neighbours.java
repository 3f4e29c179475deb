package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Route;
import org.akashi.oracle.slow.Rows.Subnet;

/** Who answers for an address on a wire, and which neighbour a guest's own routing table chooses. */
final class Neighbours {

    /** A locally administered MAC that no port has: a frame to it goes where nobody is known. */
    static final long NOBODY = 0x0600_0000_0000L;

    private static final Ip METADATA = Ip.parse("169.254.169.254");
    private static final Ip EVERYBODY = Ip.parse("255.255.255.255");
    private static final Block MULTICAST = Block.parse("224.0.0.0/4");
    private static final Block MULTICAST_V6 = Block.parse("ff00::/8");
    private static final Block LINK_LOCAL = Block.parse("fe80::/10");

    private final SlowCloud cloud;

    Neighbours(SlowCloud cloud) {
        this.cloud = cloud;
    }

    /**
     * Who is known to have an address. Nobody asks itself.
     */
    List<Port> holders(String network, Ip address, String asking) {
        return cloud.wire(network).withAddress(address).stream()
                .filter(port -> !port.id().equals(asking))
                .toList();
    }

    /** The MAC addresses to which a guest sends for a destination: one, or all that could answer its question for it. */
    Set<Long> nextMacs(String from, Ip destination) {
        Port port = cloud.ports.get(from);
        if (port == null) {
            return macs(from, cloud.network(from), destination);
        }
        boolean leased = !port.isTrusted()
                && subnets(port).stream()
                        .anyMatch(subnet -> !subnet.block().address().six() && cloud.hasDhcp(subnet));
        if (destination.equals(METADATA) && leased) {
            Set<Long> services = new TreeSet<>();
            cloud.wire(port).guests().stream()
                    .filter(Port::isLocal)
                    .filter(p -> p.network().equals(port.network()))
                    .forEach(p -> services.add(p.mac()));
            if (!services.isEmpty()) {
                return services;
            }
        }
        if (port.has(destination) || port.hasSix() && destination.equals(Ip.linkLocal(port.mac()))) {
            return Set.of(); // never leaves the guest
        }
        Optional<Long> group = groupMac(port, destination);
        if (group.isPresent()) {
            return Set.of(group.get());
        }
        return nextHop(port, destination)
                .map(next -> macs(from, port.network(), next))
                .orElse(Set.of());
    }

    private Set<Long> macs(String from, String network, Ip next) {
        Set<Long> macs = new TreeSet<>();
        holders(network, next, from).forEach(port -> macs.add(port.mac()));
        if (macs.isEmpty()) {
            if (!cloud.wire(network).outside().isEmpty()) {
                macs.add(NOBODY); // somebody outside may answer
            }
            cloud.wire(network)
                    .claimants()
                    .filter(port -> !port.id().equals(from))
                    .forEach(port -> macs.addAll(Spoofing.claims(port, next)));
        }
        return macs;
    }

    private Optional<Long> groupMac(Port port, Ip destination) {
        if (MULTICAST_V6.contains(destination)) {
            return Optional.of(0x3333_0000_0000L | destination.low() & 0xffff_ffffL);
        }
        if (MULTICAST.contains(destination)) {
            return Optional.of(0x0100_5e00_0000L | destination.low() & 0x7f_ffffL);
        }
        boolean broadcast = destination.equals(EVERYBODY)
                || subnets(port).stream()
                        .map(Subnet::block)
                        .anyMatch(block -> !block.address().six()
                                && block.length() < 31
                                && block.last().equals(destination));
        return broadcast ? Optional.of(Frame.BROADCAST) : Optional.empty();
    }

    private Optional<Ip> nextHop(Port port, Ip destination) {
        if (LINK_LOCAL.contains(destination)) {
            return Optional.of(destination);
        }
        int longest = -1;
        Optional<Ip> next = Optional.empty();
        for (Subnet subnet : subnets(port)) {
            if (subnet.block().contains(destination) && subnet.block().length() > longest) {
                longest = subnet.block().length();
                next = Optional.of(destination);
            }
        }
        for (Subnet subnet : subnets(port)) {
            List<Route> routes = new ArrayList<>(subnet.hostRoutes());
            subnet.gateway()
                    .ifPresent(gateway -> routes.add(new Route(gateway.six() ? Block.ANY_V6 : Block.ANY_V4, gateway)));
            for (Route route : routes) {
                if (route.destination().contains(destination)
                        && !port.has(route.nextHop()) // no system takes itself for a neighbour
                        && route.destination().length() > longest) {
                    longest = route.destination().length();
                    next = Optional.of(route.nextHop());
                }
            }
        }
        return next;
    }

    private List<Subnet> subnets(Port port) {
        List<Subnet> all = new ArrayList<>();
        for (Fixed fixed : port.fixed()) {
            Subnet subnet = cloud.subnets.get(fixed.subnet());
            if (subnet != null) {
                all.add(subnet);
            }
        }
        return all;
    }
}
