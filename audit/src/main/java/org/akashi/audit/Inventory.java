package org.akashi.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.isolation.Owner;
import org.akashi.model.Cloud;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.resource.Server;
import org.jspecify.annotations.Nullable;

/** Who owns what in the network, and what it is called. */
final class Inventory {

    /** The name of an owner that is not in evidence. */
    static final String UNKNOWN = "?";

    private final Cloud cloud;
    private final Network network;
    private final Sides sides;
    private final List<Port> tenantPorts;
    private final Map<String, List<Port>> tenantPortsBySegment;

    Inventory(Cloud cloud, Sides sides) {
        this.cloud = cloud;
        this.network = cloud.network();
        this.sides = sides;
        this.tenantPorts = network.ports().values().stream()
                .filter(port -> port.role() == Port.Role.GUEST)
                .filter(port -> ownerOf(cloud, sides, port).kind() == Owner.Kind.TENANT)
                .toList();
        this.tenantPortsBySegment = tenantPorts.stream().collect(Collectors.groupingBy(Port::segment));
    }

    /** The owner of an endpoint: of the server behind it where there is one, else of the port. */
    Owner owner(Port port) {
        return ownerOf(cloud, sides, port);
    }

    private static Owner ownerOf(Cloud cloud, Sides sides, Port port) {
        return sides.owner(serverOf(cloud, port).map(Server::project).orElse(port.project()));
    }

    /** The owner of a segment; none where the evidence does not tell it, which is not the same as the provider. */
    Optional<Owner> owner(Segment segment) {
        return owner(segment.owner());
    }

    private Optional<Owner> owner(String project) {
        return project.isEmpty() ? Optional.empty() : Optional.of(sides.owner(project));
    }

    boolean isOwner(Owner owner, Segment segment) {
        return owner(segment).filter(owner::equals).isPresent();
    }

    /** Whether a segment is certainly a tenant's: of a project that is in evidence. */
    boolean isTenants(Segment segment) {
        return sides.isKnown(segment.owner())
                && owner(segment)
                        .filter(owner -> owner.kind() == Owner.Kind.TENANT)
                        .isPresent();
    }

    boolean isProviders(Segment segment) {
        return owner(segment).filter(Owner.PROVIDER::equals).isPresent();
    }

    /** What the owner is called; {@value #UNKNOWN} where the evidence does not tell. */
    String ownerName(Segment segment) {
        return owner(segment).map(Owner::name).orElse(UNKNOWN);
    }

    String ownerName(Router router) {
        return owner(router.owner()).map(Owner::name).orElse(UNKNOWN);
    }

    Owner owner(Filter filter) {
        return sides.owner(filter.owner());
    }

    /** The server behind a port; behind a subport, the server of its trunk's parent. */
    private static Optional<Server> serverOf(Cloud cloud, Port port) {
        return port.device()
                .or(() -> port.parent()
                        .flatMap(parent -> cloud.network().port(parent.port()))
                        .flatMap(Port::device))
                .map(cloud.resources().servers()::get);
    }

    /** The endpoints that tenants use, in order of id. */
    List<Port> tenantPorts() {
        return tenantPorts;
    }

    /** The endpoints of each tenant on a segment. */
    SortedMap<Owner, List<Port>> tenantPorts(Segment segment) {
        return byOwner(tenantPortsBySegment.getOrDefault(segment.id(), List.of()));
    }

    private SortedMap<Owner, List<Port>> byOwner(List<Port> ports) {
        return ports.stream().collect(Collectors.groupingBy(this::owner, TreeMap::new, Collectors.toList()));
    }

    /** The endpoints of each tenant. */
    SortedMap<Owner, List<Port>> portsByTenant() {
        return byOwner(tenantPorts);
    }

    /** The servers of each tenant. */
    SortedMap<Owner, List<Server>> serversByTenant() {
        return cloud.resources().servers().values().stream()
                .filter(server -> !sides.isProvider(server.project()))
                .collect(Collectors.groupingBy(
                        server -> sides.owner(server.project()), TreeMap::new, Collectors.toList()));
    }

    /** The segments on which a tenant has endpoints. */
    SortedSet<String> segments(Collection<Port> ports) {
        return ports.stream().map(Port::segment).collect(Collectors.toCollection(TreeSet::new));
    }

    /** With whom a segment is shared, by id of the policy; the management API knows what an implementation may not carry. */
    List<Share> sharing(Segment segment) {
        SortedMap<String, Share> shares = new TreeMap<>();
        segment.sharing().forEach(share -> shares.put(share.id(), share));
        cloud.declared()
                .flatMap(declared -> declared.segment(segment.id()))
                .ifPresent(declared -> declared.sharing().forEach(share -> shares.put(share.id(), share)));
        return List.copyOf(shares.values());
    }

    /** Where a part of the network stands in the evidence: as implemented, and as declared. */
    List<EvidenceRef> places(Element part) {
        Optional<? extends Element> declared = cloud.declared().flatMap(other -> switch (part) {
            case Port port -> other.port(port.id());
            case Segment segment -> other.segment(segment.id());
            case Router router -> other.router(router.id());
            case Filter filter -> other.filter(filter.id());
            default -> Optional.empty();
        });
        return Stream.concat(Stream.of(part.evidence()), declared.map(Element::evidence).stream())
                .distinct()
                .toList();
    }

    /** Where a rule stands in the evidence: as implemented, and as declared. */
    List<EvidenceRef> places(Filter filter, FilterRule rule) {
        Stream<EvidenceRef> declared = cloud.declared().flatMap(other -> other.filter(filter.id())).stream()
                .flatMap(other -> other.rules().stream())
                .filter(other -> other.id().equals(rule.id()))
                .map(FilterRule::evidence);
        return Stream.concat(Stream.of(rule.evidence()), declared).distinct().toList();
    }

    String segmentLabel(String id) {
        return label(network.segments().get(id), id);
    }

    String segmentLabels(Collection<String> ids) {
        return joined(ids.stream().map(this::segmentLabel).toList());
    }

    String portLabel(String id) {
        return label(network.ports().get(id), id);
    }

    /** What a project is called, {@code *} for everyone, {@code provider} for the provider's. */
    String projectLabel(String id) {
        return id.equals(Share.EVERYONE) ? id : sides.owner(id).name();
    }

    private static String label(@Nullable Element element, String id) {
        return element == null ? id : element.label();
    }

    /** Several names as one argument: sorted, each once. */
    static String joined(Collection<String> names) {
        return names.stream().distinct().sorted().collect(Collectors.joining(", "));
    }
}
