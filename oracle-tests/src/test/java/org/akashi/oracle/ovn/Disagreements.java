package org.akashi.oracle.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.model.reach.Answer;

/** Counts what was compared, by kind, and keeps every disagreement as text that can be understood alone. */
final class Disagreements {

    private final Map<String, Counts> byKind = new TreeMap<>();
    private final Map<Distrust, Integer> excluded = new TreeMap<>();
    private final List<String> all = new ArrayList<>();

    /** What was found for one kind of questions. */
    private static final class Counts {
        private int compared;
        private int delivered;
        private int disagreed;
    }

    void exclude(Distrust distrust) {
        excluded.merge(distrust, 1, Integer::sum);
    }

    void compare(Asked asked, Expected expected, Answer answer, String trace) {
        Counts counts = byKind.computeIfAbsent(asked.kind(), kind -> new Counts());
        counts.compared++;
        if (!expected.deliveredTo().isEmpty()) {
            counts.delivered++;
        }
        if (!expected.agreesWith(answer)) {
            counts.disagreed++;
            all.add("%s\n  ovn-trace: %s\n  akashi: %s %s, %s\n  hops: %s\n%s"
                    .formatted(
                            asked.question(),
                            expected,
                            answer.verdict(),
                            answer.deliveredTo(),
                            answer.reason(),
                            answer.hops().stream()
                                    .map(h -> h.object() + " " + h.rule())
                                    .toList(),
                            trace.strip().indent(4)));
        }
    }

    int compared() {
        return byKind.values().stream().mapToInt(c -> c.compared).sum();
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** A table of what was compared, and what was left out and why. */
    String summary() {
        StringBuilder text =
                new StringBuilder("questions compared with ovn-trace (kind, compared, delivered, disagreed):\n");
        byKind.forEach((kind, c) -> text.append("  ")
                .append(String.join(
                        " ",
                        kind,
                        Integer.toString(c.compared),
                        Integer.toString(c.delivered),
                        Integer.toString(c.disagreed)))
                .append('\n'));
        text.append("left out, because ovn-trace is known to be wrong:\n");
        excluded.forEach((distrust, count) -> text.append("  ")
                .append(count)
                .append(' ')
                .append(distrust)
                .append(": ")
                .append(distrust.reason())
                .append('\n'));
        return text.toString();
    }
}
