package org.akashi.model.machine;

import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A place of a host where disks of machines lie.
 *
 * @param id {@code <host>/<name>}
 * @param kind {@code dir}, {@code netfs}, {@code logical}, {@code iscsi}, {@code rbd} …
 * @param source where it comes from: servers, paths, names, divided by spaces; empty if it is of the host
 * @param path where it is on the host, if told
 * @param account who asks the storage system, if the host authenticates
 * @param mode permissions of the folder, octal, if told
 */
public record StoragePool(
        String id,
        String name,
        String host,
        String kind,
        String source,
        Optional<String> path,
        Optional<String> account,
        Optional<String> mode,
        EvidenceRef evidence)
        implements Element {

    @Override
    public Cell cell() {
        return Cell.STORAGE_VIRTUALIZATION;
    }
}
