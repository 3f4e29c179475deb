package org.akashi.report.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.akashi.audit.ComparedAspect;
import org.akashi.audit.Finding;
import org.akashi.audit.FindingCode;
import org.akashi.audit.TenantCase;
import org.akashi.checker.Objection;
import org.akashi.criteria.Technique;
import org.akashi.criteria.comment.CommentState;
import org.akashi.criteria.comment.CommentType;
import org.akashi.criteria.comment.Disposition;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.lint.Lint;
import org.akashi.criteria.map.MapGap;
import org.akashi.criteria.map.Relation;
import org.akashi.criteria.revision.Change;
import org.akashi.criteria.revision.Modality;
import org.akashi.criteria.revision.ObligationChange;
import org.akashi.criteria.scheme.Obligation;
import org.akashi.criteria.scheme.Owed;
import org.akashi.evidence.verify.Damage;
import org.akashi.exchange.Loss;
import org.akashi.exchange.Remark;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.Fix;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Ownership;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.Verdict;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.akashi.read.ReadException;

/**
 * The code families that have sentences, and which facets each of their codes has. A key is {@code family.code.facet}, or
 * {@code family.code} where there is a single facet.
 */
enum Family {
    VERDICT(Verdict.class),
    SEVERITY(Finding.Severity.class),
    DIAGNOSTIC_SEVERITY(Diagnostic.Severity.class),
    FINDING(FindingCode.class, "name title why remedy"),
    ASPECT(ComparedAspect.class),
    CAUSE(Cause.Code.class),
    FIX(Fix.Code.class),
    OBJECTION(Objection.Code.class),
    DOOR(Certificate.Way.class),
    REASON(Reason.Code.class),
    DIAGNOSTIC(Diagnostic.Code.class),
    EVIDENCE_KIND(EvidenceKind.class),
    CROSSING_KIND(Crossing.Kind.class, "name explanation"),
    RELATION(Crossing.Relation.class, "name explanation"),
    OWNER_KIND(Owner.Kind.class),
    OWNERS_BY(Ownership.By.class),
    DECLARATION_USE(DeclarationUse.State.class),
    HOP_TYPE(Hop.Type.class),
    SEGMENT_KIND(Segment.Kind.class),
    CASE(TenantCase.Case.class, "name explanation"),
    GROUND(TenantCase.Ground.class),
    ASSUMPTION(IsolationResult.Assumption.class),
    TECHNIQUE(Technique.class),
    WORD(Word.class),
    LABEL(Label.class),
    PROBLEM(Problem.class),
    ANSWER(Answer.Verdict.class),
    DECLARATION(ReadException.Code.class),
    CRITERIA(CriteriaLabel.class),
    CRITERIA_PROBLEM(org.akashi.criteria.Problem.Code.class),
    LINT(Lint.class),
    LEVEL(Level.class),
    ADDRESSEE(Addressee.class),
    MAP_RELATION(Relation.class),
    GAP_REASON(MapGap.Reason.class),
    OBLIGATION(Obligation.class),
    OWED(Owed.Kind.class),
    REMARK(Remark.Code.class),
    EXCHANGE(ExchangeLabel.class),
    EVIDENCE(EvidenceLabel.class),
    GAP_HINT(GapHint.class),
    DAMAGE(Damage.Kind.class),
    LOSS(Loss.Kind.class),
    CHANGE(Change.class),
    MODALITY(Modality.class),
    MARK(ObligationChange.Mark.class),
    DISPOSITION(Disposition.class),
    COMMENT_STATE(CommentState.class),
    COMMENT_TYPE(CommentType.class),
    COMMENT(CommentLabel.class);

    /** What a key ends in that serves when a code comes without the arguments its sentence needs. */
    static final String BARE = "bare";

    private final Class<? extends Enum<?>> codes;
    private final String facets;

    Family(Class<? extends Enum<?>> codes) {
        this(codes, "");
    }

    Family(Class<? extends Enum<?>> codes, String facets) {
        this.codes = codes;
        this.facets = facets;
    }

    /** The key of a code with a single facet. */
    String key(Enum<?> code) {
        return kebab(this) + "." + kebab(code);
    }

    /** Every key the bundle must have for this family, in order. */
    List<String> keys() {
        return List.of(codes.getEnumConstants()).stream()
                .map(this::key)
                .flatMap(key -> facets.isEmpty()
                        ? Stream.of(key)
                        : Stream.of(facets.split(" ", -1)).map(facet -> key + "." + facet))
                .toList();
    }

    /** The form codes have in keys and in files: lower case with hyphens. */
    static String kebab(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
