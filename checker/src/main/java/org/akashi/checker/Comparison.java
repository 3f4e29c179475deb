package org.akashi.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.akashi.checker.Objection.Code;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.certificate.Certificate.Pairs;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;

/** Holds what a certificate lists against what the evidence says. */
final class Comparison {

    private final Cloud cloud;
    private final Certificate certificate;
    private final Doors doors;
    private final List<Objection> objections = new ArrayList<>();

    Comparison(Cloud cloud, Certificate certificate, Doors doors) {
        this.cloud = cloud;
        this.certificate = certificate;
        this.doors = doors;
    }

    CheckResult result() {
        cloud.isolationGaps().forEach(gap -> objections.add(Objection.of(Code.EVIDENCE_NOT_WHOLE, gap)));
        compareOwners();
        compareHubs();
        compareZones();
        long certified = new DoorComparison(certificate, doors, objections).certified();
        Pairs pairs = new Pairs(doors.endpoints().pairs(), certified);
        compare(Code.TOTAL_FALSE, certificate.pairs().total(), pairs.total());
        compare(Code.CERTIFIED_FALSE, certificate.pairs().certified(), pairs.certified());
        return new CheckResult(pairs, objections);
    }

    private void compare(Code code, long listed, long found) {
        if (listed != found) {
            objections.add(Objection.of(code, "", Long.toString(listed), Long.toString(found)));
        }
    }

    private void compareOwners() {
        Set<String> projects = doors.endpoints().projects();
        for (String project : projects) {
            if (!certificate.owners().containsKey(project)) {
                objections.add(Objection.of(Code.OWNER_MISSING, project));
            }
        }
        certificate.owners().forEach((project, owner) -> {
            if (!projects.contains(project)) {
                boolean known = cloud.identity().projects().containsKey(project);
                objections.add(Objection.of(known ? Code.OWNER_NEEDLESS : Code.OWNER_UNKNOWN, project, owner));
            }
        });
    }

    private void compareHubs() {
        SortedMap<String, List<Segment>> wires = Territory.wires(cloud.network());
        Set<String> listed = new HashSet<>();
        compareOrder("hubs", certificate.hubs(), Certificate.Hub::wire);
        for (Certificate.Hub hub : certificate.hubs()) {
            listed.add(hub.wire());
            compareOrder(hub.wire(), hub.segments(), Function.identity());
            if (!wires.containsKey(hub.wire())) {
                objections.add(Objection.of(Code.HUB_UNKNOWN, hub.wire()));
                continue;
            }
            Set<String> differ = new TreeSet<>(hub.segments());
            differ(
                    differ,
                    wires.getOrDefault(hub.wire(), List.of()).stream()
                            .map(Segment::id)
                            .toList());
            if (!differ.isEmpty()) {
                objections.add(new Objection(Code.HUB_FALSE, hub.wire(), List.copyOf(differ)));
            }
        }
        wires.forEach((wire, segments) -> {
            if (!listed.contains(wire)
                    && segments.stream().anyMatch(segment -> !segment.uplinks().isEmpty())) {
                objections.add(Objection.of(Code.HUB_MISSING, wire));
            }
        });
    }

    private void compareZones() {
        compareOrder("zones", certificate.zones(), Certificate.Zone::id);
        Map<String, Certificate.Zone> listed = new HashMap<>();
        for (Certificate.Zone zone : certificate.zones()) {
            compareOrder(zone.id(), zone.segments(), Function.identity());
            compareOrder(zone.id(), zone.routers(), Function.identity());
            listed.putIfAbsent(zone.id(), zone);
        }
        SortedMap<String, Zone> found = new TreeMap<>();
        doors.territory().zones().forEach(zone -> {
            if (found.putIfAbsent(zone.id(), zone) != null) {
                objections.add(Objection.of(Code.REPEATED, zone.id(), "zones"));
            }
            if (!listed.containsKey(zone.id())) {
                objections.add(Objection.of(Code.ZONE_MISSING, zone.id()));
            }
        });
        listed.forEach((id, zone) -> {
            // Marked, since a segment and a router may have one id.
            Set<String> differ = new TreeSet<>();
            Zone real = found.get(id);
            Set<String> segments = new TreeSet<>(zone.segments());
            differ(segments, real == null ? List.of() : ids(real.segments(), Segment::id));
            Set<String> routers = new TreeSet<>(zone.routers());
            differ(routers, real == null ? List.of() : ids(real.routers(), Router::id));
            differ.addAll(segments);
            differ.addAll(routers);
            if (real == null || !differ.isEmpty()) {
                objections.add(new Objection(Code.ZONE_FALSE, id, List.copyOf(differ)));
            }
        });
    }

    private static <T> List<String> ids(List<T> of, Function<T, String> id) {
        return of.stream().map(id).toList();
    }

    /** Leaves in a set what only one of the two has. */
    private static void differ(Set<String> listed, List<String> found) {
        for (String id : found) {
            if (!listed.remove(id)) {
                listed.add(id);
            }
        }
    }

    private <T> void compareOrder(String where, List<T> list, Function<T, String> id) {
        compareOrder(where, list, id, Comparator.comparing(id), objections);
    }

    /** Objects to what is listed twice or out of order. */
    static <T> void compareOrder(
            String where,
            List<T> list,
            Function<T, String> id,
            Comparator<? super T> order,
            List<Objection> objections) {
        for (int i = 1; i < list.size(); i++) {
            int before = order.compare(list.get(i - 1), list.get(i));
            if (before >= 0) {
                Code code = before == 0 ? Code.REPEATED : Code.OUT_OF_ORDER;
                objections.add(Objection.of(code, id.apply(list.get(i)), where));
            }
        }
    }
}
