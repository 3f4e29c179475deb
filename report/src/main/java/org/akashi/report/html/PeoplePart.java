package org.akashi.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.Trust;
import org.akashi.model.identity.User;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** Who holds roles, scope by scope, as they were given: to persons, to groups with their members, and by trusts. */
final class PeoplePart {

    private final Dossier dossier;
    private final Identity identity;

    PeoplePart(Dossier dossier) {
        this.dossier = dossier;
        this.identity = dossier.result().cloud().identity();
    }

    /** What roles are given on. Ordered: the whole cloud, then domains, then projects by name. */
    private record Range(RoleAssignment.Scope scope, String name, String target, boolean inherited)
            implements Comparable<Range> {
        @Override
        public int compareTo(Range other) {
            return Comparator.comparing(Range::scope)
                    .reversed()
                    .thenComparing(Range::name)
                    .thenComparing(Range::target)
                    .thenComparing(Range::inherited)
                    .compare(this, other);
        }
    }

    private sealed interface Holder {

        /** Id of the user or group. */
        String actor();

        record Person(String actor) implements Holder {}

        record Members(String actor) implements Holder {}

        record Trustee(String actor, String trustor) implements Holder {}
    }

    Node node() {
        Tag section = Parts.section("people", Label.WHO_MAY_CHANGE);
        Coverage coverage = dossier.result().cloud().coverage();
        if (!coverage.has(EvidenceKind.USERS) || !coverage.has(EvidenceKind.ROLE_ASSIGNMENTS)) {
            return section.add(Tag.of("p").add(Parts.say(Label.WHO_MAY_CHANGE_UNKNOWN)));
        }
        return section.add(Tag.of("p").add(Parts.say(Label.WHO_MAY_CHANGE_MEANING)))
                .add(Parts.table(
                        "people",
                        Label.WHO_MAY_CHANGE,
                        List.of(Label.RANGE, Label.HOLDERS),
                        List.copyOf(holdings().entrySet()),
                        row -> List.of(
                                scope(row.getKey()),
                                Parts.list(
                                        "plain holders",
                                        List.copyOf(row.getValue().entrySet()),
                                        each -> Node.several(holder(each.getKey()), roles(each.getValue()))))));
    }

    /** The roles of every holder on every range. */
    private Map<Range, Map<Holder, Set<String>>> holdings() {
        Map<Range, Map<Holder, Set<String>>> rows = new TreeMap<>();
        for (RoleAssignment given : identity.assignments()) {
            Holder holder = given.actorKind() == RoleAssignment.Actor.USER
                    ? new Holder.Person(given.actor())
                    : new Holder.Members(given.actor());
            roles(rows, range(given.scope(), given.target(), given.inherited()), holder)
                    .add(given.role());
        }
        for (Trust trust : identity.trusts()) {
            Holder holder = new Holder.Trustee(trust.trustee(), trust.trustor());
            roles(rows, range(RoleAssignment.Scope.PROJECT, trust.project(), false), holder)
                    .addAll(trust.roles());
        }
        return rows;
    }

    private Range range(RoleAssignment.Scope scope, String target, boolean inherited) {
        return new Range(scope, label(target), target, inherited);
    }

    private Set<String> roles(Map<Range, Map<Holder, Set<String>>> rows, Range range, Holder holder) {
        return rows.computeIfAbsent(
                        range,
                        each -> new TreeMap<>(Comparator.comparing((Holder one) -> label(one.actor()))
                                .thenComparing(Holder::toString)))
                .computeIfAbsent(holder, each -> new TreeSet<>());
    }

    private Node scope(Range range) {
        Node target = switch (range.scope()) {
            case SYSTEM -> Parts.say(Label.SCOPE_SYSTEM);
            case DOMAIN -> Parts.say(Label.SCOPE_DOMAIN, label(range.target()));
            case PROJECT -> Parts.value(label(range.target()));
        };
        return range.inherited()
                ? Node.several(target, Node.text(" "), Tag.of("span", "remark").add(Parts.say(Label.INHERITED)))
                : target;
    }

    private Node holder(Holder holder) {
        return switch (holder) {
            case Holder.Person person -> user(person.actor());
            case Holder.Members members -> members(members.actor());
            case Holder.Trustee trustee ->
                Node.several(
                        user(trustee.actor()),
                        Node.text(" "),
                        Tag.of("span", "remark").add(Parts.say(Label.BY_TRUST, label(trustee.trustor()))));
        };
    }

    private Node members(String id) {
        Group group = identity.groups().get(id);
        List<Node> nodes = new ArrayList<>();
        if (group != null) {
            for (String member : group.members()) {
                nodes.add(user(member));
                nodes.add(Node.text(" "));
            }
        }
        nodes.add(Tag.of("span", "remark").add(Parts.say(Label.BY_GROUP, label(id))));
        return Node.several(nodes);
    }

    private Node user(String id) {
        User user = identity.users().get(id);
        Tag name = Tag.of("span", "user").add(Parts.value(label(id)).with("title", id));
        if (user != null && !user.enabled()) {
            name.say(" ").add(Tag.of("span", "remark").add(Parts.say(Label.DISABLED)));
        }
        return name;
    }

    private Node roles(Set<String> roles) {
        List<Node> nodes = new ArrayList<>();
        roles.forEach(role -> nodes.add(Tag.of("code").add(Parts.value(label(role)))));
        return Tag.of("span", "roles").add(nodes);
    }

    private String label(String id) {
        return dossier.names().label(id);
    }
}
