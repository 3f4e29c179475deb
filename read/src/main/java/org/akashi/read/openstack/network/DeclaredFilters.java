package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.IdMap;
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
    private final GroupRules rules;
    private final GroupRuleMatch match;

    DeclaredFilters(NetworkAnswers answers) {
        this.answers = answers;
        this.rules = new GroupRules(answers);
        this.match = new GroupRuleMatch(answers, new GroupAddresses(answers.ports.asTheyCame(), rules.remoteGroups()));
    }

    IdMap<Filter> filters() {
        IdMap<Filter> filters = answers.groups.map(this::filter);
        if (!answers.has(NetworkLists.PORTS)) {
            return filters;
        }
        // The one that is made here goes first, should a group have its id.
        List<Filter> all = new ArrayList<>(filters.size() + 1);
        all.add(defaultDeny(answers.portList()));
        all.addAll(filters.values());
        return IdMap.of(all, Filter::id);
    }

    private Filter filter(GroupEntry group) {
        return new Filter(
                group.id(),
                group.name(),
                group.project(),
                rules(rules.of(group.id()), group.stateful()),
                answers.shares(group.id(), group.shared(), group.place()),
                group.place());
    }

    private List<FilterRule> rules(List<GroupEntry.Rule> entries, boolean stateful) {
        List<FilterRule> rules = new ArrayList<>(entries.size());
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
                    result.text(),
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
