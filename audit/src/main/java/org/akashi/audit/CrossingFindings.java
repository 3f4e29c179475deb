package org.akashi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Owner;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.resource.Server;

/** Turns crossings that nobody declared into findings, one for each root cause. */
final class CrossingFindings {

    private final AuditContext context;
    private final Inventory inventory;
    private final SharedSegments shared;

    CrossingFindings(AuditContext context) {
        this.context = context;
        this.inventory = context.inventory();
        this.shared = new SharedSegments(context);
    }

    List<Finding> all() {
        Map<String, List<Crossing>> byCause = context.crossings(Crossing.Kind.BACKDOOR).stream()
                .collect(Collectors.groupingBy(this::cause, TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byCause.values().forEach(crossings -> findings.add(finding(crossings)));
        return findings;
    }

    /** What two crossings have in common that one finding is about. */
    private String cause(Crossing crossing) {
        Cause cause = crossing.cause();
        String further = switch (cause.code()) {
            case SHARED_SEGMENT -> String.join(" ", cause.arguments());
            case PROVIDER_SEGMENT -> tenant(crossing).id();
            default -> "";
        };
        return cause.code() + " " + cause.object() + " " + further;
    }

    private static Owner tenant(Crossing crossing) {
        Owner from = crossing.from().owner();
        return from.kind() == Owner.Kind.TENANT ? from : crossing.to().owner();
    }

    private Finding finding(List<Crossing> crossings) {
        Crossing first = crossings.getFirst();
        Optional<Finding> named = switch (first.cause().code()) {
            case ROUTER_JOINS_OWNERS -> router(first.cause(), crossings);
            case SHARED_SEGMENT -> share(first.cause(), crossings);
            case FOREIGN_PORT -> foreignPort(first.cause(), crossings);
            case SHARED_WIRE -> wire(first.cause(), crossings);
            case PROVIDER_SEGMENT -> providerSegment(first, crossings);
            case DUAL_HOMED_SERVER -> server(first.cause(), crossings);
            case UNFILTERED_GATEWAY -> gateway(first.cause(), crossings);
            case PUBLISHED_ADDRESS, EXTERNAL_SEGMENT, PROVIDER_SERVICE -> Optional.empty();
        };
        return named.orElseGet(() -> unexplained(crossings));
    }

    private Optional<Finding> router(Cause cause, List<Crossing> crossings) {
        return context.network().router(cause.object()).map(router -> {
            List<Segment> segments = segments(
                    router.interfaces().stream().filter(i -> !i.gateway()).map(RouterInterface::segment));
            return FindingDraft.of(FindingCode.ROUTER_JOINS_TENANTS, router.id())
                    .saying(router.label(), inventory.ownerName(router), labels(segments), owners(segments))
                    .at(inventory.places(router))
                    .at(router.interfaces().stream()
                            .map(RouterInterface::evidence)
                            .toList())
                    .explaining(crossings)
                    .finish();
        });
    }

    private Optional<Finding> share(Cause cause, List<Crossing> crossings) {
        return context.network()
                .segment(cause.object())
                .flatMap(segment -> inventory.sharing(segment).stream()
                        .filter(share -> cause.arguments().contains(share.id()))
                        .findFirst()
                        .or(() -> sameTarget(segment, cause))
                        .flatMap(share -> shared.finding(segment, share, crossings)));
    }

    private Optional<Share> sameTarget(Segment segment, Cause cause) {
        return inventory.sharing(segment).stream()
                .filter(share -> cause.arguments().contains(share.target()))
                .findFirst();
    }

    /** Whether a port is foreign to its segment is known only where the segment's owner is. */
    private Optional<Finding> foreignPort(Cause cause, List<Crossing> crossings) {
        return context.network()
                .port(cause.object())
                .flatMap(port -> context.network()
                        .segment(port.segment())
                        .filter(segment -> inventory.owner(segment).isPresent())
                        .map(segment -> OwnNetwork.foreign(context, port, segment)
                                .explaining(crossings)
                                .finish()));
    }

    private Optional<Finding> wire(Cause cause, List<Crossing> crossings) {
        List<Segment> segments = context.network().segments().values().stream()
                .filter(segment -> segment.wire().equals(cause.object()))
                .toList();
        return segments.size() < 2
                ? Optional.empty()
                : Optional.of(OwnNetwork.collision(context, cause.object(), segments)
                        .explaining(crossings)
                        .finish());
    }

    private Optional<Finding> providerSegment(Crossing first, List<Crossing> crossings) {
        return context.network().segment(first.cause().object()).map(segment -> {
            Owner tenant = tenant(first);
            List<Port> ports = inventory.tenantPorts(segment).getOrDefault(tenant, List.of());
            return shared.used(segment, tenant, ports, crossings);
        });
    }

    /** The server may not be in evidence; its ports, which the cause names, are. */
    private Optional<Finding> server(Cause cause, List<Crossing> crossings) {
        List<Port> ports = cause.arguments().stream()
                .flatMap(id -> context.network().port(id).stream())
                .toList();
        if (ports.isEmpty()) {
            return Optional.empty();
        }
        Server server = context.cloud().resources().servers().get(cause.object());
        List<Segment> segments = segments(ports.stream().map(Port::segment));
        FindingDraft draft = FindingDraft.of(FindingCode.SERVER_BETWEEN_TENANTS, cause.object())
                .saying(
                        server == null ? cause.object() : server.label(),
                        Inventory.joined(ports.stream()
                                .map(port -> inventory.owner(port).name())
                                .toList()),
                        labels(segments),
                        owners(segments));
        return Optional.of((server == null ? draft : draft.at(server.evidence()))
                .at(ports.stream().map(Port::evidence).toList())
                .explaining(crossings)
                .finish());
    }

    private Optional<Finding> gateway(Cause cause, List<Crossing> crossings) {
        return context.network()
                .router(cause.object())
                .map(router -> FindingDraft.of(FindingCode.GATEWAY_FORWARDS_INWARD, router.id())
                        .saying(router.label(), inventory.ownerName(router), outside(router))
                        .at(inventory.places(router))
                        .explaining(crossings)
                        .finish());
    }

    private String outside(Router router) {
        return inventory.segmentLabels(router.interfaces().stream()
                .filter(RouterInterface::gateway)
                .map(RouterInterface::segment)
                .toList());
    }

    private Finding unexplained(List<Crossing> crossings) {
        Cause cause = crossings.getFirst().cause();
        return FindingDraft.of(FindingCode.UNEXPLAINED_CROSSING, cause.object())
                .distinguishedBy(cause.code().name())
                .saying(from(crossings), to(crossings), traffic(crossings))
                .at(cause.evidence())
                .explaining(crossings)
                .finish();
    }

    static String from(List<Crossing> crossings) {
        return Inventory.joined(crossings.stream()
                .map(crossing -> crossing.from().owner().name())
                .toList());
    }

    static String to(List<Crossing> crossings) {
        return Inventory.joined(
                crossings.stream().map(crossing -> crossing.to().owner().name()).toList());
    }

    static String traffic(List<Crossing> crossings) {
        return Inventory.joined(crossings.stream()
                .flatMap(crossing -> crossing.traffic().stream())
                .toList());
    }

    private List<Segment> segments(Stream<String> ids) {
        return ids.distinct()
                .sorted()
                .flatMap(id -> context.network().segment(id).stream())
                .toList();
    }

    private static String labels(List<Segment> segments) {
        return Inventory.joined(segments.stream().map(Segment::label).toList());
    }

    private String owners(List<Segment> segments) {
        return Inventory.joined(segments.stream().map(inventory::ownerName).toList());
    }
}
