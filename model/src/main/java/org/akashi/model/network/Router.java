package org.akashi.model.network;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A router between segments.
 *
 * @param owner project id, or empty if unknown
 */
public record Router(
        String id,
        String name,
        String owner,
        boolean enabled,
        List<RouterInterface> interfaces,
        List<Route> routes,
        List<NatRule> nat,
        EvidenceRef evidence)
        implements Element {

    public Router {
        interfaces = List.copyOf(interfaces);
        routes = List.copyOf(routes);
        nat = List.copyOf(nat);
    }

    @Override
    public Cell cell() {
        return Cell.VIRTUAL_NETWORK;
    }
}
