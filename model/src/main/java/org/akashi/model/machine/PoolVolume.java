package org.akashi.model.machine;

import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A disk in a pool of a host.
 *
 * @param id {@code <host>/<pool>/<name>}
 * @param pool name of the pool
 * @param path where it is on the host
 * @param bytes how large the guest sees it
 * @param encrypted format of its encryption, if any
 * @param backing the image that it is a difference to, if any
 * @param mode permissions, octal, if told
 */
public record PoolVolume(
        String id,
        String name,
        String host,
        String pool,
        String path,
        long bytes,
        Optional<String> format,
        Optional<String> encrypted,
        Optional<String> backing,
        Optional<String> mode,
        EvidenceRef evidence)
        implements Element {

    @Override
    public Cell cell() {
        return Cell.STORAGE_VIRTUALIZATION;
    }
}
