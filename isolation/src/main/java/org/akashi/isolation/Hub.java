package org.akashi.isolation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.Segment;

/**
 * A broadcast domain that many meet on: an external network, a physical one, one shared between owners. What comes onto it is
 * gathered as crowds, what leaves it as receptions and transits; pairs are never enumerated.
 */
final class Hub {

    private final Wire wire;
    private final Map<Emission, Crowd> crowds = new LinkedHashMap<>();
    private final List<Crowd> framed = new ArrayList<>();
    private List<Reception> receptions = new ArrayList<>();
    private final WaysOff<Transit> transits = new WaysOff<>();
    private final Map<Family, AddressSet> spoken = new EnumMap<>(Family.class);
    private final Map<Family, AddressSet> unspoken = new EnumMap<>(Family.class);
    private final Map<Family, AddressSet> twice = new EnumMap<>(Family.class);

    Hub(Wire wire) {
        this.wire = wire;
        for (Family family : Family.values()) {
            List<AddressSet.Range> held = new ArrayList<>();
            for (Attachment attachment : wire.attachments()) {
                if (attachment.port().mac().isPresent()) {
                    held.addAll(attachment.held(family).ranges());
                }
            }
            for (Gate gate : wire.gates()) {
                held.addAll(gate.answered(family).ranges());
            }
            AddressSet everybody = AddressSet.union(family, held);
            spoken.put(family, everybody);
            unspoken.put(family, AddressSet.all(family).minus(everybody));
            twice.put(family, overlaps(family, held));
        }
    }

    private static AddressSet overlaps(Family family, List<AddressSet.Range> ranges) {
        List<AddressSet.Range> sorted = new ArrayList<>(ranges);
        sorted.sort((a, b) -> a.first().compareTo(b.first()));
        List<AddressSet.Range> twice = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            AddressSet.Range before = sorted.get(i - 1);
            AddressSet.Range next = sorted.get(i);
            if (before.last().compareTo(next.first()) >= 0) {
                IpAddress last = before.last().compareTo(next.last()) < 0 ? before.last() : next.last();
                twice.add(new AddressSet.Range(next.first(), last));
                sorted.set(i, before.last().compareTo(next.last()) > 0 ? before : next);
            }
        }
        return AddressSet.union(family, twice);
    }

    String id() {
        return wire.id();
    }

    Wire wire() {
        return wire;
    }

    /** Whether all of it leads outside the cloud: then causes do not depend on who sends. */
    boolean isExternal() {
        return wire.segments().stream().allMatch(Hub::leadsOutside);
    }

    static boolean leadsOutside(Segment segment) {
        return segment.external() && !segment.uplinks().isEmpty();
    }

    /** The addresses somebody on the hub speaks for. */
    AddressSet spoken(Family family) {
        return spoken.getOrDefault(family, AddressSet.none(family));
    }

    /** The addresses several speak for. */
    AddressSet spokenTwice(Family family) {
        return twice.getOrDefault(family, AddressSet.none(family));
    }

    /** All other addresses. */
    AddressSet unspoken(Family family) {
        return unspoken.getOrDefault(family, AddressSet.all(family));
    }

    /** The senders of an emission onto this hub; none yet, if nobody was added. */
    Crowd crowd(Emission emission, Roster roster) {
        return crowds.computeIfAbsent(emission, e -> {
            Crowd crowd = new Crowd(e, roster);
            if (e.mode() == Emission.Mode.FRAME) {
                framed.add(crowd);
            }
            return crowd;
        });
    }

    Map<Emission, Crowd> crowds() {
        return crowds;
    }

    /** The crowds of those who stand on the hub and send in frames of their own. */
    List<Crowd> framed() {
        return framed;
    }

    void add(Reception reception) {
        receptions.add(reception);
    }

    void add(Transit transit) {
        transits.add(transit, transit.way());
    }

    List<Reception> receptions() {
        return receptions;
    }

    /** What is received from here, for somebody who lets go of it bit by bit; nothing is left. */
    List<Reception> takeReceptions() {
        List<Reception> taken = receptions;
        receptions = List.of();
        return taken;
    }

    WaysOff<Transit> transits() {
        return transits;
    }
}
