package org.akashi.report.isolation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.IsolationResult.Undetermined;
import org.akashi.model.Cloud;
import org.akashi.model.Verdict;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.declaration.Declarations;

/**
 * The answer of {@code isolate}: what was proved, under which owners and declarations.
 *
 * @param owners who counted as one owner
 * @param changes what differs from an earlier answer, where there is one
 * @param certificate what was certified, where that was asked for and the evidence is whole
 */
public record IsolationReport(
        Cloud cloud,
        IsolationResult isolation,
        OwnersSetting owners,
        Declarations declarations,
        Optional<BaselineChanges> changes,
        Optional<Certificate> certificate) {

    /** Without an earlier answer. */
    public static IsolationReport of(
            Cloud cloud, IsolationResult isolation, OwnersSetting owners, Declarations declarations) {
        return new IsolationReport(cloud, isolation, owners, declarations, Optional.empty(), Optional.empty());
    }

    /** Compared with an earlier answer, whose crossings do not count any more. */
    public IsolationReport since(Baseline baseline) {
        BaselineChanges found = BaselineChanges.of(baseline, isolation, owners);
        return new IsolationReport(cloud, isolation, owners, declarations, Optional.of(found), certificate);
    }

    /** With a certificate of what was proved. */
    public IsolationReport certified(Certificate made) {
        return new IsolationReport(cloud, isolation, owners, declarations, changes, Optional.of(made));
    }

    /** Whether a crossing of a kind speaks against isolation. What is declared, published, or the provider's service does not. */
    public static boolean isNonconforming(Crossing.Kind kind) {
        return switch (kind) {
            case BACKDOOR, MANAGEMENT -> true;
            case SANCTIONED, EXPOSED, SERVICE -> false;
        };
    }

    /** Whether what became of a declaration speaks against isolation: an approval that has lapsed, or that allows more than there is. */
    public static boolean isNonconforming(DeclarationUse.State state) {
        return switch (state) {
            case EXPIRED, TOO_WIDE -> true;
            case UNUSED, FITTING -> false;
        };
    }

    /** The day on which declarations were judged; nothing where none were given, and the day does not matter. */
    public Optional<LocalDate> asOf() {
        return declarations.isEmpty() ? Optional.empty() : Optional.of(declarations.asOf());
    }

    /** The crossings to be told: all, or those that an earlier answer does not have. */
    public List<Crossing> told() {
        return changes.map(BaselineChanges::fresh).orElse(isolation.crossings());
    }

    /** The undetermined to be told: all, or what an earlier answer does not have. */
    public List<Undetermined> toldUndetermined() {
        return changes.map(BaselineChanges::freshUndetermined).orElse(isolation.undetermined());
    }

    /**
     * Over everything; compared with an earlier answer, over what is new: then declarations, which may lapse with nothing having
     * changed, do not count.
     */
    public Verdict verdict() {
        boolean lapsed =
                changes.isEmpty() && isolation.declarations().stream().anyMatch(use -> isNonconforming(use.state()));
        if (lapsed || told().stream().anyMatch(crossing -> isNonconforming(crossing.kind()))) {
            return Verdict.NONCONFORMITY;
        }
        boolean open = changes.isEmpty() && isolation.pairs().undetermined() > 0;
        return open || !toldUndetermined().isEmpty() ? Verdict.UNDETERMINED : Verdict.CONFORMITY;
    }
}
