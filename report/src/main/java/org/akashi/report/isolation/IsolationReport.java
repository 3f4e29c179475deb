package org.akashi.report.isolation;

import java.time.LocalDate;
import java.util.Optional;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.model.Verdict;
import org.akashi.model.declaration.Declarations;

/**
 * The answer of {@code isolate}: what was proved, under which owners and declarations.
 *
 * @param owners what makes one owner of several projects
 */
public record IsolationReport(Cloud cloud, IsolationResult isolation, Ownership.By owners, Declarations declarations) {

    /** Whether a crossing of a kind speaks against isolation. What is declared, published, or the provider's service does not. */
    public static boolean isNonconforming(Crossing.Kind kind) {
        return switch (kind) {
            case BACKDOOR, MANAGEMENT -> true;
            case SANCTIONED, EXPOSED, SERVICE -> false;
        };
    }

    /** The day on which declarations were judged; nothing where none were given, and the day does not matter. */
    public Optional<LocalDate> asOf() {
        return declarations.isEmpty() ? Optional.empty() : Optional.of(declarations.asOf());
    }

    public Verdict verdict() {
        if (isolation.crossings().stream().anyMatch(crossing -> isNonconforming(crossing.kind()))) {
            return Verdict.NONCONFORMITY;
        }
        return isolation.undetermined().isEmpty() && isolation.pairs().undetermined() == 0
                ? Verdict.CONFORMITY
                : Verdict.UNDETERMINED;
    }
}
