package org.akashi.oracle.ovn;

import java.util.Optional;
import org.akashi.model.net.IpAddress;

/** The names of a recorded cloud: networks and ports by Neutron's ids. */
record RecordedPlaces(RecordedNeutron recorded, Southbound southbound) implements TraceReading.Places {

    private static final String ROUTER_PORT = "lrp-";

    @Override
    public Optional<String> network(String datapath) {
        return Optional.ofNullable(southbound.switches().get(datapath));
    }

    @Override
    public String leftBy(String localnetPort) {
        return String.valueOf(southbound.exits().get(localnetPort));
    }

    @Override
    public boolean hasExit(String network) {
        return southbound.exitOf(network).isPresent();
    }

    @Override
    public String answering(String entry, IpAddress asked) {
        if (!entry.startsWith(ROUTER_PORT)) {
            throw new IllegalArgumentException("an echo reply from " + entry + ", which is no router's port");
        }
        String router = recorded.port(entry.substring(ROUTER_PORT.length())).device();
        return recorded.routerPorts().stream()
                .filter(p -> p.device().equals(router)
                        && (p.owns(asked) || p.mac().linkLocal().equals(asked)))
                .map(RecordedNeutron.Port::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "router " + router + " answers for " + asked + ", which it does not have"));
    }
}
