package org.akashi.model.storage;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A target of a block storage system: what an initiator connects to (iSCSI and its like).
 *
 * @param id {@code <system>/<name>/<group>}
 * @param name IQN, NAA or EUI
 * @param system the storage system's name in evidence
 * @param portals {@code address:port} where it answers, sorted
 * @param enabled whether it answers at all
 * @param anyInitiator whether an initiator that no entry names is let in, too
 * @param authenticated whether initiators without an entry of their own must authenticate
 * @param units what it gives, by number
 * @param initiators who is let in, by name
 */
public record BlockTarget(
        String id,
        String name,
        String system,
        List<String> portals,
        boolean enabled,
        boolean anyInitiator,
        boolean authenticated,
        List<Unit> units,
        List<Initiator> initiators,
        EvidenceRef evidence)
        implements Element {

    /**
     * A logical unit.
     *
     * @param store kind and name of what is behind it
     * @param path file or device behind it; empty if not told
     */
    public record Unit(int number, String store, String path, boolean readOnly, EvidenceRef evidence) {}

    /**
     * An initiator that is let in.
     *
     * @param name IQN, address or prefix
     * @param authenticated whether it must show a secret (CHAP)
     * @param mutual whether the target shows one, too
     * @param units numbers of the units that it sees, sorted; those of the target
     */
    public record Initiator(
            String name, boolean authenticated, boolean mutual, List<Integer> units, EvidenceRef evidence) {
        public Initiator {
            units = List.copyOf(units);
        }
    }

    public BlockTarget {
        portals = List.copyOf(portals);
        units = List.copyOf(units);
        initiators = List.copyOf(initiators);
    }

    @Override
    public Cell cell() {
        return Cell.STORAGE_VIRTUALIZATION;
    }
}
