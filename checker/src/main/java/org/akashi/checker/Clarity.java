package org.akashi.checker;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;

/** Definition <em>unclear</em>: ports and zones of which not everything is known. */
final class Clarity {

    private final Network network;
    private final Set<String> unmodelled = new HashSet<>();

    /** Filters with an opaque rule for incoming packets. */
    private final Set<String> opaque = new HashSet<>();

    Clarity(Network network) {
        this.network = network;
        network.unmodelled().forEach(setting -> unmodelled.add(setting.object()));
        network.filters().values().stream()
                .filter(Clarity::isOpaque)
                .map(Filter::id)
                .forEach(opaque::add);
    }

    private boolean nothingIsClear() {
        return unmodelled.contains(Unmodelled.EVERYTHING);
    }

    boolean isUnclear(Port port) {
        return nothingIsClear()
                || unmodelled.contains(port.id())
                || unmodelled.contains(port.segment())
                || port.filters().stream().anyMatch(this::isUnclearFilter);
    }

    private boolean isUnclearFilter(String id) {
        return unmodelled.contains(id) || !network.filters().containsKey(id) || opaque.contains(id);
    }

    private static boolean isOpaque(Filter filter) {
        return filter.rules().stream()
                .anyMatch(rule -> rule.direction() == FilterRule.Direction.INGRESS
                        && rule.opaque().isPresent());
    }

    /** Whether a zone is, of its routers, its segments and its gates. */
    boolean isUnclear(List<Router> routers, List<Segment> segments, Collection<List<Gate>> gates) {
        return nothingIsClear()
                || routers.stream().anyMatch(this::isUnclearRouter)
                || segments.stream().anyMatch(segment -> unmodelled.contains(segment.id()))
                || gates.stream()
                        .flatMap(List::stream)
                        .anyMatch(gate -> unmodelled.contains(gate.at().segment()));
    }

    private boolean isUnclearRouter(Router router) {
        return !router.rules().isEmpty()
                || unmodelled.contains(router.id())
                || router.interfaces().stream()
                        .anyMatch(at -> unmodelled.contains(at.id())
                                || !network.segments().containsKey(at.segment()));
    }
}
