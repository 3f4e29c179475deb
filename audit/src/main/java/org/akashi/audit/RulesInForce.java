package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.isolation.Owner;
import org.akashi.model.EvidenceKind;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Share;
import org.akashi.model.reach.Reason;

/**
 * The rules that admit traffic to tenants' endpoints are no wider than a tenant can want: none admits the whole world to
 * administrative services or to everything, none admits another tenant's addresses, and no group is lent to others. Judged are the
 * rules as they are implemented. The population is the admitting rules, and the tenants' groups.
 *
 * <p>A rule of a group that no endpoint uses is told as a note: it opens nothing today.
 */
final class RulesInForce implements Procedure {

    @Override
    public String id() {
        return "access.rules";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of(
                EvidenceKind.PROJECTS,
                EvidenceKind.SECURITY_GROUPS,
                EvidenceKind.ADDRESS_GROUPS,
                EvidenceKind.SHARING_POLICIES,
                EvidenceKind.SUBNETS,
                EvidenceKind.PORTS,
                EvidenceKind.IMPLEMENTED_NETWORK);
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        Set<String> used = context.network().ports().values().stream()
                .flatMap(port -> port.filters().stream())
                .collect(Collectors.toSet());
        AddressOwners owners = AddressOwners.of(context.network(), context.inventory());
        for (Filter filter : filters(context).values()) {
            outcome.examined();
            sharing(context, filter, outcome);
            for (FilterRule rule : filter.rules()) {
                if (rule.direction() != FilterRule.Direction.INGRESS
                        || !rule.action().admits()) {
                    continue;
                }
                if (rule.opaque().isPresent()) {
                    outcome.undecided(Reason.of(
                            Reason.Code.OPAQUE_RULE, rule.id(), rule.opaque().get()));
                    continue;
                }
                outcome.examined();
                boolean inUse = used.contains(filter.id());
                finding(context, owners, filter, rule)
                        .map(draft -> inUse ? draft : draft.onlyNote())
                        .map(FindingDraft::finish)
                        .ifPresent(outcome::find);
            }
        }
        return outcome.build();
    }

    /** The tenants' filters as implemented, and those that are only declared. */
    private static SortedMap<String, Filter> filters(AuditContext context) {
        SortedMap<String, Filter> filters = new TreeMap<>();
        context.cloud().declared().map(Network::filters).ifPresent(filters::putAll);
        filters.putAll(context.network().filters());
        filters.values().removeIf(filter -> context.sides().isProvider(filter.owner()));
        return filters;
    }

    private static void sharing(AuditContext context, Filter filter, Outcome.Builder outcome) {
        Owner owner = context.inventory().owner(filter);
        for (Share share : filter.sharing()) {
            if (!context.sides().owner(share.target()).equals(owner)) {
                outcome.find(FindingDraft.of(FindingCode.GROUP_SHARED, filter.id())
                        .distinguishedBy(share.target())
                        .saying(
                                filter.label(),
                                owner.name(),
                                context.inventory().projectLabel(share.target()))
                        .at(share.evidence())
                        .at(context.inventory().places(filter))
                        .finish());
            }
        }
    }

    private static Optional<FindingDraft> finding(
            AuditContext context, AddressOwners owners, Filter filter, FilterRule rule) {
        List<TrafficMatch> fromEveryone = rule.match().stream()
                .filter(match -> !match.isEmpty() && WideRules.isEveryone(match.source()))
                .toList();
        Optional<TrafficMatch> everything =
                fromEveryone.stream().filter(WideRules::isEverything).findFirst();
        if (everything.isPresent()) {
            return Optional.of(draft(context, FindingCode.RULE_ADMITS_EVERYTHING, filter, rule)
                    .saying(WideRules.name(everything.get().family())));
        }
        List<TrafficMatch> administrative =
                fromEveryone.stream().filter(WideRules::isAdministrative).toList();
        if (!administrative.isEmpty()) {
            return Optional.of(draft(context, FindingCode.RULE_ADMITS_EVERYONE, filter, rule)
                    .saying(WideRules.traffic(administrative)));
        }
        return rule.match().stream()
                .filter(match -> !match.isEmpty() && !WideRules.isEveryone(match.source()))
                .flatMap(match -> otherTenant(context, owners, filter, rule, match).stream())
                .findFirst();
    }

    private static FindingDraft draft(AuditContext context, FindingCode code, Filter filter, FilterRule rule) {
        return FindingDraft.of(code, rule.id())
                .saying(filter.label(), context.inventory().owner(filter).name())
                .at(context.inventory().places(filter, rule))
                .at(filter.evidence());
    }

    /** A source prefix that lies in exactly one other tenant's subnets and in none of the group's owner. */
    private static Optional<FindingDraft> otherTenant(
            AuditContext context, AddressOwners owners, Filter filter, FilterRule rule, TrafficMatch match) {
        if (rule.remoteGroup().isPresent()) {
            return Optional.empty();
        }
        Owner owner = context.inventory().owner(filter);
        return owners.only(match.source())
                .filter(other -> other.kind() == Owner.Kind.TENANT && !other.equals(owner))
                .map(other -> draft(context, FindingCode.RULE_ADMITS_OTHER_TENANT, filter, rule)
                        .saying(match.source().toString(), other.name(), WideRules.traffic(List.of(match))));
    }
}
