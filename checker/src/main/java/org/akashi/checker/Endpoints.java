package org.akashi.checker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Cloud;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.resource.Server;
import org.roaringbitmap.RoaringBitmap;

/** Definition <em>Endpoints</em>: who they are and whose. */
final class Endpoints {

    private static final String PROVIDER = "provider";
    private static final String OUTSIDE = "outside";
    private static final String NO_PROJECT = "";

    private final List<Endpoint> all = new ArrayList<>();
    private final Map<String, Endpoint> byId = new TreeMap<>();
    private final SortedMap<String, RoaringBitmap> byOwner = new TreeMap<>();
    private final SortedSet<String> projects = new TreeSet<>();

    private Endpoints() {}

    /**
     * Finds them, in order of id.
     *
     * @param owners the owner of every project; one that is not named owns itself, so that what follows can be said
     */
    static Endpoints of(Cloud cloud, SortedMap<String, String> owners) {
        SortedMap<String, Optional<Port>> ids = new TreeMap<>();
        SortedMap<String, String> segments = new TreeMap<>();
        for (Port port : cloud.network().ports().values()) {
            if (port.role() == Port.Role.GUEST || port.role() == Port.Role.SERVICE) {
                ids.put(port.id(), Optional.of(port));
                segments.put(port.id(), port.segment());
            }
        }
        for (Segment segment : cloud.network().segments().values()) {
            if (!segment.uplinks().isEmpty()) {
                ids.put("external:" + segment.id(), Optional.empty());
                segments.put("external:" + segment.id(), segment.id());
            }
        }
        Endpoints endpoints = new Endpoints();
        ids.forEach((id, port) -> {
            String project = port.map(p -> project(cloud, p)).orElse(NO_PROJECT);
            String owner = port.isEmpty()
                    ? OUTSIDE
                    : project.equals(NO_PROJECT) ? PROVIDER : owners.getOrDefault(project, project);
            endpoints.add(id, project, owner, segments.getOrDefault(id, ""), port);
        });
        return endpoints;
    }

    private void add(String id, String project, String owner, String segment, Optional<Port> port) {
        Endpoint endpoint = new Endpoint(all.size(), id, project, owner, segment, port);
        all.add(endpoint);
        byId.put(id, endpoint);
        byOwner.computeIfAbsent(owner, o -> new RoaringBitmap()).add(endpoint.number());
        if (!project.equals(NO_PROJECT)) {
            projects.add(project);
        }
    }

    /** A service has none; a guest's port that of its server, of its parent port's server, or its own. */
    private static String project(Cloud cloud, Port port) {
        if (port.role() == Port.Role.SERVICE) {
            return NO_PROJECT;
        }
        return server(cloud, port)
                .or(() -> port.parent()
                        .flatMap(parent -> cloud.network().port(parent.port()))
                        .flatMap(trunk -> server(cloud, trunk)))
                .map(Server::project)
                .orElse(port.project());
    }

    private static Optional<Server> server(Cloud cloud, Port port) {
        return port.device()
                .flatMap(device ->
                        Optional.ofNullable(cloud.resources().servers().get(device)));
    }

    /** In order of number. */
    List<Endpoint> all() {
        return Collections.unmodifiableList(all);
    }

    Optional<Endpoint> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The projects that have an endpoint. */
    SortedSet<String> projects() {
        return Collections.unmodifiableSortedSet(projects);
    }

    /** The numbers of all endpoints of one owner. */
    RoaringBitmap of(String owner) {
        return byOwner.getOrDefault(owner, new RoaringBitmap());
    }

    /** Ordered pairs of endpoints of different owners. */
    long pairs() {
        long size = all.size();
        long same = byOwner.values().stream()
                .mapToLong(RoaringBitmap::getLongCardinality)
                .map(members -> members * members)
                .sum();
        return size * size - same;
    }
}
