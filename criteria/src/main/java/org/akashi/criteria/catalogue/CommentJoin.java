package org.akashi.criteria.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.comment.Comment;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.comment.Policy;
import org.akashi.criteria.comment.PolicyTable;
import org.akashi.criteria.comment.RevisionStep;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.ResolvedEdition;

/** Finds what consultations and policies name: documents, editions, items. */
final class CommentJoin {

    private final Map<EditionId, ResolvedEdition> editions;
    private final Problems problems;

    CommentJoin(Map<EditionId, ResolvedEdition> editions, Problems problems) {
        this.editions = editions;
        this.problems = problems;
    }

    void join(List<Consultation> consultations, List<PolicyTable> tables) {
        consultations.sort(Comparator.comparing(Consultation::id));
        tables.sort(Comparator.comparing(PolicyTable::id));
        consultations.forEach(this::consultation);
        for (PolicyTable table : tables) {
            Optional<RevisionStep> step = table.step();
            step.ifPresent(editions -> step(editions, table.place()));
            for (Policy policy : table.policies()) {
                policy.unchanged().forEach(number -> item(number, step, policy.place()));
            }
        }
    }

    private void consultation(Consultation consultation) {
        boolean known = editions.keySet().stream().anyMatch(id -> id.document().equals(consultation.document()));
        if (!known) {
            unknown("document", consultation.document(), consultation.place());
        }
        consultation.step().ifPresent(editions -> step(editions, consultation.place()));
        for (Comment comment : consultation.comments()) {
            if (consultation.step().isPresent()) {
                comment.items().forEach(number -> item(number, consultation.step(), comment.place()));
            }
        }
    }

    private void step(RevisionStep step, Place place) {
        for (EditionId id : List.of(step.from(), step.to())) {
            if (!editions.containsKey(id)) {
                unknown("edition", id.toString(), place);
            }
        }
    }

    /** An item of the old edition. */
    private void item(String number, Optional<RevisionStep> step, Place place) {
        step.map(RevisionStep::from)
                .filter(id -> editions.containsKey(id)
                        && editions.get(id).item(number).isEmpty())
                .ifPresent(id -> unknown("item", id + "#" + number, place));
    }

    private void unknown(String what, String id, Place place) {
        problems.add(Problem.Code.UNKNOWN_REFERENCE, place.file(), place.line(), what, id);
    }
}
