package org.akashi.model.storage;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * What asks block storage systems from a host: its initiator.
 *
 * @param id the host's name in evidence
 * @param name the initiator's name; empty if not told
 * @param authenticates whether it shows a secret (CHAP) unless a target says otherwise
 * @param mutual whether it wants one from targets
 * @param sessions targets that it is connected to, each with its portal, sorted
 */
public record BlockClient(
        String id, String name, boolean authenticates, boolean mutual, List<String> sessions, EvidenceRef evidence)
        implements Element {
    public BlockClient {
        sessions = List.copyOf(sessions);
    }

    @Override
    public Cell cell() {
        return Cell.PHYSICAL_STORAGE;
    }
}
