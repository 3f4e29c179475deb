package org.akashi.criteria.scheme;

/**
 * Something an organization still owes under a scheme.
 *
 * @param what number of an item, or id of a risk
 * @param obligation by which it is owed
 */
public record Owed(Kind kind, String what, Obligation obligation) {

    /** What is owed. */
    public enum Kind {
        /** A decision: nothing was stated for the item. */
        DECISION,
        /** A reason for not adopting the item. */
        REASON,
        /** The item itself: a reason does not do. */
        ADOPTION,
        /** Individual controls (個別管理策) beneath an adopted item. */
        INDIVIDUAL_CONTROL,
        /** A control that answers a risk which the statement names; {@code what} is {@code risk number}. */
        ANSWER_TO_RISK,
        /** A statement that names at least one risk. */
        RISKS,
        /** A risk that is in the list: the statement names one that is not. */
        KNOWN_RISK
    }
}
