package org.akashi.checker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.akashi.checker.Objection.Code;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.certificate.Certificate.Way;

/** Holds the listed doors against those that are there, receiver by receiver. */
final class DoorComparison {

    /** A door as one receiver sees it. */
    private record Entry(String hub, String zone, Way way, String receiver) {

        private static Entry of(Certificate.Door door, String receiver) {
            return new Entry(door.hub(), door.zone(), door.way(), receiver);
        }

        private Objection objection(Code code, String... more) {
            String[] arguments = new String[3 + more.length];
            arguments[0] = hub;
            arguments[1] = zone;
            arguments[2] = way.name();
            System.arraycopy(more, 0, arguments, 3, more.length);
            return Objection.of(code, receiver, arguments);
        }
    }

    private final Doors doors;
    private final List<Objection> objections;
    private final Map<Entry, Long> listed = new HashMap<>();

    /** Looks through the list; what speaks against it is added to the objections. */
    DoorComparison(Certificate certificate, Doors doors, List<Objection> objections) {
        this.doors = doors;
        this.objections = objections;
        Comparison.compareOrder(
                "doors", certificate.doors(), Certificate.Door::hub, Comparator.naturalOrder(), objections);
        certificate.doors().forEach(this::list);
    }

    private void list(Certificate.Door door) {
        Comparison.compareOrder(
                door.hub(), door.receivers(), Function.identity(), Comparator.naturalOrder(), objections);
        if (door.receivers().isEmpty()) {
            objections.add(Entry.of(door, door.hub()).objection(Code.DOOR_EMPTY));
        }
        Optional<String> owner = Optional.empty();
        for (String receiver : door.receivers()) {
            Entry entry = Entry.of(door, receiver);
            if (listed.putIfAbsent(entry, door.senders()) != null) {
                objections.add(Objection.of(Code.REPEATED, receiver, "doors"));
            }
            Optional<String> next = doors.endpoints().find(receiver).map(Endpoint::owner);
            if (owner.isPresent() && next.isPresent() && !owner.equals(next)) {
                objections.add(entry.objection(Code.DOOR_SHARED));
            }
            owner = owner.or(() -> next);
        }
    }

    /** Compares with the doors that are there, and counts the certified pairs. */
    long certified() {
        long certified = 0;
        Set<Entry> found = new HashSet<>();
        for (Endpoint receiver : doors.endpoints().all()) {
            List<Doors.Door> real = doors.to(receiver);
            for (Doors.Door door : real) {
                Entry entry = new Entry(door.hub(), door.zone(), door.way(), receiver.id());
                found.add(entry);
                compare(entry, door.senders().getLongCardinality());
            }
            certified += doors.certified(receiver, real).getLongCardinality();
        }
        for (Entry entry : listed.keySet()) {
            if (!found.contains(entry)) {
                objections.add(entry.objection(Code.DOOR_FALSE));
            }
        }
        return certified;
    }

    private void compare(Entry entry, long senders) {
        Long claimed = listed.get(entry);
        if (claimed == null) {
            objections.add(entry.objection(Code.DOOR_MISSING, Long.toString(senders)));
        } else if (claimed != senders) {
            objections.add(entry.objection(Code.DOOR_MISCOUNTED, Long.toString(claimed), Long.toString(senders)));
        }
    }
}
