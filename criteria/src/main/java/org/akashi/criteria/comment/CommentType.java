package org.akashi.criteria.comment;

/** Kinds of comments, as the commenting template of ISO and IEC has them. */
public enum CommentType {
    GENERAL("ge"),
    TECHNICAL("te"),
    EDITORIAL("ed");

    private final String code;

    CommentType(String code) {
        this.code = code;
    }

    /** The two letters of the template. */
    public String code() {
        return code;
    }
}
