package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.ProvedPairs;
import org.akashi.isolation.ProvedPairs.Way;
import org.akashi.isolation.Witness;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.Packet;
import org.akashi.oracle.slow.Comparison.Sent;
import org.akashi.oracle.slow.Comparison.Tally;

/** Every pair, every crossing and every witness of both ways to prove, against what the slow evaluator delivered. */
final class ProofComparison {

    private final SlowCloud cloud;
    private final SlowEvaluator slow;
    private final Cloud read;
    private final Map<List<String>, Sent> delivered;
    private final Set<List<String>> ownSource;
    private final Map<String, String> disagreements = new LinkedHashMap<>();
    private Tally tally = Tally.NONE;

    /**
     * @param delivered for every pair for which some packet passes, one that does
     * @param ownSource the pairs for which one passes with an address of its sender's own
     */
    ProofComparison(
            SlowCloud cloud,
            SlowEvaluator slow,
            Cloud read,
            Map<List<String>, Sent> delivered,
            Set<List<String>> ownSource) {
        this.cloud = cloud;
        this.slow = slow;
        this.read = read;
        this.delivered = delivered;
        this.ownSource = ownSource;
    }

    /** What differs, by kind; of each kind the first. */
    Map<String, String> disagreements() {
        return disagreements;
    }

    Tally tally() {
        return tally;
    }

    private void disagree(String what, String detail) {
        disagreements.putIfAbsent(what, detail);
    }

    void run() {
        Ownership owners = Ownership.byProject(read.identity(), read.resources());
        List<String> endpoints = cloud.endpoints();
        Set<List<String>> crossing = new HashSet<>();
        long total = 0;
        for (String from : endpoints) {
            for (String to : endpoints) {
                if (!cloud.owner(from).equals(cloud.owner(to))) {
                    total++;
                    if (delivered.containsKey(List.of(from, to)) || onOneWire(from, to)) {
                        crossing.add(List.of(from, to));
                    }
                }
            }
        }
        tally = tally.plus(new Tally(0, 0, 0, total, crossing.size(), 0));
        for (Way way : Way.values()) {
            try {
                compare(way, owners, crossing, total);
            } catch (IllegalStateException | java.util.NoSuchElementException | IndexOutOfBoundsException e) {
                StackTraceElement at = e.getStackTrace()[Math.min(3, e.getStackTrace().length - 1)];
                disagree(way + ": fails", e + " at " + at);
            }
        }
    }

    private void compare(Way way, Ownership owners, Set<List<String>> crossing, long total) {
        IsolationResult result = ProvedPairs.result(read, owners, way);
        if (result.endpoints() != cloud.endpoints().size() || result.pairs().total() != total) {
            disagree(way + ": counts", result.endpoints() + " endpoints, " + result.pairs() + ", slow " + total);
        }
        samePairs(way, owners, result, crossing);
        crossing.forEach(pair -> isCovered(way, result, pair));
        result.crossings().forEach(each -> arrives(way, each));
    }

    /** What was made smaller may refer to what was taken away; both sides know the same of it, but only the proof doubts it. */
    private boolean isBroken() {
        return read.diagnostics().stream().anyMatch(d -> d.code() == Diagnostic.Code.DANGLING_REFERENCE);
    }

    private void samePairs(Way way, Ownership owners, IsolationResult result, Set<List<String>> crossing) {
        Set<List<String>> proved = ProvedPairs.crossing(read, owners, way);
        if (result.pairs().crossing() != proved.size() || result.pairs().undetermined() != 0 && !isBroken()) {
            disagree(way + ": pairs are miscounted", result.pairs() + ", " + proved.size());
        }
        for (List<String> pair : crossing) {
            if (!proved.contains(pair)) {
                Sent sent = delivered.get(pair);
                disagree(
                        way + ": a crossing that is not proved",
                        pair + " " + sent
                                + (sent == null
                                        ? ""
                                        : "\n    " + String.join("\n    ", slow.explain(sent.from(), sent.frame()))));
            }
        }
        for (List<String> pair : proved) {
            if (!crossing.contains(pair)) {
                disagree(
                        way + ": an isolated pair that is called crossing",
                        pair
                                + result.crossings().stream()
                                        .filter(c -> names(c, pair))
                                        .map(c -> "\n    " + describe(c))
                                        .collect(Collectors.joining()));
            }
        }
    }

