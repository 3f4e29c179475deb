package org.akashi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Crossing;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.net.TrafficMatch;

/** Findings about declared interconnections: those past their expiry, those that nothing uses, and those wider than their use. */
final class DeclarationFindings {

    /** How a crossing's traffic says that it is not limited. */
    private static final String ANY = "any";

    private final AuditContext context;

    DeclarationFindings(AuditContext context) {
        this.context = context;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        for (Interconnection declared : context.declarations().interconnections()) {
            finding(declared).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(Interconnection declared) {
        if (!declared.holdsOn(context.declarations().asOf())) {
            return Optional.of(draft(FindingCode.DECLARATION_EXPIRED, declared)
                    .saying(declared.expires().map(Object::toString).orElse(""))
                    .finish());
        }
        List<Crossing> covered = context.isolation().crossings().stream()
                .filter(crossing ->
                        crossing.declaration().filter(declared.id()::equals).isPresent())
                .toList();
        if (covered.isEmpty()) {
            return Optional.of(draft(FindingCode.DECLARATION_UNUSED, declared).finish());
        }
        return isWider(declared, covered)
                ? Optional.of(draft(FindingCode.DECLARATION_TOO_WIDE, declared).finish())
                : Optional.empty();
    }

    private static FindingDraft draft(FindingCode code, Interconnection declared) {
        return FindingDraft.of(code, declared.id()).saying(declared.id()).at(declared.evidence());
    }

    /** Whether all traffic is declared, but only some crosses. */
    private static boolean isWider(Interconnection declared, List<Crossing> covered) {
        boolean everything = declared.traffic().isEmpty()
                || declared.traffic().stream().anyMatch(match -> match.equals(TrafficMatch.any(match.family())));
        return everything
                && covered.stream()
                        .flatMap(crossing -> crossing.traffic().stream())
                        .noneMatch(traffic -> traffic.equals(ANY) || traffic.startsWith(ANY + " "));
    }
}
