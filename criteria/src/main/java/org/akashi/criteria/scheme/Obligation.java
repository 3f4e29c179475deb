package org.akashi.criteria.scheme;

/** What a scheme asks for an item. It is a rule of the scheme and never of the item. */
public enum Obligation {
    /** Nothing: a heading, or not of this scheme's concern. */
    NOTHING,
    /** 原則として全て実施: to be carried out; a deviation owes a reason. */
    IN_PRINCIPLE,
    /** 実施すべき事項: to be carried out. */
    TO_BE_DONE,
    /** 任意に選択: a means, chosen freely; no reason owed. */
    FREE,
    /** 必須: to be carried out, without exception. */
    MANDATORY,
    /** To be carried out, and excluded only on reasonable ground. */
    EXCLUDABLE,
    /** Chosen from an analysis of risks; a reason for each that is not chosen. */
    REASONED,
    /** To be carried out if it answers a risk that the statement names. */
    BY_RISK;

    /** Whether a decision must be stated for each item. */
    public boolean asksForDecision() {
        return this != NOTHING && this != FREE && this != BY_RISK;
    }

    /** Whether an item may be left out if a reason is given. */
    public boolean allowsReason() {
        return this == IN_PRINCIPLE || this == EXCLUDABLE || this == REASONED;
    }
}
