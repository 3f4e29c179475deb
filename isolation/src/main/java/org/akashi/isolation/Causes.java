package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Cause.Code;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Trail;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.jspecify.annotations.Nullable;

/** Finds, on the way between two owners, the one object without which they would not meet. */
final class Causes {

    private final Network network;
    private final Ownership ownership;

    Causes(Network network, Ownership ownership) {
        this.network = network;
        this.ownership = ownership;
    }

    /** Why packets get from one endpoint to another along a trail. */
    Cause of(Endpoint from, Endpoint to, Trail trail) {
        List<Trail> steps = trail.steps();
        List<Segment> segments = segments(from, steps);
        int outside = lastExternal(segments);
        if (to.uplinked().isPresent()) {
            Segment uplinked = to.uplinked().get();
            return uplinked.external()
                    ? new Cause(Code.EXTERNAL_SEGMENT, uplinked.id(), List.of(), uplinked.evidence())
                    : provider(uplinked, from);
        }
        if (outside >= 0) {
            return throughOutside(segments.get(outside), to, steps);
        }
        if (from.uplinked().isPresent()) {
            return provider(from.uplinked().get(), to);
        }
        return joint(from, to, segments, steps);
    }

    /** Why two endpoints of one broadcast domain are on it together. */
    Cause neighbours(Endpoint from, Endpoint to) {
        if (from.isService() || to.isService()) {
            return service(from.isService() ? from : to);
        }
        if (from.uplinked().isPresent() || to.uplinked().isPresent()) {
            Endpoint uplink = from.uplinked().isPresent() ? from : to;
            Segment segment = uplink.uplinked().orElseThrow();
            return segment.external()
                    ? new Cause(Code.EXTERNAL_SEGMENT, segment.id(), List.of(), segment.evidence())
                    : provider(segment, uplink == from ? to : from);
        }
        return together(from, to);
    }

    /** All services of the provider are one cause. */
    Cause service(Endpoint service) {
        Port port = service.attachment().orElseThrow().port();
        return new Cause(Code.PROVIDER_SERVICE, Owner.PROVIDER.id(), List.of(), port.evidence());
    }

    private static Cause provider(Segment segment, Endpoint tenant) {
        return new Cause(Code.PROVIDER_SEGMENT, segment.id(), List.of(tenant.id()), segment.evidence());
    }

    private List<Segment> segments(Endpoint from, List<Trail> steps) {
        List<Segment> segments = segments(steps);
        from.uplinked().ifPresent(segments::addFirst);
        return segments;
    }

    /** The segments that steps pass, in order; the list is the caller's. */
    private List<Segment> segments(List<Trail> steps) {
        List<Segment> segments = new ArrayList<>();
        for (Trail step : steps) {
            if (step.type() == Hop.Type.SEGMENT) {
                network.segment(step.object()).ifPresent(segments::add);
            }
        }
        return segments;
    }

