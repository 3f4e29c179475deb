package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.oracle.slow.Borders.Kind;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Router;

/**
 * Whether anything at all passes from one endpoint to another in a cloud too large to try every packet: only such are tried as could
 * arrive, every one of which is walked as always.
 */
public final class PairSearch {

    /** With more routers on a wire, only those that could lead to the receiver are tried. */
    private static final int FEW = 40;

    private final SlowCloud cloud;
    private final SlowEvaluator slow;
    private final PairAddresses addresses;
    private final Map<Wire, List<Port>> mazes = new HashMap<>();

    public PairSearch(SlowCloud cloud) {
        this.cloud = cloud;
        this.slow = new SlowEvaluator(cloud);
        this.addresses = new PairAddresses(cloud);
    }

    /** Whether the two share a wire, and neither is switched off: then frames pass, whatever the filters say of IP. */
    public boolean areNeighbours(String from, String to) {
        return isOn(from) && isOn(to) && cloud.wire(cloud.network(from)) == cloud.wire(cloud.network(to));
    }

    private boolean isOn(String endpoint) {
        Port port = cloud.ports.get(endpoint);
        return port == null || port.enabled();
    }

    /** A frame by a router that arrives; empty if none was found. */
    public Optional<Frame> way(String from, String to) {
        if (!isOn(from) || !isOn(to)) {
            return Optional.empty();
        }
        Borders borders = Borders.between(cloud, from, to, addresses.forwardings(to));
        for (boolean six : new boolean[] {false, true}) {
            List<Ip> destinations = addresses.destinations(from, to, six);
            List<Kind> kinds = borders.kinds(six);
            for (long sourceMac : Borders.sourceMacs(cloud, from)) {
                for (Ip source : addresses.sources(from, to, six)) {
                    Optional<Frame> found = first(from, to, sourceMac, source, destinations, kinds);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Frame> first(
            String from, String to, long sourceMac, Ip source, List<Ip> destinations, List<Kind> kinds) {
        for (long mac : routers(from, to)) {
            for (Ip destination : destinations) {
                for (Kind kind : kinds) {
                    Frame frame = new Frame(
                            sourceMac,
                            mac,
                            source,
                            destination,
                            kind.protocol(),
                            kind.sourcePort(),
                            kind.destinationPort());
                    if (slow.receivers(from, frame).contains(to)) {
                        return Optional.of(frame);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Of the routers on the sender's wire, those that stand on the receiver's wire, and those that could know a way round. */
    private Set<Long> routers(String from, String to) {
        Wire near = cloud.wire(cloud.network(from));
        Wire far = cloud.wire(cloud.network(to));
        Set<Long> macs = new LinkedHashSet<>();
        if (near.routerPorts().size() <= FEW) {
            near.routerPorts().forEach(port -> macs.add(port.mac()));
            return macs;
        }
        for (Port there : far.routerPorts()) {
            for (Port here : cloud.portsOf(cloud.router(there))) {
                if (cloud.isPlaced(here) && cloud.wire(here) == near) {
                    macs.add(here.mac());
                }
            }
        }
        mazes.computeIfAbsent(near, this::mazes).forEach(port -> macs.add(port.mac()));
        return macs;
    }

    /** Ports on a wire of routers with routes of their own, or with another router on a network inside. */
    private List<Port> mazes(Wire wire) {
        List<Port> all = new ArrayList<>();
        for (Port port : wire.routerPorts()) {
            Router router = cloud.router(port);
            boolean joined = cloud.portsOf(router).stream()
                    .filter(p -> !p.isGateway() && cloud.isPlaced(p) && cloud.wire(p) != wire)
                    .anyMatch(p -> cloud.wire(p).routerPorts().size() > 1);
            if (joined || !router.routes().isEmpty()) {
                all.add(port);
            }
        }
        return all;
    }
}
