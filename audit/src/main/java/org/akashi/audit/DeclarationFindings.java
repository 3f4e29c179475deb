package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.DeclarationUse;
import org.akashi.model.declaration.Interconnection;

/** Findings about declared interconnections: those past their expiry, those that nothing uses, and those wider than their use. */
final class DeclarationFindings {

    private final AuditContext context;

    DeclarationFindings(AuditContext context) {
        this.context = context;
    }

    List<Finding> all() {
        return context.isolation().declarations().stream()
                .flatMap(use -> finding(use).stream())
                .toList();
    }

    private static Optional<Finding> finding(DeclarationUse use) {
        Interconnection declared = use.declared();
        return switch (use.state()) {
            case EXPIRED ->
                Optional.of(draft(FindingCode.DECLARATION_EXPIRED, declared)
                        .saying(declared.expires().map(Object::toString).orElse(""))
                        .finish());
            case UNUSED ->
                Optional.of(
                        use.unknown().isEmpty()
                                ? draft(FindingCode.DECLARATION_UNUSED, declared)
                                        .finish()
                                : draft(FindingCode.DECLARATION_NAMES_NOBODY, declared)
                                        .saying(Inventory.joined(use.unknown()))
                                        .finish());
            case TOO_WIDE ->
                Optional.of(draft(FindingCode.DECLARATION_TOO_WIDE, declared)
                        .saying(Inventory.joined(use.unusedTraffic()), pairs(use))
                        .finish());
            case FITTING -> Optional.empty();
        };
    }

    private static String pairs(DeclarationUse use) {
        String listed = Inventory.joined(use.unusedPairs());
        long left = use.unusedPairCount() - use.unusedPairs().size();
        return left > 0 ? listed + ", … +" + left : listed;
    }

    private static FindingDraft draft(FindingCode code, Interconnection declared) {
        return FindingDraft.of(code, declared.id()).saying(declared.id()).at(declared.evidence());
    }
}
