package org.akashi.read.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.read.host.nft.Boxes;
import org.akashi.read.host.nft.Context;
import org.akashi.read.host.nft.Decision;
import org.akashi.read.host.nft.Hook;
import org.akashi.read.host.nft.Ruleset;
import org.akashi.read.host.nft.Verdict;

/**
 * The chains of family {@code bridge} taken apart into what a port may send and what it may be sent. The kernel asks them about pairs of
 * ports; where the answer is not that of the sender's and of the receiver's side together, it cannot be taken apart, and everything
 * between the ports is undetermined.
 */
final class PortRules {

    /** Every pair of ports is looked at; beyond this number it takes too long, and nothing is concluded. */
    private static final int MOST_PORTS = 256;

    /** A name that no interface can have, and no rule. */
    private static final String GHOST = "/";

    /** A port that no rule names. */
    private static final Optional<String> NOBODY = Optional.of(GHOST);

    private final Ruleset ruleset;
    private final Link bridge;
    private final Map<String, Optional<MacAddress>> stations = new HashMap<>();
    private final List<Ruleset.Chain> before;
    private final List<Ruleset.Chain> between = new ArrayList<>();
    private final Optional<Split> split;

    /** Which side decides what the forward and postrouting chains say. */
    private record Split(boolean sender, boolean receiver) {}

    /**
     * @param ports the ports of one bridge, each with the MAC address of what is behind it
     */
    PortRules(Ruleset ruleset, Link bridge, Map<Link, Optional<MacAddress>> ports) {
        this.ruleset = ruleset;
        this.bridge = bridge;
        ports.forEach((port, mac) -> stations.put(port.name(), mac));
        this.before = ruleset.bridge("prerouting");
        between.addAll(ruleset.bridge("forward"));
        between.addAll(ruleset.bridge("postrouting"));
        if (between.isEmpty()) {
            this.split = Optional.of(new Split(false, false));
        } else {
            this.split = ports.size() > MOST_PORTS ? Optional.empty() : split();
        }
    }

    /** Whether there are rules at all. */
    boolean isEmpty() {
        return before.isEmpty() && between.isEmpty();
    }

    /** What a port may send, seen with a sender's MAC address; empty is one that no rule mentions. */
    List<Decision> sent(String port, Optional<MacAddress> mac, Family family, boolean arp) {
        Context context = context(port, NOBODY, family, arp).fromMac(mac);
        List<TrafficMatch> all = List.of(TrafficMatch.any(family));
        List<Decision> decided = new ArrayList<>();
        for (Decision decision : Hook.decideAll(ruleset, before, context, all)) {
            if (!decision.accepts() || split.filter(Split::sender).isEmpty()) {
                decided.add(decision);
            } else {
                decided.addAll(Hook.decideAll(ruleset, between, context, List.of(decision.box())));
            }
        }
        return split.isPresent()
                ? decided
                : decided.stream().map(PortRules::doubted).toList();
    }

    /** What a port may send with its own MAC address. */
    List<Decision> sent(String port, Family family) {
        return sent(port, station(port), family, false);
    }

    /** What a port may be sent. */
    List<Decision> received(String port, Family family) {
        List<TrafficMatch> all = List.of(TrafficMatch.any(family));
        if (split.isPresent() && !split.get().receiver()) {
            return Hook.decideAll(ruleset, List.of(), context("", Optional.of(port), family, false), all);
        }
        Context context = context(GHOST, Optional.of(port), family, false);
        List<Decision> decided = Hook.decideAll(ruleset, between, context, all);
        return split.isPresent()
                ? decided
                : decided.stream().map(PortRules::doubted).toList();
    }

    /** Whether everything passes a port, both ways and with any sender. */
    boolean isOpen(String port) {
        for (Family family : Family.values()) {
            if (!sent(port, Optional.empty(), family, false).stream().allMatch(Decision::accepts)
                    || !received(port, family).stream().allMatch(Decision::accepts)) {
                return false;
            }
        }
        return true;
    }

    private static Decision doubted(Decision decision) {
        Verdict unknown = new Verdict.Unknown("depends on both ports");
        return new Decision(decision.box(), unknown, decision.rule(), decision.evidence());
    }

    private Optional<MacAddress> station(String port) {
        return stations.getOrDefault(port, Optional.empty());
    }

    private Context context(String in, Optional<String> out, Family family, boolean arp) {
        return new Context(family, arp, Optional.of(in), out, Optional.of(bridge.name()), station(in));
    }

    private Optional<Split> split() {
        for (Split candidate : List.of(new Split(false, true), new Split(true, false), new Split(true, true))) {
            if (holds(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Split candidate) {
        for (Family family : Family.values()) {
            List<TrafficMatch> all = List.of(TrafficMatch.any(family));
            Map<String, List<TrafficMatch>> sender = new HashMap<>();
            Map<String, List<TrafficMatch>> receiver = new HashMap<>();
            for (String port : stations.keySet()) {
                sender.put(port, candidate.sender() ? admitted(port, NOBODY, family) : all);
                receiver.put(port, candidate.receiver() ? admitted(GHOST, Optional.of(port), family) : all);
            }
            for (String from : stations.keySet()) {
                for (String to : stations.keySet()) {
                    if (from.equals(to)) {
                        continue;
                    }
                    List<TrafficMatch> really = admitted(from, Optional.of(to), family);
                    List<TrafficMatch> both = common(sender.getOrDefault(from, all), receiver.getOrDefault(to, all));
                    if (!Boxes.minus(really, both).isEmpty()
                            || !Boxes.minus(both, really).isEmpty()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static List<TrafficMatch> common(List<TrafficMatch> a, List<TrafficMatch> b) {
        return Boxes.minus(a, Boxes.minus(a, b));
    }

    /** What the chains between two ports let pass, or may. */
    private List<TrafficMatch> admitted(String from, Optional<String> to, Family family) {
        return Hook.decideAll(ruleset, between, context(from, to, family, false), List.of(TrafficMatch.any(family)))
                .stream()
                .filter(d -> d.accepts() || d.isUnknown())
                .map(Decision::box)
                .toList();
    }
}
