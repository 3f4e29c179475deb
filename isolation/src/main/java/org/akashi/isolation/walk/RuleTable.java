package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.FilterRule.Action;

/**
 * The rules of all filters of a port in one direction, in the order they decide.
 *
 * <p>Levels go from the highest priority down. An admission without connection tracking has the priority it was given, like any
 * other (ovn-northd(8), "Ingress table: from-lport ACL evaluation before LB"); what it changes besides is that its packets are not
 * balanced. Rules of one level that admit and drop the same packet contradict each other: which one wins is not defined, and the
 * packet is undetermined. What no rule matches is admitted.
 */
final class RuleTable {

    /**
     * A part of the asked box and what is decided for it.
     *
     * @param rule the deciding rule; empty if none matched
     */
    record Decision(TrafficMatch box, boolean admitted, boolean certain, Optional<FilterRule> rule) {}

    /** Packets no rule has decided yet: those of a box without some sources, which are taken out when somebody asks. */
    private record Rest(TrafficMatch box, AddressSet without) {
        static Rest of(TrafficMatch box) {
            return new Rest(box, AddressSet.none(box.family()));
        }

        TrafficMatch exact() {
            return without.isEmpty() ? box : box.withSource(box.source().minus(without));
        }
    }

    /** Where a rule names more intervals than this, sources are not taken apart: what is admitted once may be admitted again. */
    private static final int MANY = 64;

    private static final RuleTable OPEN = new RuleTable(List.of(), List.of());

    private final List<List<FilterRule>> levels;
    private final List<TrafficMatch> untracked;
    private final boolean wide;
    /** For each family, the last rule after which nothing is admitted any more, counted through all levels. */
    private final int[] last = new int[Family.values().length];

    private RuleTable(List<List<FilterRule>> levels, List<TrafficMatch> untracked) {
        this.levels = levels;
        this.untracked = untracked;
        this.wide = levels.stream()
                .flatMap(List::stream)
                .flatMap(rule -> rule.match().stream())
                .anyMatch(match -> match.source().size() > MANY);
        for (Family family : Family.values()) {
            last[family.ordinal()] = last(family);
        }
    }

    private int last(Family family) {
        int at = 0;
        int found = -1;
        for (List<FilterRule> level : levels) {
            boolean dropsAll = false;
            for (FilterRule rule : level) {
                if (rule.action().admits() || rule.opaque().isPresent()) {
                    found = at;
                }
                dropsAll |= !rule.action().admits()
                        && rule.match().stream().anyMatch(m -> m.equals(TrafficMatch.any(family)));
                at++;
            }
            if (dropsAll) {
                return found;
            }
        }
        return Integer.MAX_VALUE; // what no rule matches is admitted
    }

    static RuleTable of(List<FilterRule> rules) {
        if (rules.isEmpty()) {
            return OPEN;
        }
        Map<Integer, List<FilterRule>> byLevel = new TreeMap<>(Comparator.reverseOrder());
        for (FilterRule rule : rules) {
            byLevel.computeIfAbsent(rule.priority(), l -> new ArrayList<>()).add(rule);
        }
        byLevel.values()
                .forEach(level ->
                        level.sort(Comparator.comparingInt(RuleTable::ranges).thenComparing(FilterRule::id)));
        return new RuleTable(
                List.copyOf(byLevel.values()),
                rules.stream()
                        .filter(rule -> rule.action() == Action.ALLOW_STATELESS)
                        .flatMap(rule -> rule.match().stream())
                        .toList());
    }

    /** How many address ranges a rule names: of a level, those with few come first, and leave less for those with many. */
    private static int ranges(FilterRule rule) {
        int ranges = 0;
        for (TrafficMatch match : rule.match()) {
            ranges += match.source().ranges().size()
                    + match.destination().ranges().size();
        }
        return ranges;
    }

    /** Whether it admits everything. */
    boolean isOpen() {
        return levels.isEmpty();
    }

    /** What connections are not tracked of, whichever rule decides about them. */
    List<TrafficMatch> untracked() {
        return untracked;
    }

