package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Diagnostic;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Row;
import org.akashi.read.ovn.match.Compiled;
import org.akashi.read.ovn.match.MatchCompiler;

/**
 * Access control lists as filters (ovn-nb(5), ACL). A port group with ACLs becomes a filter of its members, a switch with ACLs one of its
 * ports. An ACL whose match picks other ports than these becomes a filter of its own, {@code <group or switch>#<acl>}, on the ports it
 * picks among those of the switches it is in force on.
 */
final class FilterMapping {

    private final Topology topology;
    private final AddressSets addressSets;
    private final Optional<Network> declared;
    private final Problems problems;
    private final AclRules rules;
    private final SortedMap<String, Filter> filters = new TreeMap<>();
    private final Map<String, SortedSet<String>> filtersOfPort = new HashMap<>();

    FilterMapping(Topology topology, AddressSets addressSets, Optional<Network> declared, Problems problems) {
        this.topology = topology;
        this.addressSets = addressSets;
        this.declared = declared;
        this.problems = problems;
        this.rules = new AclRules(new MatchCompiler(addressSets), addressSets, problems);
    }

    void read() {
        for (Row group : topology.nb().rows("Port_Group")) {
            if (group.text("acls").isPresent()) {
                portGroup(group);
            }
        }
        for (Row logicalSwitch : topology.nb().rows("Logical_Switch")) {
            if (logicalSwitch.text("acls").isPresent()) {
                SortedSet<String> ports = topology.filtered(logicalSwitch);
                acls(logicalSwitch, Ids.ofNamed(logicalSwitch), ports, ports, true);
            }
        }
    }

    SortedMap<String, Filter> filters() {
        return filters;
    }

    /** The filters of each port that has any, in order of id. */
    Map<String, List<String>> byPort() {
        Map<String, List<String>> lists = new HashMap<>();
        filtersOfPort.forEach((port, ids) -> lists.put(port, List.copyOf(ids)));
        return lists;
    }

    static String id(Row group) {
        return group.entry("external_ids", "neutron:security_group_id").orElseGet(() -> Ids.ofNamed(group));
    }

    private void portGroup(Row group) {
        Set<String> members = addressSets.portGroup(group.textOrEmpty("name")).orElse(Set.of());
        acls(group, id(group), members, scope(group), false);
    }

    /** The ports of all switches on which a group's ACLs are in force: those with a member. */
    private SortedSet<String> scope(Row group) {
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> seen = new TreeSet<>();
        for (Row port : topology.nb().referenced(group, "ports")) {
            Optional<Row> logicalSwitch = topology.switchOf(port);
            if (logicalSwitch.isPresent() && seen.add(logicalSwitch.get().uuid())) {
                names.addAll(topology.filtered(logicalSwitch.get()));
            }
        }
        return names;
    }

    /**
     * Reads the ACLs of a group or switch.
     *
     * @param own the ports the filter is for
     * @param scope the ports the ACLs can pick from
     * @param everyPort whether a match that names no port is for the filter's ports
     */
    private void acls(Row owner, String id, Set<String> own, Set<String> scope, boolean everyPort) {
        List<FilterRule> main = new ArrayList<>();
        for (Row acl : topology.nb().referenced(owner, "acls")) {
            Optional<AclRules.Head> head = rules.head(acl);
            if (head.isEmpty()) {
                continue;
            }
            Compiled match = rules.match(head.get(), acl);
            Optional<Compiled.Part> only =
                    match.opaque().isEmpty() && match.parts().size() <= 1
                            ? Optional.of(onlyPart(match))
                            : Optional.empty();
            if (only.filter(part -> isOwn(part, own, everyPort)).isPresent()) {
                main.add(rules.rule(head.get(), acl, match, List.of(only.get())));
            } else {
                picked(acl, head.get(), match, id, scope);
            }
        }
        Optional<Filter> known = declared.flatMap(network -> network.filter(id));
        put(new Filter(
                id,
                known.map(Filter::name).orElse(""),
                known.map(Filter::owner).orElse(""),
                main,
                known.map(Filter::sharing).orElse(List.of()),
                owner.place()));
        own.forEach(port -> attach(port, id));
    }

    /** A match that nothing satisfies counts as one for the filter's own ports. */
    private static Compiled.Part onlyPart(Compiled match) {
        return match.parts().isEmpty() ? Compiled.NOTHING : match.parts().getFirst();
    }

    private static boolean isOwn(Compiled.Part part, Set<String> own, boolean everyPort) {
        return part == Compiled.NOTHING
                || (part.ports().isAll()
                        ? everyPort
                        : !part.ports().complement() && part.ports().names().equals(own));
    }

    /** An ACL for other ports: one filter per combination of parts that some port meets. */
    private void picked(Row acl, AclRules.Head head, Compiled match, String owner, Set<String> scope) {
        Map<List<Compiled.Part>, List<String>> portsByParts = new java.util.LinkedHashMap<>();
        for (String port : scope) {
            List<Compiled.Part> parts = match.parts().stream()
                    .filter(part -> part.ports().contains(port))
                    .toList();
            if (!parts.isEmpty() || match.opaque().isPresent()) {
                portsByParts.computeIfAbsent(parts, _ -> new ArrayList<>()).add(port);
            }
        }
        int number = 0;
        for (Map.Entry<List<Compiled.Part>, List<String>> group : portsByParts.entrySet()) {
            number++;
            String id = owner + "#" + acl.uuid() + (number == 1 ? "" : "/" + number);
            FilterRule rule = rules.rule(head, acl, match, group.getKey());
            put(new Filter(id, acl.textOrEmpty("name"), "", List.of(rule), List.of(), acl.place()));
            group.getValue().forEach(port -> attach(port, id));
        }
    }

    private void attach(String port, String filter) {
        filtersOfPort.computeIfAbsent(port, _ -> new TreeSet<>()).add(filter);
    }

    private void put(Filter filter) {
        if (filters.putIfAbsent(filter.id(), filter) != null) {
            problems.add(Diagnostic.Code.DUPLICATE_ID, filter.evidence(), filter.id());
        }
    }
}
