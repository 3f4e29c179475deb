package org.akashi.model.network;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A logical network. Two segments with the same {@code wire} are one broadcast domain, whatever their names.
 *
 * @param owner project id, or empty if unknown
 * @param wire physical identity, such as {@code overlay/12} or {@code bridge/br-ex/110}; never empty
 * @param external whether it is meant to lead outside the cloud
 * @param uplinks attachments to a physical network; each is an endpoint {@code external:<segment id>}
 * @param sharing whom the owner lets use it
 * @param answersDns whether the network answers DNS queries itself; then whatever looks like an answer (UDP source port 53) also
 *     passes every filter of its ports
 */
public record Segment(
        String id,
        String name,
        String owner,
        Kind kind,
        String wire,
        boolean external,
        boolean enabled,
        List<Subnet> subnets,
        List<Uplink> uplinks,
        List<Share> sharing,
        boolean answersDns,
        EvidenceRef evidence)
        implements Element {

    /** Beginning of the id of the rule that admits DNS answers on a segment; the segment's id follows. */
    public static final String DNS_ANSWERS = "dns-answers:";

    /** How a segment is kept apart from others. */
    public enum Kind {
        OVERLAY,
        VLAN,
        FLAT,
        OTHER
    }

    public Segment {
        subnets = List.copyOf(subnets);
        uplinks = List.copyOf(uplinks);
        sharing = List.copyOf(sharing);
    }

    /** Whether many may meet on it: it is external, physical, or shared between projects. */
    public boolean isMeetingPlace() {
        return external || !uplinks.isEmpty() || !sharing.isEmpty();
    }

    @Override
    public Cell cell() {
        return Cell.VIRTUAL_NETWORK;
    }
}