    private static boolean names(Crossing crossing, List<String> pair) {
        return crossing.relation() != Relation.RELAY
                && crossing.from().endpoints().contains(pair.getFirst())
                && crossing.to().endpoints().contains(pair.getLast());
    }

    private boolean onOneWire(String from, String to) {
        return cloud.wire(cloud.network(from)) == cloud.wire(cloud.network(to)) && isOn(from) && isOn(to);
    }

    private boolean isOn(String endpoint) {
        return endpoint.startsWith(SlowEvaluator.EXTERNAL)
                || cloud.port(endpoint).enabled();
    }

    /** Whether a crossing names a pair that is delivered to, as what it is: with its own source, or only with a forged one. */
    private void isCovered(Way way, IsolationResult result, List<String> pair) {
        Sent sent = delivered.get(pair);
        if (sent == null) {
            return;
        }
        boolean service = cloud.owner(sent.from()).equals("provider")
                || cloud.owner(pair.getLast()).equals("provider");
        boolean outside = sent.from().startsWith(SlowEvaluator.EXTERNAL);
        boolean either = outside || way == Way.JOINED; // by hubs, forged and honest are told together
        Set<Relation> wanted = service
                ? Set.of(Relation.SERVICE)
                : either
                        ? Set.of(Relation.DELIVERY, Relation.INJECT)
                        : Set.of(ownSource.contains(pair) ? Relation.DELIVERY : Relation.INJECT);
        if (result.crossings().stream().noneMatch(c -> wanted.contains(c.relation()) && names(c, pair))) {
            disagree(
                    way + ": a delivery that no crossing covers",
                    pair + " as " + wanted + ": " + sent.frame() + "\n    "
                            + String.join("\n    ", slow.explain(sent.from(), sent.frame())));
        }
    }

    /** Whether the witnesses of a crossing are real. */
    private void arrives(Way way, Crossing crossing) {
        if (crossing.relation() == Relation.LINK
                || crossing.relation() == Relation.CLAIM
                || crossing.relation() == Relation.RELAY
                || crossing.traffic().isEmpty()) {
            return;
        }
        List<Witness> witnesses = new ArrayList<>(List.of(crossing.witness()));
        crossing.passages().forEach(passage -> witnesses.add(passage.witness()));
        for (Witness witness : witnesses) {
            Packet packet = witness.packet();
            Frame frame = new Frame(
                    Frame.mac(packet.sourceMac().toString()),
                    Frame.mac(packet.destinationMac().toString()),
                    Ip.parse(packet.source().toString()),
                    Ip.parse(packet.destination().toString()),
                    packet.protocol(),
                    packet.sourcePort(),
                    packet.destinationPort());
            tally = tally.plus(new Tally(0, 0, 0, 0, 0, 1));
            if (!slow.receivers(witness.from(), frame).contains(witness.to())) {
                disagree(
                        way + ": a witness that does not arrive",
                        witness.from() + " > " + witness.to() + ": " + frame + "\n" + describe(crossing) + "\n    "
                                + String.join("\n    ", slow.explain(witness.from(), frame)));
            }
        }
    }

    private static String describe(Crossing crossing) {
        return crossing.relation() + " " + crossing.kind() + " "
                + crossing.from().endpoints() + " > "
                + crossing.to().endpoints() + " " + crossing.traffic() + " witness "
                + crossing.witness().packet() + " cause " + crossing.cause();
    }
}
