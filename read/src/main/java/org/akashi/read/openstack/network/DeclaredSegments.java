package org.akashi.read.openstack.network;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.akashi.model.IdMap;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;

/** Networks as segments. Their wires are what the provider attributes say: nobody knows here whether two of them are one cable. */
final class DeclaredSegments {

    private final NetworkAnswers answers;
    private final List<Unmodelled> unmodelled;

    DeclaredSegments(NetworkAnswers answers, List<Unmodelled> unmodelled) {
        this.answers = answers;
        this.unmodelled = unmodelled;
    }

    IdMap<Segment> segments() {
        Map<String, List<Subnet>> subnets = answers.subnetsByNetwork();
        answers.subnets
                .values()
                .forEach(s -> answers.check(
                        NetworkLists.NETWORKS,
                        answers.networks,
                        s.network(),
                        s.subnet().id(),
                        "network",
                        s.subnet().evidence()));
        IdMap<Segment> segments = answers.networks.map(network -> new Segment(
                network.id(),
                network.name(),
                network.project(),
                kind(network),
                wire(network),
                network.external(),
                true, // ML2/OVN writes nothing of the state of a network: it cuts nobody off
                subnets.getOrDefault(network.id(), List.of()),
                uplinks(network),
                answers.shares(network.id(), network.shared(), network.place()),
                false,
                network.place()));
        answers.networks
                .values()
                .forEach(network -> network.unmodelled()
                        .ifPresent(setting -> unmodelled.add(new Unmodelled(
                                network.id(), setting, network.place().child(setting)))));
        return segments;
    }

    private static Segment.Kind kind(NetworkEntry network) {
        return switch (network.type().orElse("")) {
            case "geneve", "vxlan", "gre", "stt" -> Segment.Kind.OVERLAY;
            case "vlan" -> Segment.Kind.VLAN;
            case "flat" -> Segment.Kind.FLAT;
            default -> Segment.Kind.OTHER;
        };
    }

    private static String wire(NetworkEntry network) {
        String number = network.number().map(String::valueOf).orElse(network.id());
        return switch (kind(network)) {
            case OVERLAY -> network.type().orElse("") + "/" + number;
            case VLAN -> "physical/" + network.physicalNetwork().orElse("") + "/" + number;
            case FLAT -> "physical/" + network.physicalNetwork().orElse("") + "/untagged";
            case OTHER -> "network/" + network.id();
        };
    }

    private static List<Uplink> uplinks(NetworkEntry network) {
        return network.physicalNetwork()
                .map(physical -> List.of(new Uplink(
                        "uplink-" + network.id(),
                        physical,
                        network.number().map(n -> OptionalInt.of(n.intValue())).orElse(OptionalInt.empty()),
                        network.place())))
                .orElse(List.of());
    }
}
