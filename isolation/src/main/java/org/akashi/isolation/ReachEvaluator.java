package org.akashi.isolation;

import java.util.List;
import java.util.stream.Stream;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Inquiry;
import org.akashi.model.Cloud;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Answer.Verdict;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Question;
import org.akashi.model.reach.Reason;

/**
 * Answers single questions: would this frame be delivered, to whom, on which way, and by which rule?
 *
 * <pre>{@code
 * ReachEvaluator reach = ReachEvaluator.of(cloud);
 * Answer answer = reach.answer(question);
 * answer.verdict();      // DELIVERED, BLOCKED or UNDETERMINED
 * answer.deliveredTo();  // port ids, or external:<segment id>
 * }</pre>
 *
 * <p>Safe for use by several threads. The semantics are written down in {@code docs/isolation.md}.
 */
public final class ReachEvaluator {

    private final Fabric fabric;
    private final List<Reason> missing;
    private final List<Port> unplaced;

    private ReachEvaluator(Fabric fabric, List<Reason> missing) {
        this.fabric = fabric;
        this.missing = missing;
        this.unplaced = fabric.network().ports().values().stream()
                .filter(Port::isEndpoint)
                .filter(p -> !fabric.attachments().containsKey(p.id()))
                .toList();
    }

    /** For a network of which everything is known. */
    public static ReachEvaluator of(Network network) {
        return new ReachEvaluator(Fabric.of(network), List.of());
    }

    /**
     * For what was read of a cloud: what is missing from the evidence may lead where nothing else does. Of a host that was read by itself
     * nothing is missing.
     */
    public static ReachEvaluator of(Cloud cloud) {
        List<Reason> missing = cloud.coverage().tellsOfNetwork()
                ? Gaps.of(cloud, 0).stream()
                        .map(IsolationResult.Undetermined::reason)
                        .toList()
                : List.of();
        return new ReachEvaluator(Fabric.of(cloud.network()), missing);
    }

    /** Answers a question; never fails for what the question or the evidence got wrong. */
    public Answer answer(Question question) {
        Answer answer = Inquiry.answer(fabric, question);
        if (answer.verdict() != Verdict.BLOCKED || !leftItsSender(answer)) {
            return answer;
        }
        return missing.stream()
                .findFirst()
                .or(() -> unplaced.stream()
                        .filter(port -> mayReceive(port, question, answer))
                        .findFirst()
                        .map(port -> Reason.of(Reason.Code.NOT_IN_EVIDENCE, port.id(), "segment")))
                .map(reason -> new Answer(Verdict.UNDETERMINED, List.of(), answer.hops(), reason))
                .orElse(answer);
    }

    /** Whether it came onto a segment, or would have if it were known who answers there. */
    private static boolean leftItsSender(Answer answer) {
        return switch (answer.reason().code()) {
            case NO_NEIGHBOUR, UNKNOWN_DESTINATION_MAC -> true;
            default -> answer.hops().stream().anyMatch(hop -> hop.type() == Hop.Type.SEGMENT);
        };
    }

    /** Whether a port on a segment nobody knows could be the receiver, by the addresses the packet had on its way. */
    private static boolean mayReceive(Port port, Question question, Answer answer) {
        Stream<IpAddress> destinations = Stream.concat(
                Stream.of(question.destination()),
                answer.hops().stream().map(hop -> hop.packet().destination()));
        return !port.antiSpoofing().enabled()
                || !port.antiSpoofing().receives()
                || destinations.anyMatch(to -> to.isMulticast() || holds(port, to));
    }

    private static boolean holds(Port port, IpAddress address) {
        return port.addresses().contains(address)
                || port.antiSpoofing().bindings().stream()
                        .anyMatch(b -> b.admits(address) || b.mac().linkLocal().equals(address));
    }
}
