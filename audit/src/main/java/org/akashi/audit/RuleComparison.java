package org.akashi.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Witness;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
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

    private record Passing(Crossing crossing, Crossing.Passage passage) {}

    private final AuditContext context;
    private final Comparison comparison;
    private final Set<String> used;
    private final Map<Family, AddressSet> routers = new EnumMap<>(Family.class);
    private final Map<String, List<Passing>> passingByRule;

    RuleComparison(AuditContext context, Comparison comparison) {
        this.context = context;
        this.comparison = comparison;
        this.used = comparison.declared().ports().values().stream()
                .flatMap(port -> port.filters().stream())
                .collect(Collectors.toSet());
        for (Family family : Family.values()) {
            routers.put(
                    family,
                    AddressSet.of(
                            family,
                            comparison.declared().ports().values().stream()
                                    .filter(port -> port.role() == Port.Role.ROUTER)
                                    .flatMap(port -> port.addresses().stream())
                                    .map(Prefix::host)
                                    .toList()));
        }
        this.passingByRule = context.isolation().crossings().stream()
                .flatMap(crossing -> crossing.passages().stream().map(passage -> new Passing(crossing, passage)))
                .collect(Collectors.groupingBy(passing -> passing.passage().rule()));
    }

    void run() {
        for (String id : Comparison.ids(
                comparison.declared().filters().keySet(),
                comparison.implemented().filters().keySet())) {
            Filter here = comparison.declared().filters().get(id);
            Filter there = comparison.implemented().filters().get(id);
            if (here != null && there == null) {
                comparison.outcome().examined();
                if (used.contains(id) && !admitting(here).isEmpty()) {
                    comparison.missing(here, true);
                }
            } else if (there != null) {
                compare(
                        here == null ? there : here,
                        here == null ? new TreeMap<>() : admitting(here),
                        admitting(there));
            }
        }
    }

    private void compare(
            Filter filter, SortedMap<String, List<FilterRule>> here, SortedMap<String, List<FilterRule>> there) {
        for (String id : Comparison.ids(here.keySet(), there.keySet())) {
            compare(filter, id, here.getOrDefault(id, List.of()), there.getOrDefault(id, List.of()));
        }
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
        return declared.stream()
                .map(match -> match.withSource(
                        match.source().minus(routers.getOrDefault(match.family(), AddressSet.none(match.family())))))
                .filter(match -> !match.isEmpty())
                .toList();
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
        passingByRule.getOrDefault(id, List.of()).stream()
                .filter(passing -> isExcess(passing.passage(), declared, implemented))
                .forEach(passing ->
                        opened.putIfAbsent(passing.crossing(), passing.passage().witness()));
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
