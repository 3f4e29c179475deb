package org.akashi.audit;

import java.util.Set;
import org.akashi.model.EvidenceKind;

/**
 * One automated check. It reports what it found and how much of its population it could examine; what that means for a guide is
 * for {@link Judgement} to say, by one rule for all procedures. Which guides it serves is told by their sheets.
 */
interface Procedure {

    /** Stable, such as {@code isolation.no-backdoor}; audit sheets name it. */
    String id();

    /** The kinds of evidence without which, each read whole, it cannot conclude conformity. */
    Set<EvidenceKind> needs();

    /** Examines whatever is there, be it complete or not: a finding counts even where evidence is missing. */
    Outcome run(AuditContext context);
}
