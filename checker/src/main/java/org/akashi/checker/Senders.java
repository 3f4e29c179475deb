package org.akashi.checker;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.roaringbitmap.RoaringBitmap;

/** Definitions <em>presence</em> and <em>handing</em>: who may send from where, with which sources, for one family. */
final class Senders {

    private final Family family;
    private final Sources sources;
    private final Passing passing;
    private final AddressSet[] own;
    private final Map<Hub, Crowd> present = new HashMap<>();
    private final Map<Hub, Crowd> standing = new HashMap<>();
    private final Map<Hub, AddressSet> turned = new HashMap<>();
    private final Map<Hub, Passing.Unclear> unclear = new HashMap<>();
    private final Map<Zone, Map<Hub, Crowd>> handing = new HashMap<>();

    Senders(Sources sources, Territory territory, Endpoints endpoints) {
        this.family = sources.family();
        this.sources = sources;
        this.passing = new Passing(family, territory);
        this.own = endpoints.all().stream().map(sources::of).toArray(AddressSet[]::new);
    }

    /** Everybody present on a hub. */
    Crowd present(Hub hub) {
        return present.computeIfAbsent(hub, h -> {
            Crowd crowd = new Crowd(family);
            crowd.add(standing(h));
            h.zones().forEach(zone -> crowd.add(coming(zone, h)));
            return crowd;
        });
    }

    /** Everybody who can hand packets with any destination to a zone on a hub. */
    Crowd handing(Zone zone, Hub hub) {
        return handing.computeIfAbsent(zone, z -> new HashMap<>()).computeIfAbsent(hub, h -> {
            Passing.Unclear byUnclear = unclear.computeIfAbsent(h, passing::unclear);
            RoaringBitmap anything = passing.byUnclear(zone, h, byUnclear);
            if (anything.isEmpty() && passing.routing(zone, h).isEmpty()) {
                return standing(h);
            }
            Crowd crowd = new Crowd(family);
            crowd.add(standing(h));
            crowd.addWithAll(anything);
            passing.routing(zone, h).forEach(other -> crowd.add(coming(other, h)));
            return crowd;
        });
    }

    private Crowd standing(Hub hub) {
        return standing.computeIfAbsent(hub, h -> {
            Crowd crowd = new Crowd(family);
            h.standing().forEach((int sender) -> crowd.add(sender, there(own[sender], h)));
            return crowd;
        });
    }

    /** Those in a zone, and those who pass on to a hub by it. */
    private Crowd coming(Zone zone, Hub hub) {
        Crowd crowd = new Crowd(family);
        for (Gate gate : zone.gates(hub)) {
            UnaryOperator<AddressSet> translation = sources.translation(zone, gate);
            zone.members().forEach((int sender) -> crowd.add(sender, there(translation.apply(own[sender]), hub)));
        }
        crowd.addWithAll(passing.passed(zone, hub));
        return crowd;
    }

    /** Sources that some gateway on the hub would translate may come back as any. */
    private AddressSet there(AddressSet sources, Hub hub) {
        return sources.overlaps(turned.computeIfAbsent(hub, this::turned)) ? AddressSet.all(family) : sources;
    }

    private AddressSet turned(Hub hub) {
        return sources.inside(hub.zones().stream()
                .flatMap(zone -> zone.gates(hub).stream())
                .filter(Gate::isGateway)
                .map(Gate::router));
    }
}
