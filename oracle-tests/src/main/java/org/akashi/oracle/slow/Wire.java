package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Network;
import org.akashi.oracle.slow.Rows.Physical;
import org.akashi.oracle.slow.Rows.Port;

/** A broadcast domain: one overlay network, or everything with one VLAN id on one physical network. */
public final class Wire {

    private final String place;
    private final List<Network> networks = new ArrayList<>();
    private final List<Port> guests = new ArrayList<>();
    private final List<Port> loose = new ArrayList<>();
    private final List<Port> paired = new ArrayList<>();
    private final List<Port> routerPorts = new ArrayList<>();
    private final Map<Long, List<Port>> byMac = new HashMap<>();
    private final Map<Ip, List<Port>> byAddress = new HashMap<>();

    Wire(String place) {
        this.place = place;
    }

    /** What tells broadcast domains apart. */
    static String placeOf(Network network) {
        return network.segments().stream()
                .filter(Physical::isWire)
                .findFirst()
                .map(segment -> "wire " + segment.name() + " " + segment.id())
                .orElse("overlay " + network.id());
    }

    void add(Network network) {
        networks.add(network);
    }

    /** @param announced whether the switch was told who it is */
    void add(Port port, boolean announced) {
        if (port.isRouterPort()) {
            routerPorts.add(port);
        } else {
            guests.add(port);
        }
        if (!port.isRouterPort() && !port.isLocal() && !port.isGuarded()) {
            loose.add(port);
        }
        if (port.isGuarded() && (!port.pairs().isEmpty() || port.fixed().isEmpty())) {
            paired.add(port);
        }
        if (!announced) {
            return;
        }
        knows(port.mac(), port);
        if (port.isGuarded()) {
            port.pairs().forEach(pair -> knows(pair.mac(), port));
        }
        if (port.enabled()) {
            for (Fixed fixed : port.fixed()) {
                answers(fixed.address(), port);
            }
            if (port.hasSix() || port.isRouterPort()) {
                answers(Ip.linkLocal(port.mac()), port);
            }
        }
    }

    private void knows(long mac, Port port) {
        List<Port> same = byMac.computeIfAbsent(mac, k -> new ArrayList<>(1));
        if (!same.contains(port)) {
            same.add(port);
        }
    }

    /**
     * Says that a port answers for an address: its own, or a router's gateway for one that is published there. Who is switched off
     * answers for none: routers have to ask (northd's {@code lr_in_arp_resolve} knows enabled ports only), and believe who answers.
     */
    void answers(Ip address, Port port) {
        byAddress.computeIfAbsent(address, k -> new ArrayList<>(1)).add(port);
    }

    List<Port> guests() {
        return guests;
    }

    List<Port> routerPorts() {
        return routerPorts;
    }

    /** Who takes frames to MAC addresses that nobody is known to have. */
    List<Port> loose() {
        return loose;
    }

    /** Who may answer for addresses that are not its own; the cloud's services do not. */
    Stream<Port> claimants() {
        return Stream.concat(loose.stream().filter(port -> !port.isTrusted()), paired.stream());
    }

    /** Guests' and routers' ports with a MAC; those of the network itself before its neighbours on the wire. */
    List<Port> withMac(String network, long mac) {
        return nearest(network, byMac.getOrDefault(mac, List.of()));
    }

    /**
     * Guests' and routers' ports with an address. Where two networks of one wire both assign it, both count: a router would prefer
     * its own network's, but who answers a guest first is chance.
     */
    List<Port> withAddress(Ip ip) {
        return byAddress.getOrDefault(ip, List.of());
    }

    private static List<Port> nearest(String network, List<Port> ports) {
        List<Port> here =
                ports.stream().filter(p -> p.network().equals(network)).toList();
        return here.isEmpty() ? ports : here;
    }

    /** {@code external:<network>} of every network that names the wire; empty for an overlay. */
    List<String> outside() {
        return networks.stream()
                .filter(network -> network.segments().stream().anyMatch(Physical::isWire))
                .map(network -> SlowEvaluator.EXTERNAL + network.id())
                .toList();
    }

    @Override
    public String toString() {
        return place;
    }
}
