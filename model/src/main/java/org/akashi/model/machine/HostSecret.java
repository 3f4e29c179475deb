package org.akashi.model.machine;

import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A secret that a host keeps for its machines; the value is not in evidence.
 *
 * @param id {@code <host>/<uuid>}
 * @param name what it is for, as its usage says
 * @param usage {@code volume}, {@code ceph}, {@code iscsi}, {@code tls}, {@code vtpm}; empty if not told
 * @param ephemeral whether it is kept in memory only
 * @param hidden whether nobody who asks the hypervisor gets the value
 */
public record HostSecret(
        String id, String name, String host, String usage, boolean ephemeral, boolean hidden, EvidenceRef evidence)
        implements Element {

    @Override
    public Component component() {
        return Component.ENCRYPTION_MANAGEMENT;
    }

    @Override
    public Cell cell() {
        return Cell.SERVER_VIRTUALIZATION;
    }
}
