package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Crossing.Detail;
import org.akashi.isolation.Crossing.Passage;
import org.akashi.isolation.Crossing.Side;
import org.akashi.isolation.Groups.Group;
import org.akashi.isolation.Meeting.Key;
import org.akashi.isolation.Meeting.Passing;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

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
        RoaringBitmap senders = without(meeting.from(), key.from(), key.to());
        RoaringBitmap receivers = meeting.to();
        Group group = new Group(
                key.kind(),
                key.relation(),
                owner(key.from(), senders),
                owner(key.to(), receivers),
                meeting.cause(),
                key.declaration(),
                List.of());
        return new Crossing(
                group.id(),
                key.kind(),
                key.relation(),
                side(group.from(), senders),
                side(group.to(), receivers),
                meeting.cause(),
                key.declaration(),
                () -> detail(meeting, group));
    }

    /** A crowd that reaches one owner is told without that owner's own. */
    private RoaringBitmap without(RoaringBitmap senders, Optional<Owner> from, Optional<Owner> to) {
        if (from.isPresent() || to.isEmpty()) {
            return senders;
        }
        RoaringBitmap others = senders.clone();
        others.remove((long) roster.ownerFirst(to.get()), roster.ownerEnd(to.get()));
        return others;
    }

    private Owner owner(Optional<Owner> one, RoaringBitmap endpoints) {
        return one.orElseGet(() -> Owner.many(roster.owners(endpoints)));
    }

    private Side side(Owner owner, RoaringBitmap endpoints) {
        List<String> listed = new ArrayList<>();
        PeekableIntIterator all = endpoints.getIntIterator();
        while (all.hasNext() && listed.size() < Side.LISTED) {
            listed.add(roster.id(all.next()));
        }
        listed.sort(Comparator.naturalOrder());
        return new Side(owner, listed, endpoints.getCardinality());
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
