package org.akashi.criteria.lint;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.comment.Comment;
import org.akashi.criteria.comment.CommentState;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.comment.NamedChange;
import org.akashi.criteria.revision.Revision;

/** Checks that what was to be reflected is. */
final class CommentLints {

    private final Catalogue catalogue;
    private final Consumer<LintFinding> found;

    CommentLints(Catalogue catalogue, Consumer<LintFinding> found) {
        this.catalogue = catalogue;
        this.found = found;
    }

    void check() {
        for (Consultation consultation : catalogue.consultations()) {
            Optional<Revision> revision = consultation.revision(catalogue);
            for (Comment comment : consultation.comments()) {
                comment(consultation, comment, revision);
            }
        }
    }

    private void comment(Consultation consultation, Comment comment, Optional<Revision> revision) {
        CommentState state = comment.state(revision);
        String item = consultation.id() + "#" + comment.id();
        if (state == CommentState.WITHOUT_CHANGE) {
            found.accept(LintFinding.of(Lint.COMMENT_WITHOUT_CHANGE, item, comment.place(), consultation.id()));
        } else if (state == CommentState.REOPENED) {
            String missing = comment.changes().stream()
                    .filter(change -> revision.isEmpty() || !change.isIn(revision.get()))
                    .map(NamedChange::hunk)
                    .collect(Collectors.joining(", "));
            found.accept(LintFinding.of(
                    Lint.COMMENT_REOPENED,
                    item,
                    comment.place(),
                    consultation.id(),
                    missing,
                    consultation.step().map(step -> step.from().toString()).orElse(""),
                    consultation.step().map(step -> step.to().toString()).orElse("")));
        }
    }
}
