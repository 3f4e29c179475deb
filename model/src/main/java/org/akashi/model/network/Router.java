package org.akashi.model.network;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A router between segments.
 *
 * @param owner project id, or empty if unknown
 * @param rules what it does besides routing and {@link NatRule}s, in the order they decide
 */
public record Router(
        String id,
        String name,
        String owner,
        boolean enabled,
        List<RouterInterface> interfaces,
        List<Route> routes,
        List<NatRule> nat,
        List<RouterRule> rules,
        EvidenceRef evidence)
        implements Element {

    public Router {
        interfaces = List.copyOf(interfaces);
        routes = List.copyOf(routes);
        nat = List.copyOf(nat);
        rules = List.copyOf(rules);
    }

    /** A router that only routes and translates. */
    public Router(
            String id,
            String name,
            String owner,
            boolean enabled,
            List<RouterInterface> interfaces,
            List<Route> routes,
            List<NatRule> nat,
            EvidenceRef evidence) {
        this(id, name, owner, enabled, interfaces, routes, nat, List.of(), evidence);
    }

    /** The same router with other interfaces, routes, translations and rules. */
    public Router with(
            List<RouterInterface> faces, List<Route> ways, List<NatRule> translations, List<RouterRule> decisions) {
        return new Router(id, name, owner, enabled, faces, ways, translations, decisions, evidence);
    }

    @Override
    public Cell cell() {
        return Cell.VIRTUAL_NETWORK;
    }
}
