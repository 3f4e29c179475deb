package org.akashi.criteria.item;

/** What an audit looks at. Similar text for two objects is no duplicate (report of 2015, appendix 1, No. 2). */
public enum AuditObject {
    /** 経営の責任: what top management answers for. */
    MANAGEMENT_RESPONSIBILITY,
    /** 現場での実施: what is done on the floor. */
    PRACTICE
}
