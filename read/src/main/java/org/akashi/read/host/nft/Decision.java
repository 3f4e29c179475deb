package org.akashi.read.host.nft;

import org.akashi.model.EvidenceRef;
import org.akashi.model.net.TrafficMatch;

/**
 * What a hook decides for a box of packets, by which rule.
 *
 * @param verdict never a jump, goto or return
 * @param rule {@code <family>/<table>/<chain>/<handle>}
 */
public record Decision(TrafficMatch box, Verdict verdict, String rule, EvidenceRef evidence) {

    public boolean accepts() {
        return verdict instanceof Verdict.Accept;
    }

    public boolean isUnknown() {
        return verdict instanceof Verdict.Unknown;
    }
}
