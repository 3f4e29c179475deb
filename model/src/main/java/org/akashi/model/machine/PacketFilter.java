package org.akashi.model.machine;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A filter that a host has for interfaces of machines.
 *
 * @param id {@code <host>/<name>}
 * @param includes names of the filters that it includes, sorted
 * @param rules {@code <priority> <direction> <action> <match>}, in order of place
 */
public record PacketFilter(
        String id, String name, String host, List<String> includes, List<String> rules, EvidenceRef evidence)
        implements Element {

    public PacketFilter {
        includes = List.copyOf(includes);
        rules = List.copyOf(rules);
    }

    @Override
    public Cell cell() {
        return Cell.NETWORK_VIRTUALIZATION;
    }
}
