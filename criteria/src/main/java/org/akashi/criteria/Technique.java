package org.akashi.criteria;

/** How an auditor comes to know (監査技法). The report of 2015 uses the first two; practice adds the others. */
public enum Technique {
    /** 観察: watching the thing itself. */
    OBSERVATION,
    /** 閲覧: reading records, documents and settings. */
    INSPECTION,
    /** 質問: asking those who know. */
    INQUIRY,
    /** 再実施: the auditor carries out the auditee's control. Running our own check again is not this. */
    REPERFORMANCE
}
