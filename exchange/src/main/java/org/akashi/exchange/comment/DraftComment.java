package org.akashi.exchange.comment;

import java.util.List;
import java.util.Optional;
import org.akashi.criteria.comment.CommentType;
import org.akashi.criteria.comment.Disposition;

/**
 * A comment as a file has it.
 *
 * @param id as the file calls it, made unique; a number counted on if it gives none
 * @param member the member body; empty if there is none
 * @param by who sent it; empty if it is not said
 * @param items numbers of items that are known
 * @param part the place as it is written, where the numbers do not say all of it
 * @param text the opinion, with its grounds below it; in whatever language it is
 * @param proposed empty if no change is proposed
 * @param disposition nothing while it is undecided
 * @param reason of the disposition
 */
public record DraftComment(
        String id,
        String member,
        String by,
        List<String> items,
        String part,
        CommentType type,
        String text,
        String proposed,
        Optional<Disposition> disposition,
        String reason) {

    public DraftComment {
        items = List.copyOf(items);
    }
}
