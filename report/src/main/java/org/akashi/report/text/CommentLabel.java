package org.akashi.report.text;

/** Fixed texts about consultations, comments and policies; in brackets, the arguments. */
public enum CommentLabel {
    /** [title] */
    RESULT_TITLE,
    /** [title] */
    TEMPLATE_TITLE,
    SUBJECT,
    PUBLISHED,
    PERIOD,
    /** [first day, last day] */
    PERIOD_OF,
    AUDIENCE,
    SOURCE,
    SUBMITTED,
    BY_DISPOSITION,
    BY_TYPE,
    BY_STATE,
    /** [count] */
    COUNT,
    /** [name, count] */
    NAMED_COUNT,
    ONLY_REPORTED,
    NAMES_WITHHELD,
    NUMBER,
    PLACE,
    OPINION,
    OPINIONS,
    RESULT,
    REASON,
    CHANGE,
    WHOLE_DOCUMENT,
    /** [text] */
    PROPOSED,
    MEMBER,
    CLAUSE,
    PARAGRAPH,
    TYPE,
    COMMENT,
    PROPOSED_CHANGE,
    OBSERVATIONS,
    ABOUT,
    DOCUMENTS,
    POLICY,
    /** [number] */
    ABSENT,
    /** [numbers] */
    UNCHANGED_ITEMS,
    CONSULTATIONS,
    POLICIES,
    /** [old edition, new edition] */
    EDITIONS
}
