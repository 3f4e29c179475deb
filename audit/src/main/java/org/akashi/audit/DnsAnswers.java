package org.akashi.audit;

import java.util.List;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Witness;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;

/**
 * Segments that answer DNS and let whatever looks like an answer past every filter of their ports: nobody declared that. It is one
 * finding for all of them, for it has one cause.
 */
final class DnsAnswers {

    private final Network network;
    private final List<Crossing> crossings;

    DnsAnswers(AuditContext context) {
        this.network = context.network();
        this.crossings = context.isolation().crossings();
    }

    List<Finding> all() {
        List<Segment> open = network.segments().values().stream()
                .filter(Segment::answersDns)
                .filter(segment -> filteredPorts(segment) > 0)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Crossing.Passage> passages = crossings.stream()
                .flatMap(crossing -> crossing.passages().stream())
                .filter(DnsAnswers::isAnswer)
                .toList();
        FindingDraft finding = FindingDraft.of(FindingCode.DNS_ANSWERS_UNFILTERED, "dns-answers")
                .saying(
                        Comparison.text(
                                open.stream().map(Segment::label).sorted().toList()),
                        Long.toString(
                                open.stream().mapToLong(this::filteredPorts).sum()))
                .at(open.stream().map(Segment::evidence).toList());
        crossings.stream()
                .filter(crossing -> crossing.passages().stream().anyMatch(DnsAnswers::isAnswer))
                .forEach(crossing -> finding.naming(crossing.id()));
        passages.stream()
                .map(Crossing.Passage::witness)
                .min(DnsAnswers::shorter)
                .ifPresent(finding::witnessed);
        return List.of(finding.finish());
    }

    private static boolean isAnswer(Crossing.Passage passage) {
        return passage.rule().startsWith(Segment.DNS_ANSWERS);
    }

    private static int shorter(Witness a, Witness b) {
        int byLength = Integer.compare(a.hops().size(), b.hops().size());
        return byLength != 0 ? byLength : (a.from() + a.to()).compareTo(b.from() + b.to());
    }

    private long filteredPorts(Segment segment) {
        return network.ports().values().stream()
                .filter(port -> port.role() == Port.Role.GUEST && port.segment().equals(segment.id()))
                .filter(port -> !port.filters().isEmpty())
                .count();
    }
}
