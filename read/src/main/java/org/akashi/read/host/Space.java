package org.akashi.read.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Family;
import org.akashi.read.host.nft.Ruleset;
import org.akashi.read.json.Json;

/** A host, or one of its network namespaces, as its files tell. */
final class Space {

    private final String id;
    private final Map<HostArtifact, HostFile> files = new EnumMap<>(HostArtifact.class);
    private final SortedMap<String, Link> links = new TreeMap<>();
    private Ruleset ruleset = Ruleset.EMPTY;

    private Space(String id) {
        this.id = id;
    }

    /** The spaces that files tell of, by name. */
    static SortedMap<String, Space> of(Collection<HostFile> files) {
        SortedMap<String, Space> spaces = new TreeMap<>();
        for (HostFile file : files) {
            spaces.computeIfAbsent(file.name().space(), Space::new)
                    .files
                    .putIfAbsent(file.name().what(), file);
        }
        spaces.values().forEach(Space::read);
        return spaces;
    }

    private void read() {
        Map<String, Json> addresses = new HashMap<>();
        for (Json json : items(HostArtifact.ADDRESSES)) {
            json.text("ifname").ifPresent(name -> addresses.put(name, json));
        }
        boolean known = has(HostArtifact.LINKS);
        for (Json json : items(known ? HostArtifact.LINKS : HostArtifact.ADDRESSES)) {
            Link.of(
                            id,
                            json,
                            Optional.ofNullable(
                                    addresses.get(json.text("ifname").orElse(""))))
                    .ifPresent(link -> links.putIfAbsent(link.name(), link));
        }
        file(HostArtifact.RULES).flatMap(HostFile::json).ifPresent(json -> ruleset = Ruleset.of(json));
    }

    String id() {
        return id;
    }

    /** The host, without the namespace. */
    String host() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    Optional<HostFile> file(HostArtifact what) {
        return Optional.ofNullable(files.get(what));
    }

    /** Whether a file is there and could be read. */
    boolean has(HostArtifact what) {
        return file(what)
                .filter(f -> what == HostArtifact.SETTINGS || f.json().isPresent())
                .isPresent();
    }

    List<Json> items(HostArtifact what) {
        return file(what).map(HostFile::items).orElse(List.of());
    }

    SortedMap<String, Link> links() {
        return links;
    }

    Optional<Link> link(String name) {
        return Optional.ofNullable(links.get(name));
    }

    Ruleset ruleset() {
        return ruleset;
    }

    Optional<String> setting(String name) {
        return file(HostArtifact.SETTINGS)
                .flatMap(f -> Optional.ofNullable(f.settings().get(name)));
    }

    boolean forwards(Family family) {
        String name = family == Family.V4 ? "net.ipv4.ip_forward" : "net.ipv6.conf.all.forwarding";
        return setting(name).filter("1"::equals).isPresent();
    }

    boolean forwards() {
        return forwards(Family.V4) || forwards(Family.V6);
    }

    /** The name of the namespace that has a number here. */
    Optional<String> namespace(long number) {
        return items(HostArtifact.NAMESPACES).stream()
                .filter(n -> n.number("id").orElse(-1) == number)
                .flatMap(n -> n.text("name").stream())
                .findFirst();
    }

    /** The ports of a bridge, in order of name. */
    List<Link> ports(Link bridge) {
        return links.values().stream()
                .filter(l -> l.master().filter(bridge.name()::equals).isPresent())
                .toList();
    }

    /** The routes of the main table; what a table has no name for is the main one. */
    List<Json> routes() {
        List<Json> routes = new ArrayList<>();
        for (Json route : items(HostArtifact.ROUTES)) {
            if (route.text("table").orElse("main").equals("main")) {
                routes.add(route);
            }
        }
        return routes;
    }

    /** Where something about the whole space is said: a file of it. */
    EvidenceRef place() {
        return files.values().stream()
                .findFirst()
                .map(f -> EvidenceRef.whole(f.path()))
                .orElseGet(() -> EvidenceRef.whole(""));
    }

    EvidenceRef place(HostArtifact what) {
        return file(what).map(f -> EvidenceRef.whole(f.path())).orElseGet(this::place);
    }
}
