package org.akashi.checker;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;

/** Definitions <em>presence</em> and <em>handing</em>: who may send from where, with which sources, for one family. */
final class Senders {

    private final Family family;
    private final Sources sources;
    private final Passing passing;
    private final AddressSet[] own;
    private final Map<Hub, Crowd> present = new HashMap<>();
    private final Map<Hub, Crowd> standing = new HashMap<>();
    private final Map<Hub, Turned> turned = new HashMap<>();
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
            Answers.Handers handers = passing.handers(zone, h);
            if (handers.everybody()) {
                return present(h);
            }
            if (handers.zones().isEmpty()) {
                return standing(h);
            }
            Crowd crowd = new Crowd(family);
            crowd.add(standing(h));
            handers.zones().forEach(other -> crowd.add(coming(other, h)));
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

    /** What sources on a hub count as: those that some router there would translate may come back as any. */
    private AddressSet there(AddressSet sources, Hub hub) {
        return turned.computeIfAbsent(hub, this::turned).covers(sources) ? AddressSet.all(family) : sources;
    }

    private Turned turned(Hub hub) {
        return new Turned(
                hub.zones().stream().anyMatch(Zone::isUnclear),
                sources.inside(hub.zones().stream().flatMap(zone -> zone.routers().stream())));
    }

    /**
     * What routers on a hub may turn round, or let in, with another source.
     *
     * @param all whether that is everything
     * @param inside otherwise, what has one of these sources
     */
    private record Turned(boolean all, AddressSet inside) {
        private boolean covers(AddressSet sources) {
            return all ? !sources.isEmpty() : sources.overlaps(inside);
        }
    }
}
