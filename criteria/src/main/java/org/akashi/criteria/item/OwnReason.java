package org.akashi.criteria.item;

/** Why there is text of one's own beside the standard's (独自記載の意義, report of 2015, appendix 1, No. 3 to 7). */
public enum OwnReason {
    /** Kept from the edition of Heisei 20. */
    KEPT_FROM_H20,
    /** The standard became more abstract. */
    MORE_ABSTRACT,
    /** The standard became too coarse to be audited. */
    TOO_COARSE,
    /** Risk assessment after ISO 31000. */
    ISO_31000,
    /** Records (記録). */
    RECORDS
}
