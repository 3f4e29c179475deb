package org.akashi.criteria.comment;

import java.util.List;
import java.util.Optional;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.revision.Revision;

/**
 * An opinion on a document.
 *
 * @param id unique in its consultation
 * @param group comments of one group are alike and are answered together; the id if it stands alone
 * @param member the member body in ISO's template; empty if there is none
 * @param by who sent it: kept, and never printed; empty if it is not known
 * @param items numbers of the items that it is about, in the old edition; empty if it is about the document
 * @param part paragraph, figure or table it is about; empty if it is not said
 * @param text in one language or both
 * @param proposed the change that is proposed; empty if none is
 * @param disposition nothing while it is undecided
 * @param reason of the disposition; empty only while it is undecided
 * @param changes those that carry it out
 */
public record Comment(
        String id,
        String group,
        String member,
        String by,
        List<String> items,
        String part,
        CommentType type,
        Bilingual text,
        Bilingual proposed,
        Optional<Disposition> disposition,
        Bilingual reason,
        List<NamedChange> changes,
        Place place) {

    public Comment {
        items = List.copyOf(items);
        changes = List.copyOf(changes);
    }

    /** @param revision between the two editions of the consultation, if both are there */
    public CommentState state(Optional<Revision> revision) {
        if (disposition.isEmpty()) {
            return CommentState.UNDECIDED;
        }
        if (!disposition.get().asksForChange()) {
            return CommentState.NOT_REFLECTED;
        }
        if (changes.isEmpty()) {
            return CommentState.WITHOUT_CHANGE;
        }
        boolean there = revision.isPresent() && changes.stream().allMatch(change -> change.isIn(revision.get()));
        return there ? CommentState.CARRIED_OUT : CommentState.REOPENED;
    }
}
