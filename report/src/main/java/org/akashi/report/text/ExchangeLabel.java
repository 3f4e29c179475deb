package org.akashi.report.text;

/** The fixed texts about criteria that come in and go out; in brackets, the arguments. */
public enum ExchangeLabel {
    COLUMNS,
    /** [column, heading, role, sample] */
    TAKEN_FOR,
    /** [column, heading] */
    NOT_TAKEN_FOR,
    COLUMN_OPTION,
    /** [path, lines] */
    WOULD_WRITE,
    /** [count] */
    WRONG,
    /** [count] */
    LEFT,
    /** [count] */
    NOTED,
    PREVIEW,
    NOTHING_TAKEN,
    WRITTEN,
    LOST,
    NOTHING_LOST,
    /** [groups, controls, parts, parameters] */
    GROUPS,
    /** [items] */
    FOUND,
    /** [number, title, length of the text] */
    FOUND_ITEM,
    /** [comments] */
    COMMENTS_FOUND,
    /** [id, kind, what it is about, text] */
    COMMENT_FOUND,
    /** [path, comments] */
    WOULD_ADD,
    ALL_THERE
}
