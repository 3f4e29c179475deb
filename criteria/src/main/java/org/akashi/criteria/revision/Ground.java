package org.akashi.criteria.revision;

/** By what it is known which passages of two editions belong together. */
public enum Ground {
    /** Lineages, ids of statements, or a confirmed row of a map say so. */
    RECORDED,
    /** Texts are equal, or so alike that nothing else comes near. */
    ALIKE,
    /** An unconfirmed row of a map says so, or lineages do not tell which of several. A person has to look (要確認). */
    UNCONFIRMED,
    /** Texts are alike, but not enough, or others are nearly as alike. A person has to look (要確認). */
    TOO_LITTLE_ALIKE;

    /** Whether a person has to look. */
    public boolean isToBeConfirmed() {
        return this == UNCONFIRMED || this == TOO_LITTLE_ALIKE;
    }
}
