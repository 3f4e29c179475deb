package org.akashi.model.storage;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A pool of a storage cluster (Ceph).
 *
 * @param id {@code <system>/<name>}
 * @param system the cluster's name in evidence
 * @param copies how many copies of an object there are, or parts of one that is coded
 * @param least how many of them must be there for it to be written
 * @param applications what it is for, sorted
 * @param flags sorted
 */
public record ClusterPool(
        String id,
        String name,
        String system,
        int copies,
        int least,
        List<String> applications,
        List<String> flags,
        EvidenceRef evidence)
        implements Element {
    public ClusterPool {
        applications = List.copyOf(applications);
        flags = List.copyOf(flags);
    }

    @Override
    public Cell cell() {
        return Cell.STORAGE_VIRTUALIZATION;
    }
}
