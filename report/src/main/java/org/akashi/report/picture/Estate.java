package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Cloud;
import org.akashi.model.Element;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.resource.Server;

/**
 * What of a network is drawn where: which projects have a column, which segments stand in one column, span several, or belong
 * to the provider.
 */
final class Estate {

    static final Comparator<Element> BY_NAME =
            Comparator.comparing(Element::label).thenComparing(Element::id);

    private final Cloud cloud;
    private final Network network;
    private final List<String> columns;

    private Estate(Cloud cloud, List<String> columns) {
        this.cloud = cloud;
        this.network = cloud.network();
        this.columns = List.copyOf(columns);
    }

    /** The tenants in order of name. */
    static Estate of(Cloud cloud) {
        Network network = cloud.network();
        Set<String> projects = new TreeSet<>();
        network.ports().values().stream()
                .filter(Estate::isGuest)
                .map(port -> project(port, cloud))
                .forEach(projects::add);
        network.routers().values().stream().map(Router::owner).forEach(projects::add);
        network.segments().values().stream()
                .filter(segment -> segment.kind() == Segment.Kind.OVERLAY)
                .map(Segment::owner)
                .forEach(projects::add);
        projects.remove("");
        List<String> byName = new ArrayList<>(projects);
        byName.sort(Comparator.comparing((String id) -> cloud.identity().projectName(id))
                .thenComparing(id -> id));
        return new Estate(cloud, byName);
    }

    /** The same with its tenants in another order. */
    Estate inOrder(List<String> order) {
        return new Estate(cloud, order);
    }

    private static boolean isGuest(Port port) {
        return port.role() == Port.Role.GUEST;
    }

    /** Whose a port is: its server's project, else its own. */
    private static String project(Port port, Cloud cloud) {
        return port.device()
                .flatMap(id -> Optional.ofNullable(cloud.resources().servers().get(id)))
                .map(Server::project)
                .orElse(port.project());
    }

    /** Ids of the projects that have a column, from left to right. */
    List<String> columns() {
        return columns;
    }

    String name(String project) {
        return cloud.identity().projectName(project);
    }

    Network network() {
        return network;
    }

    /** The name of the server behind a port, or nothing where none is known. */
    String serverName(Port port) {
        return port.device()
                .flatMap(server ->
                        Optional.ofNullable(cloud.resources().servers().get(server)))
                .map(Element::label)
                .orElse("");
    }

    /** Guests' ports, the ones that are drawn. */
    List<Port> ports() {
        return network.ports().values().stream().filter(Estate::isGuest).toList();
    }

    /** The ports on a segment, by column; ports of a project without column are left out. */
    Map<Integer, List<Port>> portsOn(Segment segment) {
        Map<Integer, List<Port>> byColumn = new TreeMap<>();
        ports().stream()
                .filter(port -> port.segment().equals(segment.id()))
                .sorted(BY_NAME)
                .forEach(port -> {
                    int column = columns.indexOf(project(port, cloud));
                    if (column >= 0) {
                        byColumn.computeIfAbsent(column, each -> new ArrayList<>())
                                .add(port);
                    }
                });
        return byColumn;
    }

    /** External networks of the provider: at the top. */
    List<Segment> outer() {
        return segments(segment -> segment.external() && (isPhysical(segment) || isProviders(segment)));
    }

    /** The provider's other networks: at the bottom. */
    List<Segment> inner() {
        return segments(segment -> !segment.external() && isProviders(segment));
    }

    private static boolean isPhysical(Segment segment) {
        return !segment.uplinks().isEmpty();
    }

    private boolean isProviders(Segment segment) {
        return !columns.contains(segment.owner());
    }

    /** Segments that concern no column but their owner's. */
    List<Segment> own(int column) {
        return segments(segment -> isTenants(segment)
                && columns.indexOf(segment.owner()) == column
                && span(segment).size() == 1);
    }

    /** Tenants' segments that reach into other columns. */
    List<Segment> spanning() {
        return segments(segment -> isTenants(segment) && span(segment).size() > 1);
    }

    private boolean isTenants(Segment segment) {
        return !isProviders(segment) && !(segment.external() && isPhysical(segment));
    }

    /** The columns a tenant's segment concerns: its owner's, those it is shared with, and those of ports and routers on it. */
    Set<Integer> span(Segment segment) {
        Set<Integer> span = new TreeSet<>();
        span.add(columns.indexOf(segment.owner()));
        sharedWith(segment).forEach(span::add);
        span.addAll(portsOn(segment).keySet());
        network.routers().values().stream()
                .filter(router -> !isJoint(router))
                .filter(router -> attached(router).contains(segment.id()))
                .forEach(router -> span.add(columns.indexOf(router.owner())));
        span.remove(-1);
        return span;
    }

    /** The columns a segment is shared with, beside its owner's. */
    Set<Integer> sharedWith(Segment segment) {
        Set<Integer> shared = new TreeSet<>();
        for (Share share : segment.sharing()) {
            for (int i = 0; i < columns.size(); i++) {
                if (share.target().equals(Share.EVERYONE) || share.target().equals(columns.get(i))) {
                    shared.add(i);
                }
            }
        }
        shared.remove(columns.indexOf(segment.owner()));
        return shared;
    }

    boolean isSharedWithAll(Segment segment) {
        return segment.sharing().stream().anyMatch(share -> share.target().equals(Share.EVERYONE));
    }

    /** A router that stands between owners: it is attached to a network that is not its owner's own. */
    boolean isJoint(Router router) {
        Set<String> outer = new TreeSet<>();
        outer().forEach(segment -> outer.add(segment.id()));
        return !columns.contains(router.owner())
                || attached(router).stream()
                        .filter(id -> !outer.contains(id))
                        .flatMap(id -> network.segment(id).stream())
                        .anyMatch(segment -> !segment.owner().equals(router.owner()));
    }

    List<Router> routers(int column) {
        return network.routers().values().stream()
                .filter(router -> !isJoint(router) && columns.indexOf(router.owner()) == column)
                .sorted(BY_NAME)
                .toList();
    }

    List<Router> joints() {
        return network.routers().values().stream()
                .filter(this::isJoint)
                .sorted(BY_NAME)
                .toList();
    }

    /** Ids of the segments a router has interfaces on, each once, in the router's order. */
    static Set<String> attached(Router router) {
        Set<String> segments = new LinkedHashSet<>();
        router.interfaces().forEach(each -> segments.add(each.segment()));
        return segments;
    }

    private List<Segment> segments(java.util.function.Predicate<Segment> wanted) {
        return network.segments().values().stream()
                .filter(wanted)
                .sorted(BY_NAME)
                .toList();
    }
}
