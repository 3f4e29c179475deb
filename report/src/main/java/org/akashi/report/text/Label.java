package org.akashi.report.text;

/** The fixed texts of reports and of the terminal; in brackets, the arguments. */
public enum Label {
    // What a report is.
    REPORT_TITLE,
    PRODUCED_BY,
    /** What such a result says and what it does not. */
    SCOPE,
    SKIP_TO_CONTENT,

    // The verbs, as progress.
    READING,
    PROVING,
    CERTIFYING,
    CHECKING_CERTIFICATE,
    /** [certified pairs, all pairs] */
    CERTIFICATE_TRUE,
    /** [objections] */
    CERTIFICATE_FALSE,
    /** [hash in the certificate, hash of the evidence] */
    CERTIFICATE_OF_OTHER_EVIDENCE,
    JUDGING,
    REPORTING,

    // Verdicts.
    OVERALL,
    VERDICT,
    CONTROL,
    GUIDE,
    PROCEDURE,
    EXAMINED,
    FINDINGS,
    NO_FINDINGS,
    MISSING,
    REASON,
    EVIDENCE_PLACES,
    /** [how many] */
    PLACES,
    /** [how many are not shown] */
    AND_MORE,

    PROCEDURES,

    // What was audited.
    SUBJECT,
    ROOT_HASH,
    SEAL,
    SEALED,
    UNSEALED,
    UNSEALED_MEANING,
    ARTIFACTS,
    /** [read, all] */
    ARTIFACTS_READ,
    CRITERIA,
    SIZE,
    BYTES,
    FILE,
    READ,
    NOT_READ,

    // Isolation.
    ISOLATION,
    TENANTS,
    ENDPOINTS,
    SEGMENTS,
    COMPONENTS,
    PAIRS,
    PAIRS_ISOLATED,
    PAIRS_CROSSING,
    PAIRS_UNDETERMINED,

    // Sheets.
    CASES,
    CASE,
    GROUND,
    TENANT,
    STANDARD,
    TECHNICAL_SUPPLEMENT,
    TECHNICAL_EXPLANATION,
    CONFIRM,
    EXPECTED_EVIDENCE,
    TECHNIQUES,
    BACKGROUND,
    SHEETS,
    /** [technique] */
    TECHNIQUE_BY_PROGRAM,

    // The picture.
    PICTURE,
    PICTURE_DESCRIPTION,
    /** [ports, tenants] */
    PICTURE_REDUCED,
    /** [paths that are not drawn] */
    PICTURE_PATHS_LEFT_OUT,
    LEGEND_CROSSING,
    LEGEND_DECLARED,
    LEGEND_SHARED,
    LEGEND_PUBLISHED,
    LEGEND_PROTECTED_NOT,
    OUTSIDE,

    // Findings.
    WHAT,
    PLACE,
    OBJECT,
    PATH,
    RULE,
    PACKET,
    FROM,
    TO,
    TRAFFIC,
    RELATION,
    CAUSE,
    /** [how many] */
    CROSSINGS_EXPLAINED,
    FIX,
    REMEDY,
    FIX_PROVED,
    FIX_NOT_PROVED,
    ALSO_CUTS,
    ALSO_CUTS_NOTHING,
    COUNTS_AGAINST,
    SHOW_IN_PICTURE,
    DECLARATION,

    PASSAGES,
    ADMITTED_BY,
    NOTHING_FILTERS,

    // Appendices.
    DECLARED,
    DECLARED_NOTHING,
    RANGE,
    HOLDERS,
    MEANING,
    READ_OR_NOT,
    SHA_256,
    EXPOSED,
    EXPOSED_MEANING,
    EXPOSED_NOTHING,
    EXTERNAL_ADDRESS,
    WHO_MAY_CHANGE,
    WHO_MAY_CHANGE_MEANING,
    WHO_MAY_CHANGE_UNKNOWN,
    /** [group] */
    BY_GROUP,
    /** [trustor] */
    BY_TRUST,
    INHERITED,
    DISABLED,
    SCOPE_SYSTEM,
    SCOPE_DOMAIN,
    ASSUMPTIONS,
    UNDETERMINED,
    UNDETERMINED_NOTHING,
    PAIRS_AFFECTED,
    DIAGNOSTICS,
    DIAGNOSTICS_NOTHING,

    // Queries.
    LOADING_TABLES,
    QUERYING,
    /** [how many are shown] */
    ROWS_NOT_SHOWN,
    /** [how many] */
    ROW_COUNT,
    /** [folder, how many files] */
    EXPORTED,
    /** [how many] */
    EVIDENCE_GAPS,

    // Synthetic clouds.
    /** [folder, tenants, virtual machines, ports, planted defects, expected crossings] */
    GENERATED,

    // The terminal.
    WORST_FINDINGS,
    FILES,

    // The answer of isolate on the terminal.
    ISOLATED,
    NOT_ISOLATED,
    ISOLATION_OPEN,
    /** [day] */
    DECLARATIONS_JUDGED_ON,
    /** [names] */
    OWNERS_UNLISTED,
    SINCE_BASELINE,
    /** [new, gone, same] */
    NEW_GONE_SAME,
    GONE,
    OTHER_LIST,
    NOTHING_NEW,
    NEW_WAYS,
    OPEN_NEW,
    WHAT_CROSSES,
    NOTHING_CROSSES,
    /** [crossings, pairs of owners] */
    CROSSINGS_BETWEEN,
    WAYS_BY_CAUSE,
    WITNESS,
    NEXT,
    NEXT_FIX_PROVED,
    NEXT_DECLARE,
    DECLARATIONS,
    /** [fitting, all] */
    DECLARATIONS_FITTING,
    NEXT_DECLARATIONS,
    NEXT_ASK_AGAIN,
    /** [file] */
    NEXT_EVIDENCE,
    NEXT_WHOLE_RESULT
}
