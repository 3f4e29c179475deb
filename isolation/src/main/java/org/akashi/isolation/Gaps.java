package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import org.akashi.isolation.IsolationResult.Undetermined;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.reach.Reason;

/**
 * What is missing and might join anything with anything: with it, every pair that is not known to cross is undetermined.
 *
 * <p>These are lists that were not read to their end, and references of routers, their interfaces and what they publish that lead
 * nowhere: a router of unknown networks may lead to each of them. What can be blamed on single ports or rules (a port on an unknown
 * network, an unknown group) is not among them; it is undetermined where it matters.
 */
final class Gaps {

    private Gaps() {}

    /**
     * @param pairs how many pairs are not known to cross
     */
    static List<Undetermined> of(Cloud cloud, long pairs) {
        List<Undetermined> gaps = new ArrayList<>();
        for (EvidenceKind kind : cloud.coverage().networkGaps()) {
            Reason reason = Reason.of(Reason.Code.NOT_IN_EVIDENCE, Unmodelled.EVERYTHING, kind.usualFile());
            gaps.add(new Undetermined(Unmodelled.EVERYTHING, reason, pairs));
        }
        for (Diagnostic broken : cloud.brokenJoints()) {
            List<String> reference = broken.arguments();
            String what = reference.get(1) + " " + reference.get(2);
            Reason reason = Reason.of(Reason.Code.NOT_IN_EVIDENCE, reference.getFirst(), what);
            gaps.add(new Undetermined(reference.getFirst(), reason, pairs));
        }
        return gaps;
    }
}
