package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private static final RuleTable OPEN = new RuleTable(List.of(), List.of());

    private final List<List<FilterRule>> levels;
    private final List<TrafficMatch> untracked;

    private RuleTable(List<List<FilterRule>> levels, List<TrafficMatch> untracked) {
        this.levels = levels;
        this.untracked = untracked;
    }

    static RuleTable of(List<FilterRule> rules) {
        if (rules.isEmpty()) {
            return OPEN;
        }
        Map<Integer, List<FilterRule>> byLevel = new TreeMap<>(Comparator.reverseOrder());
        for (FilterRule rule : rules) {
            byLevel.computeIfAbsent(rule.priority(), l -> new ArrayList<>()).add(rule);
        }
        byLevel.values().forEach(level -> level.sort(Comparator.comparing(FilterRule::id)));
        return new RuleTable(
                List.copyOf(byLevel.values()),
                rules.stream()
                        .filter(rule -> rule.action() == Action.ALLOW_STATELESS)
                        .flatMap(rule -> rule.match().stream())
                        .toList());
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
        List<Decision> decisions = new ArrayList<>();
        List<TrafficMatch> rest = List.of(box);
        boolean certain = true;
        for (List<FilterRule> level : levels) {
            for (FilterRule rule : level) {
                if (rule.opaque().isPresent()) {
                    certain = false;
                    for (TrafficMatch part : rest) {
                        decisions.add(new Decision(part, rule.action().admits(), false, Optional.of(rule)));
                    }
                }
            }
            rest = decideLevel(level, rest, certain, decisions);
            if (rest.isEmpty()) {
                return decisions;
            }
        }
        for (TrafficMatch part : rest) {
            decisions.add(new Decision(part, true, certain, Optional.empty()));
        }
        return decisions;
    }

    private static List<TrafficMatch> decideLevel(
            List<FilterRule> level, List<TrafficMatch> undecided, boolean certain, List<Decision> decisions) {
        List<TrafficMatch> rest = undecided;
        for (FilterRule rule : level) {
            for (TrafficMatch match : rule.match()) {
                List<TrafficMatch> next = new ArrayList<>();
                for (TrafficMatch part : rest) {
                    Optional<TrafficMatch> hit = Boxes.common(part, match);
                    if (hit.isEmpty()) {
                        next.add(part);
                        continue;
                    }
                    next.addAll(Boxes.minus(part, match));
                    split(hit.get(), rule, level, certain, decisions);
                }
                rest = next;
            }
        }
        return rest;
    }

    /** Decides what a rule matches, keeping apart what another rule of its level decides the other way. */
    private static void split(
            TrafficMatch hit, FilterRule rule, List<FilterRule> level, boolean certain, List<Decision> decisions) {
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
        for (TrafficMatch part : agreed) {
            decisions.add(new Decision(part, rule.action().admits(), certain, Optional.of(rule)));
        }
    }
}
