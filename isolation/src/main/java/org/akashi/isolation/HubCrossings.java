package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.akashi.isolation.Crossing.Detail;
import org.akashi.isolation.Crossing.Passage;
import org.akashi.isolation.Groups.Group;
import org.akashi.isolation.Meeting.Key;
import org.akashi.isolation.Meeting.Passing;

/** Makes crossings of meetings; what is dear about them is worked out when somebody asks. */
final class HubCrossings {

    private final Roster roster;
    private final HubWitnesses witnesses;
    private final Changes changes;

    HubCrossings(Roster roster, HubWitnesses witnesses, Changes changes) {
        this.roster = roster;
        this.witnesses = witnesses;
        this.changes = changes;
    }

    /** Sorted, worst kind first. */
    List<Crossing> of(Iterable<Meeting> meetings, DeclarationUses uses) {
        List<Crossing> crossings = new ArrayList<>();
        for (Meeting meeting : meetings) {
            Crossing crossing = crossing(meeting);
            crossings.add(crossing);
            crossing.declaration()
                    .ifPresent(id -> uses.note(
                            id,
                            crossing.id(),
                            crossing.from().owner(),
                            crossing.to().owner(),
                            meeting.traffic()));
        }
        crossings.sort(Comparator.naturalOrder());
        return crossings;
    }

    private Crossing crossing(Meeting meeting) {
        Key key = meeting.key();
        Sides sides = meeting.sides(roster);
        Group group = new Group(
                key.kind(),
                key.relation(),
                sides.from().owner(),
                sides.to().owner(),
                meeting.cause(),
                key.declaration(),
                List.of());
        return new Crossing(
                group.id(),
                key.kind(),
                key.relation(),
                sides.from(),
                sides.to(),
                meeting.cause(),
                key.declaration(),
                () -> detail(meeting, group));
    }

    private Detail detail(Meeting meeting, Group group) {
        List<Passage> passages =
                meeting.passings().stream().map(this::passage).sorted().toList();
        Witness witness = passages.isEmpty() ? witnesses.of(meeting.first().orElseThrow()) : Groups.shortest(passages);
        return new Detail(Traffic.texts(meeting.traffic()), passages, witness, fix(meeting, group));
    }

    private Passage passage(Passing passing) {
        Reception.Admission admission = passing.admission();
        return new Passage(
                String.join(", ", Traffic.texts(passing.traffic())),
                admission.rule(),
                admission.text(),
                admission.evidence(),
                witnesses.of(passing.way()));
    }

    /** The change that takes the cause away; where very many meet it is named, and not tried. */
    private Fix fix(Meeting meeting, Group group) {
        Cause cause = meeting.cause();
        if (cause.code() == Cause.Code.SHARED_SEGMENT) {
            String policy = cause.arguments().getFirst();
            List<String> arguments = List.of(cause.object(), cause.arguments().getLast());
            return new Fix(Fix.Code.REMOVE_SHARE, policy, arguments, false, List.of(), cause.evidence());
        }
        Fixes.Change change = changes.closing(group);
        return new Fix(change.code(), change.object(), change.arguments(), false, List.of(), change.evidence());
    }
}
