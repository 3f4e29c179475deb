package org.akashi.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.net.Family;
import org.roaringbitmap.RoaringBitmap;

/**
 * Definitions <em>presence</em>, <em>passes on</em> and <em>handing</em>, without sources: who comes where, for one family. Whoever passes
 * on has all sources, so who comes where does not depend on them. The sets grow until nothing is added, which makes them the smallest.
 */
final class Passing {

    private final Map<Hub, Answers> answers = new HashMap<>();

    /** By zone and hub, who passes on to the hub by the zone. */
    private final Map<Zone, Map<Hub, RoaringBitmap>> passed = new HashMap<>();

    Passing(Family family, Territory territory) {
        territory.hubs().forEach(hub -> answers.put(hub, new Answers(hub, family)));
        List<Zone> joining = territory.zones().stream()
                .filter(zone -> zone.hubs().size() > 1)
                .toList();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Hub hub : territory.hubs()) {
                grows |= passFrom(hub, joining);
            }
        }
    }

    /** Takes whoever is on a hub now on to the other hubs of the zones there; says whether anybody was not there before. */
    private boolean passFrom(Hub from, List<Zone> joining) {
        List<Zone> here =
                joining.stream().filter(zone -> !zone.gates(from).isEmpty()).toList();
        if (here.isEmpty()) {
            return false;
        }
        RoaringBitmap present = present(from);
        boolean grows = false;
        for (Zone zone : here) {
            RoaringBitmap handing = handing(zone, from, present);
            for (Hub to : zone.hubs()) {
                if (to != from) {
                    RoaringBitmap comers = answers(to).leadsOn(zone) ? present : handing;
                    RoaringBitmap known = passed.computeIfAbsent(zone, z -> new HashMap<>())
                            .computeIfAbsent(to, h -> new RoaringBitmap());
                    grows |= !known.contains(comers);
                    known.or(comers);
                }
            }
        }
        return grows;
    }

    /** Everybody present on a hub. */
    private RoaringBitmap present(Hub hub) {
        RoaringBitmap present = hub.standing().clone();
        for (Zone zone : hub.zones()) {
            present.or(zone.members());
            present.or(passed(zone, hub));
        }
        return present;
    }

    private RoaringBitmap handing(Zone zone, Hub hub, RoaringBitmap present) {
        Answers.Handers handers = handers(zone, hub);
        if (handers.everybody()) {
            return present;
        }
        RoaringBitmap handing = hub.standing().clone();
        for (Zone other : handers.zones()) {
            handing.or(other.members());
            handing.or(passed(other, hub));
        }
        return handing;
    }

    private Answers answers(Hub hub) {
        return Optional.ofNullable(answers.get(hub)).orElseThrow();
    }

    /** Who can hand packets to a zone on a hub besides those who stand there. */
    Answers.Handers handers(Zone zone, Hub hub) {
        return answers(hub).handers(zone);
    }

    /** Who passes on to a hub by a zone. */
    RoaringBitmap passed(Zone zone, Hub hub) {
        return passed.getOrDefault(zone, Map.of()).getOrDefault(hub, new RoaringBitmap());
    }
}
