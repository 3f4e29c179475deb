package org.akashi.criteria.comment;

import java.util.Optional;
import org.akashi.criteria.revision.Change;
import org.akashi.criteria.revision.Hunk;
import org.akashi.criteria.revision.Passage;
import org.akashi.criteria.revision.Revision;

/**
 * A change between two editions that carries a comment out.
 *
 * @param hunk its name, see {@link Hunk#name}
 * @param kind what must have happened there; if it is not said, anything
 * @param words what the new text must have and the old one must not; empty if it is not said
 */
public record NamedChange(String hunk, Optional<Change> kind, String words) {

    /** Whether it is there. */
    public boolean isIn(Revision revision) {
        return revision.hunk(hunk)
                .filter(Hunk::isDifference)
                .filter(found -> kind.isEmpty() || found.is(kind.get()))
                .filter(found -> words.isEmpty() || isNew(found))
                .isPresent();
    }

    private boolean isNew(Hunk found) {
        return found.after().stream().anyMatch(this::says)
                && found.before().stream().noneMatch(this::says);
    }

    private boolean says(Passage passage) {
        return passage.ja().contains(words) || passage.en().contains(words);
    }
}
