package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.FilterRule;
import org.akashi.read.json.JsonObject;

/** A security group as declared, with the rules its own answer carries. */
record GroupEntry(
        String id,
        String name,
        String project,
        boolean stateful,
        boolean shared,
        List<Rule> rules,
        Optional<Long> revision,
        EvidenceRef place) {

    static final Set<String> MEMBERS = Set.of(
            "id", "name", "project_id", "tenant_id", "stateful", "shared", "security_group_rules", "revision_number");

    /**
     * A rule as declared.
     *
     * @param protocol name or number, empty for every protocol
     * @param first lowest port, or ICMP type
     * @param last highest port, or ICMP code
     */
    record Rule(
            String id,
            String group,
            FilterRule.Direction direction,
            Family family,
            String protocol,
            Optional<Long> first,
            Optional<Long> last,
            Optional<Prefix> remotePrefix,
            Optional<String> remoteGroup,
            Optional<String> remoteAddressGroup,
            Optional<Long> revision,
            EvidenceRef place) {

        static final Set<String> MEMBERS = Set.of(
                "id",
                "security_group_id",
                "direction",
                "ethertype",
                "protocol",
                "port_range_min",
                "port_range_max",
                "remote_ip_prefix",
                "remote_group_id",
                "remote_address_group_id",
                "revision_number");

        static Optional<Rule> read(JsonObject o) {
            Optional<FilterRule.Direction> direction = o.requiredShared("direction")
                    .flatMap(text -> switch (text) {
                        case "ingress" -> Optional.of(FilterRule.Direction.INGRESS);
                        case "egress" -> Optional.of(FilterRule.Direction.EGRESS);
                        default -> o.bad("direction", text);
                    });
            Optional<Family> family = o.requiredShared("ethertype").flatMap(text -> switch (text) {
                case "IPv4" -> Optional.of(Family.V4);
                case "IPv6" -> Optional.of(Family.V6);
                default -> o.bad("ethertype", text);
            });
            Optional<Prefix> prefix = o.prefix("remote_ip_prefix");
            if (prefix.isEmpty() && o.text("remote_ip_prefix").isPresent()) {
                return Optional.empty();
            }
            return o.required("id")
                    .flatMap(id -> direction.flatMap(d -> family.map(f -> new Rule(
                            id,
                            o.requiredShared("security_group_id").orElse(""),
                            d,
                            f,
                            o.sharedOrEmpty("protocol"),
                            o.integer("port_range_min"),
                            o.integer("port_range_max"),
                            prefix,
                            o.shared("remote_group_id"),
                            o.shared("remote_address_group_id"),
                            o.integer("revision_number"),
                            o.place()))));
        }
    }

    /**
     * Reads a group.
     *
     * @param known whether a rule with this id need not be kept, since it is in the list of rules
     */
    static Optional<GroupEntry> read(JsonObject o, Predicate<String> known) {
        return o.requiredShared("id")
                .map(id -> new GroupEntry(
                        id,
                        o.textOrEmpty("name"),
                        Elements.project(o),
                        o.flag("stateful", true),
                        o.flag("shared", false),
                        rules(o, known),
                        o.integer("revision_number"),
                        o.place()));
    }

    private static List<Rule> rules(JsonObject o, Predicate<String> known) {
        List<Rule> rules = new ArrayList<>();
        for (JsonObject rule : o.objects("security_group_rules")) {
            Rule.read(rule).filter(r -> !known.test(r.id())).ifPresent(rules::add);
        }
        return rules;
    }
}
