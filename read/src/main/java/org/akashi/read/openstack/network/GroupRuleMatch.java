package org.akashi.read.openstack.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule;

/** What a security group rule matches, and how it reads. */
final class GroupRuleMatch {

    /** The traffic, or why it cannot be told, and how the rule reads. */
    record Result(List<TrafficMatch> traffic, Optional<String> opaque, String text) {}

    /** What the result depends on besides a remote group, of which every tenant has its own. */
    private record Key(
            FilterRule.Direction direction,
            Family family,
            String protocol,
            Optional<Long> first,
            Optional<Long> last,
            Optional<Prefix> remotePrefix,
            Optional<String> remoteAddressGroup) {}

    private record Known(List<TrafficMatch> traffic, String text) {}

    private final NetworkAnswers answers;
    private final GroupAddresses members;
    private final Map<Key, Known> known = new HashMap<>();

    GroupRuleMatch(NetworkAnswers answers, GroupAddresses members) {
        this.answers = answers;
        this.members = members;
    }

    /** Rules that match the same have the same list, unless they name a remote group. */
    Result of(GroupEntry.Rule rule) {
        if (rule.remoteGroup().isPresent()) {
            return made(rule);
        }
        Key key = key(rule);
        Known earlier = known.get(key);
        if (earlier != null) {
            return new Result(earlier.traffic(), Optional.empty(), earlier.text());
        }
        Result result = made(rule);
        if (result.opaque().isEmpty()) {
            known.put(key, new Known(result.traffic(), result.text()));
        }
        return result;
    }

    private static Key key(GroupEntry.Rule rule) {
        return new Key(
                rule.direction(),
                rule.family(),
                rule.protocol(),
                rule.first(),
                rule.last(),
                rule.remotePrefix(),
                rule.remoteAddressGroup());
    }

    private Result made(GroupEntry.Rule rule) {
        Optional<AddressSet> remote = remote(rule);
        Optional<TrafficMatch> header = remote.isEmpty() ? Optional.empty() : header(rule);
        if (remote.isEmpty() || header.isEmpty()) {
            String reason = remote.isEmpty()
                    ? "its remote is not in evidence or of another IP version"
                    : "the ports of protocol " + rule.protocol() + " are not part of the model";
            answers.problems().add(Diagnostic.Code.OPAQUE_RULE, rule.place(), rule.id(), reason);
            return new Result(List.of(), Optional.of(reason), text(rule));
        }
        TrafficMatch match = rule.direction() == FilterRule.Direction.INGRESS
                ? header.get().withSource(remote.get())
                : header.get().withDestination(remote.get());
        return new Result(match.isEmpty() ? List.of() : List.of(match), Optional.empty(), text(rule));
    }

    /** The addresses at the other end; nothing if they cannot be told. */
    private Optional<AddressSet> remote(GroupEntry.Rule rule) {
        Family family = rule.family();
        if (rule.remotePrefix().isPresent()) {
            return rule.remotePrefix().filter(p -> p.family() == family).map(AddressSet::of);
        }
        if (rule.remoteGroup().isPresent()) {
            String group = rule.remoteGroup().get();
            if (!answers.has(NetworkLists.PORTS)) {
                return Optional.empty();
            }
            answers.check(
                    NetworkLists.SECURITY_GROUPS, answers.groups, group, rule.id(), "security group", rule.place());
            boolean unknown = answers.has(NetworkLists.SECURITY_GROUPS) && !answers.groups.containsKey(group);
            return unknown ? Optional.empty() : Optional.of(members.of(group, family));
        }
        if (rule.remoteAddressGroup().isPresent()) {
            AddressGroupEntry group =
                    answers.addressGroups.get(rule.remoteAddressGroup().get());
            if (group == null) {
                answers.check(
                        NetworkLists.ADDRESS_GROUPS,
                        answers.addressGroups,
                        rule.remoteAddressGroup().get(),
                        rule.id(),
                        "address group",
                        rule.place());
                return Optional.empty();
            }
            return Optional.of(AddressSet.of(family, group.prefixes()));
        }
        return Optional.of(AddressSet.all(family));
    }

    /** Protocol and ports; nothing if the rule limits ports of a protocol whose ports the model does not know. */
    private static Optional<TrafficMatch> header(GroupEntry.Rule rule) {
        TrafficMatch any = TrafficMatch.any(rule.family());
        if (rule.protocol().isEmpty() || rule.protocol().equals("any")) {
            return Optional.of(any);
        }
        Optional<Integer> protocol = ProtocolNames.number(rule.protocol(), rule.family());
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        TrafficMatch match = any.withProtocols(IntRanges.of(protocol.get()));
        if (rule.first().isEmpty() && rule.last().isEmpty()) {
            return Optional.of(match);
        }
        if (Protocols.hasTypes(protocol.get())) {
            return types(rule).map(match::withDestinationPorts);
        }
        return Protocols.hasPorts(protocol.get()) ? ports(rule).map(match::withDestinationPorts) : Optional.empty();
    }

    private static Optional<IntRanges> ports(GroupEntry.Rule rule) {
        long first = rule.first().orElse(0L);
        long last = rule.last().orElse((long) IntRanges.MAXIMUM);
        return first >= 0 && first <= last && last <= IntRanges.MAXIMUM
                ? Optional.of(IntRanges.of((int) first, (int) last))
                : Optional.empty();
    }

    /** The type stands where other protocols have the lowest port, the code where they have the highest. */
    private static Optional<IntRanges> types(GroupEntry.Rule rule) {
        long type = rule.first().orElse(-1L);
        long code = rule.last().orElse(-1L);
        if (type < 0 || type > 255 || code > 255) {
            return Optional.empty();
        }
        int packed = (int) type << 8;
        return Optional.of(code < 0 ? IntRanges.of(packed, packed | 255) : IntRanges.of(packed | (int) code));
    }

    /** {@code IPv4 tcp 5432 from group acme-prod-web}. */
    private String text(GroupEntry.Rule rule) {
        StringBuilder text = new StringBuilder(rule.family() == Family.V4 ? "IPv4" : "IPv6");
        text.append(' ').append(rule.protocol().isEmpty() ? "any" : rule.protocol());
        boolean types = rule.protocol().contains("icmp");
        rule.first().ifPresent(first -> text.append(types ? " type " : " ").append(first));
        rule.last()
                .filter(last -> types || !rule.first().equals(Optional.of(last)))
                .ifPresent(last -> text.append(types ? " code " : "-").append(last));
        text.append(rule.direction() == FilterRule.Direction.INGRESS ? " from " : " to ");
        if (rule.remotePrefix().isPresent()) {
            text.append(rule.remotePrefix().get());
        } else if (rule.remoteGroup().isPresent()) {
            GroupEntry group = answers.groups.get(rule.remoteGroup().get());
            text.append("group ").append(group == null ? rule.remoteGroup().get() : group.name());
        } else if (rule.remoteAddressGroup().isPresent()) {
            AddressGroupEntry group =
                    answers.addressGroups.get(rule.remoteAddressGroup().get());
            text.append("address group ")
                    .append(group == null ? rule.remoteAddressGroup().get() : group.name());
        } else {
            text.append("any");
        }
        return text.toString();
    }
}
