package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Matching.Match;
import org.akashi.isolation.Meeting.Key;
import org.akashi.isolation.Meeting.Way;
import org.akashi.isolation.sets.Cuts;
import org.akashi.isolation.walk.Trail;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.TrafficMatch;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Gathers what meets into crossings: by owners where they are few, as one side where they are very many. */
final class Meetings {

    /** More owners than this that meet somebody for one cause are one side. */
    static final int FEW = 32;

    private final Roster roster;
    private final Causes causes;
    private final Facts facts;
    private final Sanctions sanctions;
    private final boolean manyTenants;

    /** Senders that are never one of very many: those declarations name, the provider, and the outside. */
    private final Set<Owner> toldApart;

    /** The endpoints of those who are told apart. */
    private final RoaringBitmap endpointsToldApart = new RoaringBitmap();

    /** Of senders, those who are told apart and the others. */
    private final Cuts cuts;

    private final Map<Key, Meeting> meetings = new HashMap<>();

    /** Meetings to which somebody may be added, by the one owner who is met. */
    private final Map<Owner, List<Meeting>> open = new HashMap<>();

    Meetings(Roster roster, Causes causes, Facts facts, Sanctions sanctions, long tenants) {
        this.roster = roster;
        this.causes = causes;
        this.facts = facts;
        this.sanctions = sanctions;
        this.manyTenants = tenants > FEW;
        this.toldApart = new TreeSet<>(sanctions.senders(roster.owners()));
        toldApart.add(Owner.PROVIDER);
        toldApart.add(Owner.OUTSIDE);
        toldApart.forEach(owner -> endpointsToldApart.add((long) roster.ownerFirst(owner), roster.ownerEnd(owner)));
        this.cuts = new Cuts(roster.kept());
    }

    Collection<Meeting> all() {
        return meetings.values();
    }

    /** Says that all who meet some owners are known: what is told of them is worked out, and the sets let go of. */
    void close(List<Owner> receivers) {
        for (Owner receiver : receivers) {
            List<Meeting> known = open.remove(receiver);
            if (known != null) {
                known.forEach(meeting -> meeting.sides(roster));
            }
        }
        cuts.forget();
    }

    /** Notes what the walk of a class found without a hub. */
    void inside(Fact fact) {
        for (Fact part : sanctions.split(fact)) {
            TrafficMatch box = part.box();
            Trail trail = part.trail();
            Meeting meeting = meeting(
                    part,
                    side(part.kind(), part.from().owner()),
                    side(part.kind(), part.to().owner()));
            if (box == null || trail == null) {
                meeting.add(roster.all(part.from()), roster.all(part.to()));
                meeting.add(part);
                continue;
            }
            AddressSet reached = trail.box().destination();
            meeting.add(senders(part.from(), box), Entries.members(roster, part.to(), reached, false));
            meeting.add(Entries.admission(trail, trail.length()), box, () -> new Way.Walked(part));
        }
    }

    /** Notes that everybody of one set meets everybody of another on a broadcast domain. */
    void crowd(Fact fact, RoaringBitmap from, RoaringBitmap to, Optional<Owner> sender, Optional<Owner> receiver) {
        for (Fact part : sanctions.split(fact)) {
            Meeting meeting = meeting(
                    part, sender.flatMap(o -> side(part.kind(), o)), receiver.flatMap(o -> side(part.kind(), o)));
            meeting.add(from, to);
            meeting.add(part);
        }
    }

    private RoaringBitmap senders(Endpoint from, TrafficMatch box) {
        return facts.own(from, box.family()).containsAll(box.source())
                ? roster.having(from, box.source())
                : roster.all(from);
    }

    /** Where there are many tenants, what they have to do with the provider's services is told once for all of them. */
    private Optional<Owner> side(Kind kind, Owner owner) {
        return manyTenants && kind == Kind.SERVICE && owner.kind() == Owner.Kind.TENANT
                ? Optional.empty()
                : Optional.of(owner);
    }

    private Meeting meeting(Fact fact, Optional<Owner> from, Optional<Owner> to) {
        Key key = new Key(
                fact.kind(),
                fact.relation(),
                from,
                to,
                fact.cause().code(),
                fact.cause().object(),
                Optional.ofNullable(fact.declaration()));
        return meetings.computeIfAbsent(key, k -> {
            Meeting meeting = new Meeting(k, fact.cause());
            to.ifPresent(receiver ->
                    open.computeIfAbsent(receiver, r -> new ArrayList<>(1)).add(meeting));
            return meeting;
        });
    }

