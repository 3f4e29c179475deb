package org.akashi.report.text;

import java.util.Optional;

/** What to do about something that a collector did not get, by the reason that it recorded. */
public enum GapHint {
    /** 401: who asks is not known, or no longer. */
    WHO("http-401"),
    /** 403, or the like on a host. */
    RIGHTS("http-403|denied|exit-\\d+"),
    /** 404 of something that should be there. */
    WRONG_ADDRESS("http-404|http-3\\d\\d|not-in-catalogue"),
    /** 404 of something that a cloud may lack. */
    NOT_OFFERED("not-offered"),
    /** 429, after all attempts. */
    TOO_FAST("http-429"),
    /** The server failed, after all attempts. */
    SERVER("http-5\\d\\d"),
    /** Another status. */
    STATUS("http-.*"),
    /** Nothing came for too long. */
    LATE("timeout"),
    UNREACHABLE("unreachable"),
    CERTIFICATE("certificate"),
    /** No TLS connection came about. */
    TLS("tls"),
    /** The connection ended, or the answer did, or it is no answer. */
    ANSWER("broken-off|json-.*|xml-.*|paging-loop"),
    /** The source leaves something out by itself. */
    LEFT_OUT("truncated|too-many"),
    /** The account sees only its own. */
    NOT_VISIBLE("not-visible"),
    /** It rests on something that was not got either. */
    NOT_ASKED("not-asked"),
    NOT_INSTALLED("not-installed"),
    /** A member of a cluster that has lost the others. */
    NOT_CONNECTED("not-connected"),
    GONE("gone");

    private final String reasons;

    GapHint(String reasons) {
        this.reasons = reasons;
    }

    /** The hint for a reason; none for one that is not known. */
    public static Optional<GapHint> of(String reason) {
        for (GapHint hint : values()) {
            if (reason.matches(hint.reasons)) {
                return Optional.of(hint);
            }
        }
        return Optional.empty();
    }
}
