package org.akashi.model.machine;

import java.util.List;
import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * What a host's hypervisor can do.
 *
 * @param id the host's name in evidence
 * @param securityModels how machines can be confined, in the order of the hypervisor; {@code none} is one of them
 * @param iommu whether devices can be given to guests safely, if told
 * @param migration how machines may be moved: {@code tcp}, {@code tls}, {@code rdma} …, sorted
 */
public record Hypervisor(
        String id,
        String name,
        List<String> securityModels,
        Optional<Boolean> iommu,
        List<String> migration,
        EvidenceRef evidence)
        implements Element {

    public Hypervisor {
        securityModels = List.copyOf(securityModels);
        migration = List.copyOf(migration);
    }

    @Override
    public Cell cell() {
        return Cell.SERVER_VIRTUALIZATION;
    }
}
