package org.akashi.criteria.comment;

/** Where a comment stands. */
public enum CommentState {
    /** To be reflected, and the change that does is there. */
    CARRIED_OUT,
    /** Not to be reflected, with a reason. */
    NOT_REFLECTED,
    /** Nothing is decided yet. */
    UNDECIDED,
    /** To be reflected, and no change is named that does. */
    WITHOUT_CHANGE,
    /** To be reflected, and the change that did is not, or no longer, between the two editions. */
    REOPENED;

    /** Whether something is wrong that has to be put right. */
    public boolean isFault() {
        return this == WITHOUT_CHANGE || this == REOPENED;
    }
}
