package org.akashi.model.network;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A list of rules for new connections that several ports may share: a security group, or a firewall's table. The rules of all
 * filters of a port are taken together, by descending priority; traffic that no rule matches passes. Denial by default is a
 * rule like any other.
 *
 * @param owner project id, or empty for the provider's own
 */
public record Filter(
        String id, String name, String owner, List<FilterRule> rules, List<Share> sharing, EvidenceRef evidence)
        implements Element {

    public Filter {
        rules = List.copyOf(rules);
        sharing = List.copyOf(sharing);
    }

    @Override
    public Cell cell() {
        return Cell.NETWORK_VIRTUALIZATION;
    }
}