    private static int lastExternal(List<Segment> segments) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).external() && !segments.get(i).uplinks().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Behind an external network: a translated destination was published, anything else came in unfiltered. */
    private Cause throughOutside(Segment outside, Endpoint to, List<Trail> steps) {
        if (to.segment().equals(outside.id())) {
            return new Cause(Code.EXTERNAL_SEGMENT, outside.id(), List.of(), outside.evidence());
        }
        return entered(outside, to.id(), steps);
    }

    private Cause entered(Segment outside, String to, List<Trail> steps) {
        Optional<Trail> published = steps.reversed().stream()
                .filter(s -> s.translates() && s.reason().code() == Reason.Code.DESTINATION_TRANSLATED)
                .findFirst();
        if (published.isPresent()) {
            Trail step = published.get();
            List<String> arguments = List.of(step.reason().arguments().getFirst(), to);
            return new Cause(Code.PUBLISHED_ADDRESS, step.object(), arguments, step.evidence());
        }
        Router entered = routerAfter(outside, steps);
        if (entered == null) {
            return new Cause(Code.EXTERNAL_SEGMENT, outside.id(), List.of(), outside.evidence());
        }
        String gateway = entered.interfaces().stream()
                .filter(i -> i.segment().equals(outside.id()))
                .map(i -> i.id())
                .findFirst()
                .orElse("");
        return new Cause(Code.UNFILTERED_GATEWAY, entered.id(), List.of(gateway), entered.evidence());
    }

    private @Nullable Router routerAfter(Segment outside, List<Trail> steps) {
        boolean passed = false;
        Router entered = null;
        for (Trail step : steps) {
            if (step.type() == Hop.Type.SEGMENT) {
                passed |= step.object().equals(outside.id());
            } else if (step.type() == Hop.Type.ROUTER
                    && passed
                    && network.routers().containsKey(step.object())) {
                entered = network.routers().get(step.object());
                passed = false;
            }
        }
        return entered;
    }

    /** Inside the cloud: the first router between segments of two owners, else a stranger on one of the segments. */
    private Cause joint(Endpoint from, Endpoint to, List<Segment> segments, List<Trail> steps) {
        return firstJoint(segments, steps).orElseGet(() -> together(from, to));
    }

    private Optional<Cause> firstJoint(List<Segment> segments, List<Trail> steps) {
        int at = 0;
        for (Trail step : steps) {
            if (step.type() == Hop.Type.SEGMENT) {
                at++;
            } else if (step.type() == Hop.Type.ROUTER && at > 0 && at < segments.size()) {
                Segment before = segments.get(at - 1);
                Segment after = segments.get(at);
                Router router = network.routers().get(step.object());
                if (router != null && !ownership.ofProject(before.owner()).equals(ownership.ofProject(after.owner()))) {
                    return Optional.of(new Cause(
                            Code.ROUTER_JOINS_OWNERS,
                            router.id(),
                            List.of(before.id(), after.id()).stream().sorted().toList(),
                            router.evidence()));
                }
            }
        }
        return Optional.empty();
    }

    /** The first router between segments of two owners on a part of a way; {@code last} is the segment it ends on, where not passed yet. */
    Optional<Cause> routerOnTheWay(List<Trail> steps, Optional<String> last) {
        List<Segment> segments = segments(steps);
        last.flatMap(network::segment).ifPresent(segments::add);
        return firstJoint(segments, steps);
    }

    /** The cause of whatever comes off a hub by a way, where that does not depend on who sends. */
    Optional<Cause> behindHub(Endpoint to, List<Trail> steps) {
        List<Segment> segments = segments(steps);
        int outside = lastExternal(segments);
        return outside < 0 ? Optional.empty() : Optional.of(throughOutside(segments.get(outside), to, steps));
    }

    /** What lets packets in from an external network on a part of a way, if it passes one. */
    Optional<Cause> fromOutside(List<Trail> steps) {
        List<Segment> segments = segments(steps);
        int outside = lastExternal(segments);
        return outside < 0 ? Optional.empty() : Optional.of(entered(segments.get(outside), "", steps));
    }

    /** The cause of whatever leaves by a segment's uplink. */
    Cause atUplink(Segment uplinked, Endpoint from) {
        return uplinked.external()
                ? new Cause(Code.EXTERNAL_SEGMENT, uplinked.id(), List.of(), uplinked.evidence())
                : provider(uplinked, from);
    }

    /** Why two meet on a hub that leads nowhere outside, when no router joined them. */
    Cause onHub(Endpoint from, Endpoint to) {
        return from.uplinked().isPresent() ? provider(from.uplinked().get(), to) : together(from, to);
    }

    /** What makes an endpoint a stranger on its segment, as text; empty if it is none. */
    String strangeness(Endpoint endpoint) {
        return endpoint.attachment().isEmpty()
                ? endpoint.id()
                : stranger(endpoint).map(c -> c.code() + " " + c.object()).orElse("");
    }

    private Cause together(Endpoint from, Endpoint to) {
        Optional<Segment> one = network.segment(from.segment());
        Optional<Segment> other = network.segment(to.segment());
        if (one.isPresent()
                && other.isPresent()
                && !one.get().id().equals(other.get().id())
                && one.get().wire().equals(other.get().wire())) {
            List<String> ids =
                    List.of(one.get().id(), other.get().id()).stream().sorted().toList();
            return new Cause(Code.SHARED_WIRE, one.get().wire(), ids, one.get().evidence());
        }
        return stranger(to).or(() -> stranger(from)).orElseGet(() -> foreign(to));
    }

    /** Why an endpoint is on a segment that is not its owner's. */
    private Optional<Cause> stranger(Endpoint endpoint) {
        Segment segment = network.segment(endpoint.segment()).orElse(null);
        if (segment == null || ownership.ofProject(segment.owner()).equals(endpoint.owner())) {
            return Optional.empty();
        }
        for (Share share : segment.sharing()) {
            boolean covers = share.target().equals(Share.EVERYONE)
                    || ownership.ofProject(share.target()).equals(endpoint.owner());
            if (share.kind() == Share.Kind.USE && covers) {
                List<String> arguments = List.of(share.id(), share.target());
                return Optional.of(new Cause(Code.SHARED_SEGMENT, segment.id(), arguments, share.evidence()));
            }
        }
        return Optional.of(foreign(endpoint));
    }

    private static Cause foreign(Endpoint endpoint) {
        Port port = endpoint.attachment().orElseThrow().port();
        List<String> arguments = List.of(port.segment(), port.device().orElse(""));
        return new Cause(Code.FOREIGN_PORT, port.id(), arguments, port.evidence());
    }
}
