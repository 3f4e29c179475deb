package org.akashi.oracle.ovn.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.model.net.IpAddress;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Reason;
import org.akashi.oracle.ovn.AkashiReach;
import org.akashi.oracle.ovn.Expected;

/** Puts questions to OVN and to the product, and keeps what differs. */
final class Comparison {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f.:]{3,}");

    /** A question that the two answer differently. */
    record Disagreement(Content content, Frame frame, Expected expected, Answer answer, String trace) {

        /** What differs, so that one of many alike can be shown. */
        String kind() {
            boolean open = answer.verdict() == Answer.Verdict.UNDETERMINED;
            return expected.verdict() + " " + answer.verdict() + " "
                    + (open
                            ? answer.reason().arguments().getLast()
                            : answer.reason().code());
        }

        String text() {
            return "%s%n  OVN: %s%n  akashi: %s %s, %s%n  hops: %s%n%s"
                    .formatted(
                            frame.line(),
                            expected,
                            answer.verdict(),
                            answer.deliveredTo(),
                            answer.reason(),
                            answer.hops().stream()
                                    .map(h -> h.object() + " " + h.rule())
                                    .toList(),
                            trace.strip().indent(4));
        }
    }

    private final LiveOvn ovn;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final Map<LeftOut, Integer> flowsOnly = new EnumMap<>(LeftOut.class);
    private final Map<String, Integer> delivered = new TreeMap<>();
    private int topologies;
    private int compared;
    private int undefined;
    private int alone;

    Comparison(LiveOvn ovn) {
        this.ovn = ovn;
    }

    /** Asks everything about one topology. */
    void compare(Content content, List<Frame> frames) throws IOException {
        ovn.load(content);
        Catalog catalog = Catalog.of(content);
        AkashiReach akashi = akashi();
        topologies++;
        try (TraceOracle oracle = TraceOracle.open(ovn, catalog, addresses(content, frames))) {
            for (Frame frame : frames) {
                Ruling ruling = oracle.ask(frame);
                ruling.leftOut().ifPresent(reason -> leftOut.merge(reason, 1, Integer::sum));
                if (ruling.expected().isEmpty()) {
                    continue;
                }
                if (judge(content, frame, ruling, akashi) % 100 == 0) {
                    alone++;
                    if (!oracle.agreesAlone(frame)) {
                        throw new IllegalStateException("a process of its own says otherwise: " + frame.line());
                    }
                }
            }
        }
    }

    /** The same, by the flows of a chassis. */
    void compareFlows(Content content, List<Frame> frames) throws IOException {
        ovn.load(content);
        Catalog catalog = Catalog.of(content);
        AkashiReach akashi = akashi();
        topologies++;
        FlowOracle oracle = FlowOracle.open(ovn, catalog, ovn.chassis(), addresses(content, frames));
        List<Ruling> rulings = oracle.ask(frames);
        for (int i = 0; i < frames.size(); i++) {
            rulings.get(i).leftOut().ifPresent(reason -> leftOut.merge(reason, 1, Integer::sum));
            if (rulings.get(i).expected().isPresent()) {
                LeftOut.of(frames.get(i), catalog).ifPresent(reason -> flowsOnly.merge(reason, 1, Integer::sum));
                judge(content, frames.get(i), rulings.get(i), akashi);
            }
        }
    }

    private int judge(Content content, Frame frame, Ruling ruling, AkashiReach akashi) {
        Expected expected = ruling.expected().orElseThrow();
        Answer answer = akashi.answer(frame.question());
        compared++;
        if (isUndefined(answer)) {
            undefined++;
        } else if (!expected.agreesWith(answer)) {
            disagreements.add(new Disagreement(content, frame, expected, answer, ruling.text()));
        } else {
            delivered.merge(answer.reason().code().name(), 1, Integer::sum);
        }
        return compared;
    }

    /** Rules of one priority that contradict each other: OVN does one or the other, and does not say which. */
    private static boolean isUndefined(Answer answer) {
        return answer.verdict() == Answer.Verdict.UNDETERMINED
                && answer.reason().code() == Reason.Code.CONTRADICTING_RULES;
    }

    private AkashiReach akashi() throws IOException {
        Path folder = ovn.folder().resolve("evidence");
        ovn.evidence(Files.createDirectories(folder.resolve("ovn")));
        return AkashiReach.open(folder);
    }

    static Set<IpAddress> addresses(Content content, List<Frame> frames) {
        Set<IpAddress> addresses = new LinkedHashSet<>();
        Matcher text = ADDRESS.matcher(content.toJson().toString());
        while (text.find()) {
            IpAddress.parse(text.group()).ifPresent(addresses::add);
        }
        frames.forEach(f -> addresses.add(f.destination()));
        return addresses;
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    /** How many were judged that are left out where ovn-trace is asked. */
    int judgedByFlowsOnly() {
        return flowsOnly.values().stream().mapToInt(Integer::intValue).sum();
    }

    int compared() {
        return compared;
    }

    int undefined() {
        return undefined;
    }

    String summary() {
        StringBuilder text = new StringBuilder(
                "%s questions about %s topologies compared, %s differ; %s asked again of a process of their own; %s undefined by rules of one priority%n"
                        .formatted(compared, topologies, disagreements.size(), alone, undefined));
        delivered.forEach((reason, count) ->
                text.append("  ").append(count).append(' ').append(reason).append('\n'));
        flowsOnly.forEach((reason, count) -> text.append("  ")
                .append(count)
                .append(" that ovn-trace is not trusted with, ")
                .append(reason)
                .append('\n'));
        text.append("left out:\n");
        leftOut.forEach((reason, count) -> text.append("  ")
                .append(count)
                .append(' ')
                .append(reason)
                .append(": ")
                .append(reason.reason())
                .append('\n'));
        return text.toString();
    }
}
