package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Family;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;

/**
 * Security groups as filters: their rules admit, and {@link #DEFAULT_DENY} stops what none of them admits. The priorities are those of
 * ML2/OVN, where they matter only against each other.
 */
final class DeclaredFilters {

    /** The filter that every secured port has besides its groups. */
    static final String DEFAULT_DENY = "default-deny";

    private static final int ALLOW_PRIORITY = 1002;
    private static final int DROP_PRIORITY = 1001;

    private final NetworkAnswers answers;
    private final GroupRuleMatch match;

    DeclaredFilters(NetworkAnswers answers) {
        this.answers = answers;
        this.match = new GroupRuleMatch(answers);
    }

    SortedMap<String, Filter> filters() {
        Map<String, List<GroupEntry.Rule>> rules = answers.rulesByGroup();
        SortedMap<String, Filter> filters = new TreeMap<>();
        answers.groups.forEach((id, group) -> filters.put(
                id,
                new Filter(
                        id,
                        group.name(),
                        group.project(),
                        rules(rules.getOrDefault(id, List.of()), group.stateful()),
                        answers.shares(id, group.shared(), group.place()),
                        group.place())));
        if (answers.has(NetworkLists.PORTS)) {
            filters.put(DEFAULT_DENY, defaultDeny(answers.portList()));
        }
        return filters;
    }

    private List<FilterRule> rules(List<GroupEntry.Rule> entries, boolean stateful) {
        List<FilterRule> rules = new ArrayList<>();
        for (GroupEntry.Rule entry : entries) {
            GroupRuleMatch.Result result = match.of(entry);
            rules.add(new FilterRule(
                    entry.id(),
                    entry.direction(),
                    ALLOW_PRIORITY,
                    stateful ? FilterRule.Action.ALLOW : FilterRule.Action.ALLOW_STATELESS,
                    result.traffic(),
                    result.opaque(),
                    entry.remoteGroup(),
                    match.text(entry),
                    entry.place()));
        }
        return rules;
    }

    private static Filter defaultDeny(EvidenceRef place) {
        List<FilterRule> rules = new ArrayList<>();
        for (FilterRule.Direction direction : FilterRule.Direction.values()) {
            String name = direction == FilterRule.Direction.EGRESS ? "egress" : "ingress";
            rules.add(new FilterRule(
                    DEFAULT_DENY + "-" + name,
                    direction,
                    DROP_PRIORITY,
                    FilterRule.Action.DROP,
                    List.of(TrafficMatch.any(Family.V4), TrafficMatch.any(Family.V6)),
                    Optional.empty(),
                    Optional.empty(),
                    "deny by default, " + name,
                    place));
        }
        return new Filter(DEFAULT_DENY, "", "", rules, List.of(), place);
    }
}
