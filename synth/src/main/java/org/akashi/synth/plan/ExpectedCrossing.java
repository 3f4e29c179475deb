package org.akashi.synth.plan;

/**
 * A crossing that whoever audits the cloud should report.
 *
 * @param relation {@code delivery}, {@code inject}, {@code link}, {@code claim} or {@code relay}
 * @param kind {@code backdoor}, {@code management} or {@code exposed}
 * @param from project id, {@code outside} or {@code provider}
 * @param to likewise
 * @param cause the kind of the root cause
 * @param object ids of what causes it; several are joined by a blank
 * @param onlyOvn whether nothing but OVN's databases shows it
 * @param defect name of the planted defect, or empty where the cloud is like this without any
 */
public record ExpectedCrossing(
        String relation,
        String kind,
        String from,
        String to,
        String cause,
        String object,
        boolean onlyOvn,
        String defect) {

    /** The world behind physical networks. */
    public static final String OUTSIDE = "outside";
}
