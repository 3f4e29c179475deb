package org.akashi.isolation.certificate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.akashi.isolation.certificate.Territory.Hub;
import org.akashi.isolation.sets.SourceIndex;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** Who is present on hubs with which sources of one family, and who can hand packets of it to which zone. */
final class Senders {

    /** Endpoints that are present with the same sources, by the same zone; by none, if they stand there. */
    private record Group(Optional<Zone> by, Sources sources, RoaringBitmap who) {}

    /** Addresses of both families. */
    record Sources(AddressSet v4, AddressSet v6) {
        static final Sources ALL = new Sources(AddressSet.all(Family.V4), AddressSet.all(Family.V6));

        AddressSet of(Family family) {
            return family == Family.V4 ? v4 : v6;
        }

        /** Those of one family alone. */
        Sources only(Family family) {
            return family == Family.V4
                    ? new Sources(v4, AddressSet.none(Family.V6))
                    : new Sources(AddressSet.none(Family.V4), v6);
        }
    }

    private record OnHub(Zone zone, String hub) {}

    /**
     * Who can hand any packet to a zone on a hub, besides those on the hub: those in some zones, and who pass on by them; or everybody.
     */
    private record Handers(Set<Zone> zones, boolean everybody) {
        static final Handers NONE = new Handers(Set.of(), false);
    }

    private record Handing(Zone to, String hub, AddressSet admitted) {}

    private record Present(String hub, AddressSet admitted) {}

    private final Territory territory;
    private final Translations translations;
    private final Family family;
    private final Map<String, List<Group>> groups = new HashMap<>();
    private final Map<OnHub, Handers> handing = new HashMap<>();

    private final Map<OnHub, RoaringBitmap> passing = new HashMap<>();
    private final Map<String, SourceIndex> onHubs = new HashMap<>();
    private final Map<OnHub, SourceIndex> handingOn = new HashMap<>();
    private final Map<Present, RoaringBitmap> present = new HashMap<>();
    private final Map<Handing, RoaringBitmap> handed = new HashMap<>();

    Senders(Territory territory, Census census, Permissions permissions, Translations translations, Family family) {
        this.territory = territory;
        this.translations = translations;
        this.family = family;
        List<Sources> own =
                census.residents().stream().map(permissions::sources).toList();
        for (Hub hub : territory.hubs()) {
            handing(hub);
        }
        passOn();
        for (Hub hub : territory.hubs()) {
            groups.put(hub.id(), groups(hub, own));
        }
    }

    /** Who hands on to whom, followed back as far as it goes. */
    private void handing(Hub hub) {
        Map<Zone, Map<Zone, Boolean>> from = new HashMap<>();
        for (Zone zone : hub.zones()) {
            translations
                    .handsOn(zone, hub, family)
                    .forEach((to, everything) ->
                            from.computeIfAbsent(to, z -> new HashMap<>()).put(zone, everything));
        }
        for (Zone to : from.keySet()) {
            Set<Zone> zones = new LinkedHashSet<>();
            boolean everybody = false;
            Deque<Zone> next = new ArrayDeque<>(List.of(to));
            while (!next.isEmpty()) {
                for (Map.Entry<Zone, Boolean> edge :
                        from.getOrDefault(next.remove(), Map.of()).entrySet()) {
                    everybody |= edge.getValue();
                    if (zones.add(edge.getKey())) {
                        next.add(edge.getKey());
                    }
                }
            }
            handing.put(new OnHub(to, hub.id()), new Handers(zones, everybody));
        }
    }

