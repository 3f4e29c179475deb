package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Row;
import org.akashi.read.ovn.match.Compiled;
import org.akashi.read.ovn.match.MatchCompiler;

/** Single ACLs as rules. */
final class AclRules {

    /** What an ACL does, and in which direction. */
    record Head(FilterRule.Direction direction, FilterRule.Action action, Optional<String> unknown) {}

    private final MatchCompiler compiler;
    private final AddressSets addressSets;
    private final Problems problems;

    AclRules(MatchCompiler compiler, AddressSets addressSets, Problems problems) {
        this.compiler = compiler;
        this.addressSets = addressSets;
        this.problems = problems;
    }

    /** An action that this version does not know leaves the rule opaque; a direction that is none cannot be placed at all. */
    Optional<Head> head(Row acl) {
        Optional<FilterRule.Direction> direction = switch (acl.textOrEmpty("direction")) {
            case "from-lport" -> Optional.of(FilterRule.Direction.EGRESS);
            case "to-lport" -> Optional.of(FilterRule.Direction.INGRESS);
            default -> Optional.empty();
        };
        if (direction.isEmpty()) {
            problems.add(
                    Diagnostic.Code.BAD_VALUE,
                    acl.place().child("direction"),
                    "direction",
                    acl.textOrEmpty("direction"));
        }
        return direction.map(d -> switch (acl.textOrEmpty("action")) {
            case "allow", "allow-related" -> new Head(d, FilterRule.Action.ALLOW, Optional.empty());
            case "allow-stateless" -> new Head(d, FilterRule.Action.ALLOW_STATELESS, Optional.empty());
            case "drop" -> new Head(d, FilterRule.Action.DROP, Optional.empty());
            case "reject" -> new Head(d, FilterRule.Action.REJECT, Optional.empty());
            default ->
                new Head(
                        d,
                        FilterRule.Action.ALLOW,
                        Optional.of("the action '" + acl.textOrEmpty("action") + "' is not part of the model"));
        });
    }

    Compiled match(Head head, Row acl) {
        return compiler.compile(acl.textOrEmpty("match"), head.direction());
    }

    /** The rule that an ACL is for ports that meet the given parts of its match. */
    FilterRule rule(Head head, Row acl, Compiled match, List<Compiled.Part> parts) {
        Optional<String> opaque = head.unknown().or(match::opaque).or(() -> unusable(head, acl));
        List<TrafficMatch> traffic = new ArrayList<>();
        for (Compiled.Part part : parts) {
            opaque = opaque.or(part::opaque);
            traffic.addAll(part.traffic());
        }
        String id = acl.entry("external_ids", "neutron:security_group_rule_id").orElse(acl.uuid());
        opaque.ifPresent(
                reason -> problems.add(Diagnostic.Code.OPAQUE_RULE, acl.place().child("match"), id, reason));
        return new FilterRule(
                id,
                head.direction(),
                acl.integer("priority").orElse(0L).intValue(),
                head.action(),
                opaque.isPresent() ? List.of() : traffic,
                opaque,
                remoteGroup(match),
                acl.textOrEmpty("match"),
                acl.place());
    }

    /**
     * ovn-northd up to 23.03 at least joins the match of a rejecting ACL to conditions of its own without parentheses, and a match that
     * then mixes {@code &&} and {@code ||} is no match at all: chassis leave the rule out.
     */
    private static Optional<String> unusable(Head head, Row acl) {
        return head.action() == FilterRule.Action.REJECT && isOpenAlternative(acl.textOrEmpty("match"))
                ? Optional.of(
                        "alternatives without parentheses in a rule that rejects; some releases of OVN do not apply it")
                : Optional.empty();
    }

    private static boolean isOpenAlternative(String match) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < match.length(); i++) {
            char c = match.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
            } else if (!quoted && depth == 0 && match.startsWith("||", i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> remoteGroup(Compiled match) {
        for (String name : match.addressSets()) {
            Optional<String> group = addressSets.groupOf(name).map(FilterMapping::id);
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }
}
