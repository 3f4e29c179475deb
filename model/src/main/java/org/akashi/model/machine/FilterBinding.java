package org.akashi.model.machine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A filter as it is in force on a device of a host.
 *
 * @param id {@code <host>/<device>}
 * @param name the device
 * @param machine UUID of the machine behind it
 * @param filter name of the filter
 * @param parameters what the filter is given, sorted by name
 */
public record FilterBinding(
        String id,
        String name,
        String host,
        String machine,
        String filter,
        SortedMap<String, String> parameters,
        EvidenceRef evidence)
        implements Element {

    public FilterBinding {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    @Override
    public Cell cell() {
        return Cell.NETWORK_VIRTUALIZATION;
    }
}
