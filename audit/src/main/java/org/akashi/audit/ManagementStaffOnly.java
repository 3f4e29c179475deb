package org.akashi.audit;

import java.util.List;
import java.util.Set;
import org.akashi.model.EvidenceKind;

/**
 * Of the provider's staff, only those who are permitted can enter the management network. Who may enter it is told by hosts,
 * switches and the provider's own access lists; the cloud's own interfaces say nothing about it. So this names what would answer,
 * and concludes nothing. The population is the management addresses that are known.
 */
final class ManagementStaffOnly implements Procedure {

    @Override
    public String id() {
        return "management.staff-only";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of();
    }

    @Override
    public Outcome run(AuditContext context) {
        return new Outcome.Builder()
                .undecided(ManagementSide.of(context).addresses().size(), List.of())
                .lacking(FurtherEvidence.values())
                .build();
    }
}
