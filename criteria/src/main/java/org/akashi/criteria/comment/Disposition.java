package org.akashi.criteria.comment;

/** What was decided on a comment. */
public enum Disposition {
    /** 反映すべき. */
    REFLECT,
    /** 一部を反映すべき. */
    REFLECT_IN_PART,
    /** 反映すべきではない. */
    NOT_REFLECT;

    /** Whether the text has to change for it. */
    public boolean asksForChange() {
        return this != NOT_REFLECT;
    }
}
