package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.Matching.Match;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.TrafficMatch;
import org.roaringbitmap.RoaringBitmap;

/**
 * Joins those who send onto hubs with those who receive from there, by their packets.
 *
 * <p>Receivers are taken portion by portion, an owner's all in one. The sets of their senders are what takes room: on an external
 * network almost every receiver asks for another one, and it may hold everybody. When a portion is counted and told they are let go of.
 */
final class Joining {

    /** Bytes for the sets of senders of a portion. */
    static final long ROOM = 1L << 31;

    private final Collection<Hub> hubs;
    private final Roster roster;
    private final Tally tally;
    private final Injections injections;
    private final Meetings meetings;

    /** Numbers of receivers from one to before another, and what they receive, by hub. */
    private record Portion(int first, int end, SortedMap<String, List<Reception>> receptions) {
        boolean has(Endpoints.Endpoint receiver, Roster roster) {
            int number = roster.first(receiver);
            return number >= first && number < end;
        }
    }

    Joining(Collection<Hub> hubs, Roster roster, Tally tally, Injections injections, Meetings meetings) {
        this.hubs = hubs;
        this.roster = roster;
        this.tally = tally;
        this.injections = injections;
        this.meetings = meetings;
    }

    /**
     * Joins, counts and tells everything; nothing may be added to what was given after that.
     *
     * @param room bytes a portion's sets may take if each of its receptions asked for one bit for each endpoint; at least one owner is
     *     taken
     * @param doubts gets what is undetermined
     */
    void join(long room, Tally.Blame doubts) {
        for (Portion portion : portions(room)) {
            join(portion);
            injections.tell(receiver -> portion.has(receiver, roster));
            tally.count(roster.between(portion.first(), portion.end()), doubts);
            meetings.close(roster.ownersBetween(portion.first(), portion.end()));
            roster.forget();
        }
    }

    private List<Portion> portions(long room) {
        long most = Math.max(1, room / (1 + roster.size() / Byte.SIZE));
        TreeMap<Integer, Integer> asked = new TreeMap<>();
        for (Hub hub : hubs) {
            for (Reception reception : hub.receptions()) {
                asked.merge(roster.ownerFirst(reception.to().owner()), 1, Integer::sum);
            }
        }
        TreeMap<Integer, Portion> portions = new TreeMap<>();
        int first = 0;
        long size = 0;
        for (Map.Entry<Integer, Integer> owner : asked.entrySet()) {
            if (size > 0 && size + owner.getValue() > most) {
                portions.put(first, new Portion(first, owner.getKey(), new TreeMap<>()));
                first = owner.getKey();
                size = 0;
            }
            size += owner.getValue();
        }
        portions.put(first, new Portion(first, roster.size(), new TreeMap<>()));
        for (Hub hub : hubs) {
            for (Reception reception : hub.takeReceptions()) {
                portions.floorEntry(roster.first(reception.to()))
                        .getValue()
                        .receptions()
                        .computeIfAbsent(hub.id(), id -> new ArrayList<>())
                        .add(reception);
            }
        }
        return List.copyOf(portions.values());
    }

    private void join(Portion portion) {
        for (Hub hub : hubs) {
            List<Reception> some = portion.receptions().remove(hub.id());
            if (some == null) {
                continue;
            }
            WaysOff<Reception> receptions = new WaysOff<>();
            some.forEach(reception -> receptions.add(reception, reception.way()));
            Matching matching = new Matching(hub, roster);
            for (Crowd crowd : hub.crowds().values()) {
                for (Reception reception : receptions.of(crowd.emission())) {
                    for (Match match : matching.of(crowd, reception.way())) {
                        meet(hub, reception, crowd, match);
                    }
                }
                crowd.forget();
            }
        }
    }

    private void meet(Hub hub, Reception reception, Crowd crowd, Match match) {
        RoaringBitmap some = reception.members();
        if (reception.straight() && !reception.group() && roster.count(reception.to()) > 1) {
            AddressSet reached = match.destination().intersect(reception.box().destination());
            some = Entries.members(roster, reception.to(), reached, false);
        }
        RoaringBitmap members = some;
        if (members.isEmpty()) {
            return;
        }
        boolean certain = reception.certain() && crowd.emission().certain();
        tally.reach(match.senders(), reception.to(), members, certain);
        if (!certain) {
            return;
        }
        TrafficMatch box = Meetings.box(reception, crowd.emission(), match);
        if (box.isEmpty()) {
            return;
        }
        if (crowd.emission().forged()) {
            injections.later(
                    match.senders(),
                    reception.to(),
                    box,
                    (senders, part) -> meetings.onHub(hub, reception, members, crowd, senders, part));
        } else {
            injections.honest(match.senders(), reception.to(), box);
            meetings.onHub(hub, reception, members, crowd, match.senders(), box);
        }
    }
}
