package org.akashi.report.text;

import java.util.List;
import org.akashi.criteria.comment.CommentState;
import org.akashi.criteria.comment.CommentType;
import org.akashi.criteria.comment.Disposition;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.revision.Change;
import org.akashi.criteria.revision.Modality;
import org.akashi.criteria.revision.ObligationChange;

/** The texts of the work on a revision, in one language. */
public final class RevisionTexts {

    private final Texts texts;

    RevisionTexts(Texts texts) {
        this.texts = texts;
    }

    public Message name(Change change) {
        return texts.fill(Family.CHANGE.key(change), List.of());
    }

    public Message name(Modality modality) {
        return texts.fill(Family.MODALITY.key(modality), List.of());
    }

    public Message name(ObligationChange.Mark mark) {
        return texts.fill(Family.MARK.key(mark), List.of());
    }

    /** The value of such a mark, as {@link ObligationChange.ByMark} has it. */
    public Message name(ObligationChange.Mark mark, String value) {
        return switch (mark) {
            case LEVEL -> texts.name(Level.valueOf(value));
            case ADDRESSEE -> texts.name(Addressee.valueOf(value));
            case SUFFIX -> value.isEmpty() ? texts.say(CriteriaLabel.NO_MARK) : Message.ofValue(value);
        };
    }

    public Message name(Disposition disposition) {
        return texts.fill(Family.DISPOSITION.key(disposition), List.of());
    }

    public Message name(CommentState state) {
        return texts.fill(Family.COMMENT_STATE.key(state), List.of());
    }

    public Message name(CommentType type) {
        return texts.fill(Family.COMMENT_TYPE.key(type), List.of());
    }

    /** A fixed text about consultations and policies. */
    public Message say(CommentLabel label, Object... arguments) {
        return texts.fill(Family.COMMENT.key(label), Texts.strings(arguments));
    }
}
