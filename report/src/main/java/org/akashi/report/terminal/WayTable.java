package org.akashi.report.terminal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Owner;
import org.akashi.model.reach.Hop;
import org.akashi.report.isolation.IsolationReport;
import org.akashi.report.text.Label;
import org.akashi.report.text.Names;
import org.akashi.report.text.Texts;

/** The crossings that speak against isolation, by cause and pair of owners, and a packet's way for the worst causes. */
final class WayTable {

    private static final int LISTED_CAUSES = 6;
    private static final int LISTED_PAIRS = 4;
    private static final int LISTED_WAYS = 2;
    private static final int LISTED_HOPS = 16;

    /** Which crossings belong together: those with one object to change. */
    private record Joint(Cause.Code code, String object) {}

    private record Pair(Owner from, Owner to) {}

    private final Names names;
    private final Page page;
    private final Texts texts;
    private final List<List<Crossing>> causes;

    WayTable(IsolationReport report, Names names, Page page) {
        this.names = names;
        this.page = page;
        this.texts = page.texts();
        this.causes = byCause(report);
    }

    /** Crossings of the kinds that count, by cause, worst first: deliveries before the rest, then the most crossings. */
    static List<List<Crossing>> byCause(IsolationReport report) {
        Map<Joint, List<Crossing>> joint = new LinkedHashMap<>();
        report.told().stream()
                .filter(crossing -> IsolationReport.isNonconforming(crossing.kind()))
                .sorted(Comparator.comparing(Crossing::relation).thenComparing(Crossing::id))
                .forEach(crossing -> joint.computeIfAbsent(
                                new Joint(
                                        crossing.cause().code(),
                                        crossing.cause().object()),
                                key -> new ArrayList<>())
                        .add(crossing));
        List<List<Crossing>> causes = new ArrayList<>(joint.values());
        causes.sort(Comparator.comparing(
                        (List<Crossing> each) -> each.getFirst().relation())
                .thenComparing((List<Crossing> each) -> each.getFirst().cause().code())
                .thenComparing(Comparator.comparingInt((List<Crossing> each) -> each.size())
                        .reversed())
                .thenComparing((List<Crossing> each) -> each.getFirst().cause().object()));
        return causes;
    }

    void causes() {
        if (causes.isEmpty()) {
            return;
        }
        page.heading(Label.WAYS_BY_CAUSE);
        causes.stream().limit(LISTED_CAUSES).forEach(this::cause);
        page.more("  ", causes.size() - LISTED_CAUSES);
    }

    private void cause(List<Crossing> crossings) {
        Cause cause = crossings.getFirst().cause();
        page.hanging(
                "  ",
                Ink.RED,
                texts.say(cause.code(), names.label(cause.object())).toString(),
                2);
        Map<Pair, List<Crossing>> pairs = crossings.stream()
                .collect(Collectors.groupingBy(
                        each -> new Pair(each.from().owner(), each.to().owner()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        pairs.entrySet().stream().limit(LISTED_PAIRS).forEach(entry -> pair(entry.getKey(), entry.getValue()));
        page.more("    ", pairs.size() - LISTED_PAIRS);
    }

    private void pair(Pair pair, List<Crossing> crossings) {
        String relations = crossings.stream()
                .map(each -> texts.name(each.relation()).toString())
                .distinct()
                .collect(Collectors.joining(", "));
        String traffic = crossings.stream()
                .map(Crossing::traffic)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        int width = Page.WIDTH - 4;
        String who = texts.name(pair.from()) + " → " + texts.name(pair.to()) + "  ("
                + crossings.getFirst().from().count() + " → "
                + crossings.getFirst().to().count() + ")";
        page.line("    " + Columns.fit(who + "  " + relations + (traffic.isEmpty() ? "" : ": " + traffic), width));
    }

    /** For the worst causes, the packet that takes the way and every hop with its rule and place. */
    void witnesses() {
        causes.stream().limit(LISTED_WAYS).map(List::getFirst).forEach(this::witness);
    }

    private void witness(Crossing crossing) {
        page.blank();
        page.hanging(
                page.ink(Ink.BOLD, texts.say(Label.WITNESS).toString()) + "  ",
                Ink.PLAIN,
                texts.name(crossing.from().owner()) + " → "
                        + texts.name(crossing.to().owner()) + "  " + crossing.id(),
                1);
        page.wrapped(Ink.PLAIN, "  ", crossing.witness().packet().toString(), 2);
        List<Hop> hops = crossing.witness().hops();
        for (int i = 0; i < Math.min(hops.size(), LISTED_HOPS); i++) {
            hop(i + 1, hops.get(i));
        }
        page.more("  ", hops.size() - LISTED_HOPS);
    }

    private void hop(int number, Hop hop) {
        String said = texts.name(hop.type()) + " " + names.label(hop.object()) + ": "
                + texts.say(hop.rule().code(), names.labels(hop.rule().arguments()));
        page.hanging("  " + Columns.padLeft(Integer.toString(number), 2) + ". ", Ink.PLAIN, said, 3);
        page.wrapped(Ink.FAINT, "      ", hop.evidence().toString(), 2);
    }
}