    /** Decides a box; the decisions' boxes cover it and overlap only where undetermined. */
    List<Decision> decide(TrafficMatch box) {
        return decide(box, true);
    }

    /** The same without what is certainly dropped. Where rules name very many addresses, several may admit the same packets. */
    List<Decision> admitted(TrafficMatch box) {
        return decide(box, false);
    }

    private List<Decision> decide(TrafficMatch box, boolean dropped) {
        List<Decision> decisions = new ArrayList<>();
        List<Rest> rest = List.of(Rest.of(box));
        boolean certain = true;
        int end = dropped ? Integer.MAX_VALUE : last[box.family().ordinal()];
        int at = 0;
        for (List<FilterRule> level : levels) {
            if (at > end) {
                return decisions;
            }
            for (FilterRule rule : level) {
                if (rule.opaque().isPresent()) {
                    certain = false;
                    for (TrafficMatch part : exact(rest)) {
                        decisions.add(new Decision(part, rule.action().admits(), false, Optional.of(rule)));
                    }
                }
            }
            for (FilterRule rule : level) {
                for (TrafficMatch match : rule.match()) {
                    List<TrafficMatch> hits = new ArrayList<>();
                    rest = without(
                            rest, match, dropped || !wide || !rule.action().admits(), hits);
                    for (TrafficMatch hit : hits) {
                        split(hit, rule, level, certain, dropped, decisions);
                    }
                }
                if (at++ == end) {
                    return decisions;
                }
            }
            if (rest.isEmpty()) {
                return decisions;
            }
        }
        for (TrafficMatch part : exact(rest)) {
            decisions.add(new Decision(part, true, certain, Optional.empty()));
        }
        return decisions;
    }

    private static List<TrafficMatch> exact(List<Rest> rest) {
        return rest.stream().map(Rest::exact).filter(box -> !box.isEmpty()).toList();
    }

    /**
     * What a match leaves.
     *
     * @param apart whether nothing of what it takes may be left
     * @param hits gets what it takes
     */
    private static List<Rest> without(
            List<Rest> undecided, TrafficMatch match, boolean apart, List<TrafficMatch> hits) {
        TrafficMatch fromAnybody = match.withSource(AddressSet.all(match.family()));
        List<Rest> left = new ArrayList<>();
        for (Rest part : undecided) {
            if (!part.box().overlaps(match)) {
                left.add(part);
                continue;
            }
            TrafficMatch exact = part.exact();
            if (!exact.overlaps(match)) {
                left.add(Rest.of(exact));
                continue;
            }
            hits.add(exact.intersect(match));
            exact.minus(fromAnybody).forEach(piece -> left.add(Rest.of(piece)));
            if (!match.source().isAll()) {
                AddressSet taken = apart ? match.source() : AddressSet.none(match.family());
                left.add(new Rest(exact.intersect(fromAnybody), taken));
            }
        }
        return left;
    }

    /** Decides what a rule matches, keeping apart what another rule of its level decides the other way. */
    private static void split(
            TrafficMatch hit,
            FilterRule rule,
            List<FilterRule> level,
            boolean certain,
            boolean dropped,
            List<Decision> decisions) {
        List<TrafficMatch> agreed = List.of(hit);
        for (FilterRule other : level) {
            if (other.action().admits() == rule.action().admits()) {
                continue;
            }
            for (TrafficMatch match : other.match()) {
                for (TrafficMatch part : agreed) {
                    Boxes.common(part, match).ifPresent(both -> {
                        decisions.add(new Decision(both, true, false, Optional.of(rule)));
                        decisions.add(new Decision(both, false, false, Optional.of(rule)));
                    });
                }
                agreed = Boxes.minus(agreed, match);
            }
        }
        if (rule.action().admits() || !certain || dropped) {
            for (TrafficMatch part : agreed) {
                decisions.add(new Decision(part, rule.action().admits(), certain, Optional.of(rule)));
            }
        }
    }
}
