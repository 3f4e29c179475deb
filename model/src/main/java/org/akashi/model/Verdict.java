package org.akashi.model;

/** What an audit procedure concludes (適合, 不適合, 判定不能, 対象外). */
public enum Verdict {
    CONFORMITY,
    NONCONFORMITY,
    UNDETERMINED,
    NOT_APPLICABLE;

    /**
     * The verdict over two parts that are both needed: nonconformity if either fails, else undetermined if either is, else
     * conformity; what does not apply has no say.
     */
    public Verdict and(Verdict other) {
        if (this == NOT_APPLICABLE) {
            return other;
        }
        if (other == NOT_APPLICABLE) {
            return this;
        }
        if (this == NONCONFORMITY || other == NONCONFORMITY) {
            return NONCONFORMITY;
        }
        return this == UNDETERMINED || other == UNDETERMINED ? UNDETERMINED : CONFORMITY;
    }

    /** The form used in {@code result.json}: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