    /** The smallest sets of those who pass on to a hub by a zone. */
    private void passOn() {
        List<Zone> between =
                territory.zones().stream().filter(z -> z.hubs().size() > 1).toList();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Zone zone : between) {
                for (String onto : zone.hubs()) {
                    grown |= passOn(zone, onto);
                }
            }
        }
    }

    private boolean passOn(Zone zone, String onto) {
        List<RoaringBitmap> more = new ArrayList<>();
        for (String from : zone.hubs()) {
            if (!from.equals(onto)) {
                Hub hub = territory.hub(from);
                more.add(hub.standing());
                Handers handers = handers(zone, from);
                boolean all = handers.everybody() || translations.leadsOn(zone, territory.hub(onto), family);
                Collection<Zone> others = all ? hub.zones() : handers.zones();
                for (Zone other : others) {
                    more.add(other.members());
                    more.add(passing.getOrDefault(new OnHub(other, from), new RoaringBitmap()));
                }
            }
        }
        RoaringBitmap known = passing.computeIfAbsent(new OnHub(zone, onto), k -> new RoaringBitmap());
        long before = known.getLongCardinality();
        known.or(FastAggregation.or(more.iterator()));
        return known.getLongCardinality() > before;
    }

    private List<Group> groups(Hub hub, List<Sources> own) {
        Sources turned = translations.insides(hub);
        List<Group> found = new ArrayList<>();
        add(hub.standing(), Optional.empty(), own, s -> s, turned, found);
        for (Zone zone : hub.zones()) {
            for (Gate gate : zone.gates(hub.id())) {
                add(zone.members(), Optional.of(zone), own, s -> translations.at(gate, zone, s), turned, found);
            }
            RoaringBitmap passed = passing.get(new OnHub(zone, hub.id()));
            if (passed != null && !passed.isEmpty()) {
                found.add(new Group(Optional.of(zone), Sources.ALL.only(family), passed));
            }
        }
        return found;
    }

    private void add(
            RoaringBitmap some,
            Optional<Zone> by,
            List<Sources> own,
            UnaryOperator<Sources> translated,
            Sources turned,
            List<Group> found) {
        Map<Sources, RoaringBitmap> bySources = new LinkedHashMap<>();
        some.forEach((int i) -> {
            Sources sources = translated.apply(own.get(i)).only(family);
            bySources
                    .computeIfAbsent(turned(sources, turned), s -> new RoaringBitmap())
                    .add(i);
        });
        bySources.forEach((sources, who) -> found.add(new Group(by, sources, who)));
    }

    private static Sources turned(Sources sources, Sources insides) {
        return new Sources(
                sources.v4().overlaps(insides.v4()) ? AddressSet.all(Family.V4) : sources.v4(),
                sources.v6().overlaps(insides.v6()) ? AddressSet.all(Family.V6) : sources.v6());
    }

    /** Everybody present on a hub with a source among those admitted; not to be changed. */
    RoaringBitmap present(String hub, Sources admitted) {
        return present.computeIfAbsent(
                new Present(hub, admitted.of(family)),
                k -> having(onHubs.computeIfAbsent(hub, h -> index(groups(h))), k.admitted()));
    }

    /** Everybody who can hand packets to a zone on a hub, with a source among those admitted; not to be changed. */
    RoaringBitmap handing(Zone to, String hub, Sources admitted) {
        Handers handers = handers(to, hub);
        if (handers.everybody()) {
            return present(hub, admitted);
        }
        return handed.computeIfAbsent(
                new Handing(to, hub, admitted.of(family)),
                k -> having(
                        handingOn.computeIfAbsent(
                                new OnHub(to, hub),
                                h -> index(groups(hub).stream()
                                        .filter(g -> g.by().isEmpty()
                                                || handers.zones().contains(g.by().get()))
                                        .toList())),
                        k.admitted()));
    }

    private SourceIndex index(List<Group> groups) {
        return new SourceIndex(groups.stream()
                .map(g -> new SourceIndex.User(g.sources().of(family), g.who()))
                .toList());
    }

    private static RoaringBitmap having(SourceIndex index, AddressSet sources) {
        Collection<RoaringBitmap> found = index.having(sources);
        return found.size() == 1 ? found.iterator().next() : FastAggregation.or(found.iterator());
    }

    private Handers handers(Zone to, String hub) {
        return handing.getOrDefault(new OnHub(to, hub), Handers.NONE);
    }

    private List<Group> groups(String hub) {
        return groups.getOrDefault(hub, List.of());
    }
}
