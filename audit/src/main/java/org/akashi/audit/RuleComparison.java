package org.akashi.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Witness;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Port;
import org.akashi.model.reach.Reason;

/**
 * Compares the rules that admit traffic, by id, as sets of packets. Denial by default is not compared rule by rule, since each
 * side has its own way to write it: {@link PortComparison} asks whether it holds.
 */
final class RuleComparison {

    /** Back doors between tenants tell more than those from outside, and those more than what was published or declared. */
    private static final Comparator<Crossing> TELLING = Comparator.comparing(
                    (Crossing crossing) -> crossing.kind() != Crossing.Kind.BACKDOOR)
            .thenComparing(Crossing::relation)
            .thenComparing(crossing -> crossing.from().owner().kind())
            .thenComparing(Crossing::id);

    private final AuditContext context;
    private final Comparison comparison;

    RuleComparison(AuditContext context, Comparison comparison) {
        this.context = context;
        this.comparison = comparison;
    }

    void run() {
        for (Filter declared : comparison.declared().filters().values()) {
            SortedMap<String, List<FilterRule>> here = admitting(declared);
            Filter implemented = comparison.implemented().filters().get(declared.id());
            if (implemented == null) {
                comparison.outcome().examined();
                if (!here.isEmpty() && isUsed(declared)) {
                    comparison.missing(declared, true);
                }
                continue;
            }
            SortedMap<String, List<FilterRule>> there = admitting(implemented);
            for (String id : Comparison.ids(here.keySet(), there.keySet())) {
                compare(declared, id, here.getOrDefault(id, List.of()), there.getOrDefault(id, List.of()));
            }
        }
    }

    private boolean isUsed(Filter filter) {
        return comparison.declared().ports().values().stream()
                .map(Port::filters)
                .anyMatch(filters -> filters.contains(filter.id()));
    }

    private static SortedMap<String, List<FilterRule>> admitting(Filter filter) {
        return filter.rules().stream()
                .filter(rule -> rule.action().admits())
                .collect(Collectors.groupingBy(FilterRule::id, TreeMap::new, Collectors.toList()));
    }

    private void compare(Filter filter, String id, List<FilterRule> here, List<FilterRule> there) {
        List<FilterRule> both = new ArrayList<>(here);
        both.addAll(there);
        for (FilterRule rule : both) {
            if (rule.opaque().isPresent()) {
                comparison
                        .outcome()
                        .undecided(Reason.of(
                                Reason.Code.OPAQUE_RULE, id, rule.opaque().get()));
                return;
            }
        }
        comparison.outcome().examined();
        for (FilterRule.Direction direction : FilterRule.Direction.values()) {
            List<TrafficMatch> declared = matches(here, direction);
            List<TrafficMatch> implemented = matches(there, direction);
            if (exceeds(implemented, declared)) {
                comparison.differs(
                        draft(FindingCode.RULE_WIDER_THAN_DECLARED, filter, id, direction, here, there), filter);
            }
            if (exceeds(withoutRouters(here, declared), implemented)) {
                comparison.differs(
                        draft(FindingCode.RULE_NARROWER_THAN_DECLARED, filter, id, direction, here, there), filter);
            }
        }
        if (!here.isEmpty() && !there.isEmpty()) {
            comparison.compare(
                    filter,
                    ComparedAspect.ACTION,
                    Comparison.text(here.stream().map(FilterRule::action).toList()),
                    Comparison.text(there.stream().map(FilterRule::action).toList()),
                    both.stream().map(FilterRule::evidence).toArray(org.akashi.model.EvidenceRef[]::new));
        }
    }

    private static List<TrafficMatch> matches(List<FilterRule> rules, FilterRule.Direction direction) {
        return rules.stream()
                .filter(rule -> rule.direction() == direction)
                .flatMap(rule -> rule.match().stream())
                .filter(match -> !match.isEmpty())
                .toList();
    }

    /**
     * What a rule declares, less the addresses of routers where its source is a group: what carries traffic for others is member
     * of no group in an implementation, whatever groups its port is declared with.
     */
    private List<TrafficMatch> withoutRouters(List<FilterRule> rules, List<TrafficMatch> declared) {
        if (rules.stream().allMatch(rule -> rule.remoteGroup().isEmpty())) {
            return declared;
        }
        Set<IpAddress> routers = comparison.declared().ports().values().stream()
                .filter(port -> port.role() == Port.Role.ROUTER)
                .flatMap(port -> port.addresses().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return declared.stream()
                .map(match -> match.withSource(match.source().minus(addresses(match.family(), routers))))
                .filter(match -> !match.isEmpty())
                .toList();
    }

    private static AddressSet addresses(Family family, Set<IpAddress> addresses) {
        return AddressSet.of(family, addresses.stream().map(Prefix::host).toList());
    }

    private static boolean exceeds(List<TrafficMatch> some, List<TrafficMatch> others) {
        return some.stream().anyMatch(match -> !Boxes.minusAll(match, others).isEmpty());
    }

    private FindingDraft draft(
            FindingCode code,
            Filter filter,
            String id,
            FilterRule.Direction direction,
            List<FilterRule> here,
            List<FilterRule> there) {
        List<FilterRule> places = new ArrayList<>(there);
        places.addAll(here);
        FindingDraft draft = FindingDraft.of(code, id)
                .distinguishedBy(direction.name())
                .saying(
                        filter.label(),
                        context.inventory().owner(filter).name(),
                        Comparison.text(here.stream().map(FilterRule::text).toList()),
                        Comparison.text(there.stream().map(FilterRule::text).toList()))
                .at(places.stream().map(FilterRule::evidence).toList());
        return code == FindingCode.RULE_WIDER_THAN_DECLARED ? opened(draft, id, here, there) : draft;
    }

    /** Adds the crossings that the rule lets through beyond what was declared: by a packet that shows it. */
    private FindingDraft opened(FindingDraft draft, String id, List<FilterRule> here, List<FilterRule> there) {
        List<TrafficMatch> declared =
                here.stream().flatMap(rule -> rule.match().stream()).toList();
        List<TrafficMatch> implemented =
                there.stream().flatMap(rule -> rule.match().stream()).toList();
        SortedMap<Crossing, Witness> opened = new TreeMap<>(TELLING);
        for (Crossing crossing : context.isolation().crossings()) {
            crossing.passages().stream()
                    .filter(passage -> passage.rule().equals(id))
                    .filter(passage -> isExcess(passage, declared, implemented))
                    .findFirst()
                    .ifPresent(passage -> opened.put(crossing, passage.witness()));
        }
        opened.keySet().forEach(crossing -> draft.naming(crossing.id()));
        return opened.isEmpty() ? draft : draft.witnessed(opened.firstEntry().getValue());
    }

    /** Whether a passage's packet, as it arrives, is admitted by the implemented rule but not by the declared one. */
    private static boolean isExcess(
            Crossing.Passage passage, List<TrafficMatch> declared, List<TrafficMatch> implemented) {
        return passage.witness().hops().stream()
                .map(hop -> hop.packet())
                .anyMatch(packet -> implemented.stream().anyMatch(match -> match.matches(packet))
                        && declared.stream().noneMatch(match -> match.matches(packet)));
    }
}
