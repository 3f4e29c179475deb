package org.akashi.report.text;

/** The fixed texts about the criteria library; in brackets, the arguments. */
public enum CriteriaLabel {
    // Documents.
    /** [official items, unconfirmed, referred to, own statements, imported texts] */
    COUNTS,
    YOURS,
    MAPS,
    /** [rows, gaps] */
    MAP_COUNTS,

    // Items.
    IDENTITIES,
    LEVEL,
    ADDRESSEE,
    SOURCE,
    UNCONFIRMED,
    OWN_TITLE,
    LATER_TITLE,
    LINEAGE,
    CLAUSES,
    PATTERN,
    SAME_AS,
    VACANT,
    SUPPLEMENT,
    GUIDANCE,
    OFFICIAL_TEXT,
    NO_OFFICIAL_TEXT,
    NO_TITLE,
    CORRESPONDS,
    GUIDES,
    STANDS_AT,

    // Checks.
    /** [editions, official items, own statements, maps, rows] */
    CHECKED,
    NOTHING_WRONG,
    /** [count] */
    FAULTS,
    /** [count] */
    NOTES,
    /** [allowances, own items, per cent] */
    ALLOWED,

    // What is owed.
    SCHEMES,
    /** [risks] */
    RISK_COUNT,
    /** [terms, rules of wording] */
    TERM_COUNT,
    /** [list of risks] */
    RISK_LIST,
    /** [count] */
    STILL_OWED,
    NOTHING_OWED,
    /** The list of basic risks is not loaded. */
    LIST_NOT_LOADED,
    COVERAGE,
    /** [covered, all] */
    COVERED,
    CONTROLS,
    REQUIREMENTS,
    DEFINITION,

    // Documents that are written.
    /** [edition] */
    RESOLVED_TITLE,
    NUMBER,
    TITLE,
    TEXT,
    HERE,
    AT_HOME,
    REMARKS,

    // Maps.
    CHAIN,
    /** [step, relation, rows] */
    WEAKEST,
    GAPS,
    NO_COUNTERPART,
    RATIONALE,

    // Impact.
    /** [kept, renumbered, replaced, gone, new] */
    FATES,
    KEPT,
    RENUMBERED,
    REPLACED,
    GONE,
    NEW,
    REFERENCES,
    /** [range, number] */
    REFERENCE_BROKEN,
    /** [range, number] */
    REFERENCE_OTHER,
    /** [range, number, own number] */
    REFERENCE_COLLISION,
    REFERENCES_HOLD,
    TOUCHED,
    TOUCHED_OWN_ITEM,
    TOUCHED_SLOT,
    TOUCHED_MAP,
    TOUCHED_AUDIT_SHEET,
    TOUCHED_NOTHING,

    // Comparison of two editions.
    /** [document] */
    COMPARISON_TITLE,
    /** [day] */
    REVISED_ON,
    AFTER,
    BEFORE,
    UNDERLINED_CHANGED,
    HAS_OUR_TEXT,
    NEWLY_MADE,
    /** Gone with its number. */
    CUT,
    /** Gone, and its number is kept vacant. */
    DELETED,
    /** [number] */
    OMITTED,
    /** [first number, last number] */
    OMITTED_RANGE,
    TO_BE_CONFIRMED,
    /** [what decided so] */
    DECIDED_BY,
    /** [what decided so] */
    DECISION_BROKEN,
    /** A rewording that does not show in the language of the table. */
    ONLY_IN_THE_OTHER,
    /** [what binds, before, after] */
    OBLIGATION_BY,
    WORDS,
    NO_MARK,
    NO_DIFFERENCE,
    BY_RECORDS,
    BY_LIKENESS,
    STATEMENTS_LEFT_OUT,
    /** [kind of change, count] */
    CHANGE_COUNT
}
