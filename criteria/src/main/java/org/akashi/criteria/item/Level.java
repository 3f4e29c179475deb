package org.akashi.criteria.item;

/** What an item is within its document. */
public enum Level {
    /** 編・部: a part that has no number of its own kind, such as Ⅴ. */
    PART,
    /** 章. */
    CHAPTER,
    /** A theme of the 2022 edition of ISO/IEC 27002. */
    THEME,
    /** A heading that demands nothing itself. */
    SECTION,
    /** 大項目: a major item with an objective (目的). */
    OBJECTIVE,
    /** 中項目: a control (管理策). */
    CONTROL,
    /** 小項目: a detailed control (詳細管理策). */
    DETAIL,
    /** An item of management criteria. */
    MANAGEMENT,
    /** A process of governance, or what it asks for. */
    GOVERNANCE,
    /** A clause of a standard of requirements. */
    CLAUSE,
    /** A principle of privacy. */
    PRINCIPLE,
    /** A functional component of ISO/IEC 17789. */
    COMPONENT,
    /** A role of ISO/IEC 17789. */
    ROLE,
    /** A sub-role of ISO/IEC 17789. */
    SUB_ROLE,
    /** An activity of ISO/IEC 17789. */
    ACTIVITY,
    /** A cross-cutting aspect of ISO/IEC 17789. */
    ASPECT
}