    /** Notes that senders of a crowd reach receivers over a hub. */
    void onHub(
            Hub hub, Reception reception, RoaringBitmap members, Crowd crowd, RoaringBitmap found, TrafficMatch box) {
        Endpoint to = reception.to();
        int ownFirst = roster.ownerFirst(to.owner());
        int ownEnd = roster.ownerEnd(to.owner());
        List<Owner> owners = new ArrayList<>();
        PeekableIntIterator all = found.getIntIterator();
        while (all.hasNext() && owners.size() <= FEW) {
            int next = all.next();
            if (next >= ownFirst && next < ownEnd) {
                all.advanceIfNeeded(ownEnd);
                continue;
            }
            Owner owner = roster.owner(next);
            owners.add(owner);
            all.advanceIfNeeded(roster.ownerEnd(owner));
        }
        if (owners.isEmpty()) {
            return;
        }
        if (owners.size() <= FEW) {
            owners.forEach(o -> of(hub, reception, members, crowd, found, box, o));
            return;
        }
        Cuts.Cut cut = cuts.of(found, endpointsToldApart);
        for (Owner owner : toldApart) {
            if (!owner.equals(to.owner()) && roster.count(cut.both(), owner) > 0) {
                of(hub, reception, members, crowd, found, box, owner);
            }
        }
        RoaringBitmap together = cut.others();
        if (!hub.isExternal()) {
            RoaringBitmap foreign = together.clone();
            foreign.remove((long) ownFirst, ownEnd);
            relate(hub, reception, members, crowd, box, foreign, Optional.empty(), true);
        } else if (together.getCardinality() > roster.count(together, to.owner())) {
            relate(hub, reception, members, crowd, box, together, Optional.empty(), false);
        }
    }

    /** The packets of a crowd that a reception takes: addresses as they are on the hub, ports as they were sent. */
    static TrafficMatch box(Reception reception, Emission emission, Match match) {
        return new TrafficMatch(
                reception.box().source(),
                match.destination().intersect(reception.box().destination()),
                emission.protocols().intersect(reception.box().protocols()),
                emission.sourcePorts().intersect(reception.box().sourcePorts()),
                emission.sent(
                        emission.destinationPorts().intersect(reception.box().destinationPorts())));
    }

    private void of(
            Hub hub,
            Reception reception,
            RoaringBitmap members,
            Crowd crowd,
            RoaringBitmap found,
            TrafficMatch box,
            Owner owner) {
        RoaringBitmap senders = found.selectRange((long) roster.ownerFirst(owner), roster.ownerEnd(owner));
        if (owner.equals(Owner.PROVIDER)) {
            RoaringBitmap services = RoaringBitmap.and(senders, roster.services());
            senders.andNot(services);
            if (!services.isEmpty()) {
                relate(hub, reception, members, crowd, box, services, Optional.of(owner), false);
            }
        }
        if (!senders.isEmpty()) {
            relate(hub, reception, members, crowd, box, senders, Optional.of(owner), false);
        }
    }

    /**
     * @param senders the receiver's own among very many are left out when they are told, see {@link Sides}
     * @param from whose they are; empty if they are those of very many
     * @param toMany whether those they meet are told as very many too
     */
    private void relate(
            Hub hub,
            Reception reception,
            RoaringBitmap members,
            Crowd crowd,
            TrafficMatch box,
            RoaringBitmap senders,
            Optional<Owner> from,
            boolean toMany) {
        if (senders.isEmpty()) {
            return;
        }
        Endpoint to = reception.to();
        int lowest = first(senders, to.owner());
        Endpoint one = roster.endpoint(lowest);
        Emission emission = crowd.emission();
        for (Fact fact : facts.onHub(one, to, cause(reception, emission, one), emission.forged(), box)) {
            for (Fact part : sanctions.split(fact)) {
                TrafficMatch told = part.box();
                Optional<Owner> sender = from.isEmpty() ? from : side(part.kind(), from.get());
                Optional<Owner> receiver = toMany && to.owner().kind() == Owner.Kind.TENANT
                        ? Optional.empty()
                        : side(part.kind(), to.owner());
                Meeting meeting = meeting(part, sender, receiver);
                meeting.add(senders, members);
                meeting.add(reception.admission(), told == null ? box : told, () -> way(reception, crowd, box, lowest));
            }
        }
    }

    /** The lowest number that is not an owner's. */
    private int first(RoaringBitmap some, Owner without) {
        int lowest = some.first();
        boolean own = lowest >= roster.ownerFirst(without) && lowest < roster.ownerEnd(without);
        return own ? (int) some.nextValue(roster.ownerEnd(without)) : lowest;
    }

    /** How one of a crowd's senders gets its packets to a receiver. */
    private static Way way(Reception reception, Crowd crowd, TrafficMatch box, int sender) {
        return new Way.Met(
                sender,
                reception.to(),
                reception.gate(),
                crowd.emission(),
                box,
                crowd.spanOf(sender, box.source(), box.destination()));
    }

    private Cause cause(Reception reception, Emission emission, Endpoint from) {
        if (reception.cause().isPresent()) {
            return reception.cause().get();
        }
        if (reception.to().uplinked().isPresent()) {
            return causes.atUplink(reception.to().uplinked().get(), from);
        }
        return emission.stand()
                .outside()
                .or(() -> emission.stand().joint())
                .or(() -> from.uplinked().isPresent() ? Optional.empty() : reception.joint())
                .orElseGet(() -> causes.onHub(from, reception.to()));
    }
}
