package org.akashi.criteria.revision;

/** What can happen to an item between two editions. Several may happen to one at a time. */
public enum Change {
    /** 新設. */
    ADDED,
    /** 削る or, where the number stays vacant, 削除. */
    WITHDRAWN,
    /** 番号の変更. */
    RENUMBERED,
    /** 統合: several become one. */
    MERGED,
    /** 分割: one becomes several. */
    SPLIT,
    /** 文言の変更. */
    REWORDED,
    /** 義務の変更: whom it binds, or how strongly: by the rules of a scheme, its level, its suffix, or the words of its text. */
    OBLIGATION_CHANGED,
    /** 変更なし（決定）: kept as it is, as was decided. */
    UNCHANGED_BY_DECISION,
    /** 変更なし. */
    UNCHANGED;

    /** Whether anything is different. */
    public boolean isDifference() {
        return this != UNCHANGED && this != UNCHANGED_BY_DECISION;
    }
}
