package org.akashi.checker;

import java.util.ArrayList;
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

    private final Family family;
    private final Map<Hub, Answers> answers = new HashMap<>();

    /** By zone and hub, who passes on to the hub by the zone. */
    private final Map<Zone, Map<Hub, RoaringBitmap>> passed = new HashMap<>();

    /** By zone and hub, the zones that hand on to it there because of a static route; unclear zones are not listed. */
    private final Map<Zone, Map<Hub, List<Zone>>> routing = new HashMap<>();

    Passing(Family family, Territory territory) {
        this.family = family;
        for (Hub hub : territory.hubs()) {
            Answers here = new Answers(hub);
            answers.put(hub, here);
            for (Zone zone : hub.zones()) {
                if (!zone.isUnclear()) {
                    here.routed(zone, family)
                            .forEach(next -> routing.computeIfAbsent(next, z -> new HashMap<>())
                                    .computeIfAbsent(hub, h -> new ArrayList<>())
                                    .add(zone));
                }
            }
        }
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
        Unclear unclear = unclear(from);
        boolean grows = false;
        for (Zone zone : here) {
            RoaringBitmap handing = handing(zone, from, unclear);
            for (Hub to : zone.hubs()) {
                if (to == from) {
                    continue;
                }
                RoaringBitmap passed = this.passed
                        .computeIfAbsent(zone, z -> new HashMap<>())
                        .computeIfAbsent(to, h -> new RoaringBitmap());
                long before = passed.getLongCardinality();
                passed.or(handing);
                if (answers(to).leadsOn(zone, family)) {
                    passed.or(present);
                }
                grows |= passed.getLongCardinality() > before;
            }
        }
        return grows;
    }

    private Answers answers(Hub hub) {
        return Optional.ofNullable(answers.get(hub)).orElseThrow();
    }

    /** Who passes on to a hub by a zone. */
    RoaringBitmap passed(Zone zone, Hub hub) {
        return passed.getOrDefault(zone, Map.of()).getOrDefault(hub, new RoaringBitmap());
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

    /** The zones that hand on to a zone on a hub because of a static route. */
    List<Zone> routing(Zone zone, Hub hub) {
        return routing.getOrDefault(zone, Map.of()).getOrDefault(hub, List.of());
    }

    private RoaringBitmap handing(Zone zone, Hub hub, Unclear unclear) {
        RoaringBitmap handing = RoaringBitmap.or(hub.standing(), unclear.without(come(zone, hub), zone));
        for (Zone other : routing(zone, hub)) {
            handing.or(come(other, hub));
        }
        return handing;
    }

    /** Those in a zone, and those who pass on to a hub by it. */
    private RoaringBitmap come(Zone zone, Hub hub) {
        return RoaringBitmap.or(zone.members(), passed(zone, hub));
    }

    /** Those who come onto a hub by unclear zones. */
    Unclear unclear(Hub hub) {
        RoaringBitmap once = new RoaringBitmap();
        RoaringBitmap again = new RoaringBitmap();
        for (Zone zone : hub.zones()) {
            if (zone.isUnclear()) {
                RoaringBitmap come = come(zone, hub);
                again.or(RoaringBitmap.and(once, come));
                once.or(come);
            }
        }
        return new Unclear(once, again);
    }

    /**
     * Those who come onto a hub by unclear zones.
     *
     * @param once by at least one
     * @param again by at least two
     */
    record Unclear(RoaringBitmap once, RoaringBitmap again) {

        /** Those who come by one besides a zone, by which some come. */
        RoaringBitmap without(RoaringBitmap come, Zone zone) {
            return zone.isUnclear() ? RoaringBitmap.or(again, RoaringBitmap.andNot(once, come)) : once;
        }
    }

    /** Those who come onto a hub by an unclear zone other than this one. */
    RoaringBitmap byUnclear(Zone zone, Hub hub, Unclear unclear) {
        return unclear.without(come(zone, hub), zone);
    }
}
