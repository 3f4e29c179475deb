package org.akashi.cli;

import org.akashi.model.Verdict;

/** What a command's exit status tells scripts. */
final class ExitStatus {

    /** Finished; nothing found. */
    static final int CLEAN = 0;

    /** Finished, with nonconformities. */
    static final int NONCONFORMITY = 1;

    /** Could not be done: usage, or input that cannot be read. */
    static final int FAILED = 2;

    /** Finished, no nonconformity, something undetermined. */
    static final int UNDETERMINED = 3;

    private ExitStatus() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case CONFORMITY, NOT_APPLICABLE -> CLEAN;
            case NONCONFORMITY -> NONCONFORMITY;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
