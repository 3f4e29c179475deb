package org.akashi.report.text;

/** The fixed texts about packages of evidence; in brackets, the arguments. */
public enum EvidenceLabel {
    /** [time] */
    SEALED_AT,
    OPEN,
    PACKAGE,
    ROOT_HASH,
    /** [artefacts, bytes] */
    ARTIFACTS,
    SIGNER,
    SIGNER_NAMED,
    SIGNER_UNKNOWN,
    NO_SIGNER,
    TIME_STAMP,
    AUTHORITY_VOUCHED,
    AUTHORITY_UNKNOWN,
    NOT_TIME_STAMPED,
    EVENT,
    GAP,
    NEVER_GOT,
    UNFINISHED,
    TORN,
    INTACT_NAMED,
    INTACT_UNKNOWN,
    INTACT_OPEN,
    /** [count] */
    DAMAGED,
    /** [file, public file] */
    KEY_MADE,
    /** [package, fingerprint] */
    SEALED_NOW,
    /** [time, authority] */
    STAMPED,
    /** [file] */
    REQUEST_WRITTEN,
    /** [file] */
    ZIPPED,
    /** [package, artefacts, gaps] */
    COLLECTED,
    /** [unit, reason, detail] */
    GAP_AT,
    /** [file] */
    NOT_SEARCHED,
    /** [package] */
    NEXT_SEAL
}
