package org.akashi.evidence.verify;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is not as it was sealed or captured.
 *
 * @param kind what happened to it
 * @param path the artefact or tag file, within the package; the log after sealing by its file name
 * @param detail where in it, or by what: lines of a log, the other file of an exchange; may be empty
 */
public record Damage(Kind kind, String path, String detail) implements Comparable<Damage> {

    /** What happened. */
    public enum Kind {
        /** Its bytes are others. */
        CHANGED,
        /** It was not there. */
        ADDED,
        /** It is no longer there. */
        REMOVED,
        /** It has the bytes of another artefact, which has its own; detail: the other. */
        EXCHANGED,
        /** Its lines are the same, in another order; detail: the first line that stands elsewhere. */
        REORDERED,
        /** A link or a special file stands there: what it holds is not in the package. */
        NOT_A_FILE,
        /** It cannot be read to its end; detail: the system's reason. */
        UNREADABLE,
        /** It was not written by the signer that it names, or names none. */
        FORGED;

        /** The name in a message and on a machine's line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(Damage other) {
        return Comparator.comparing(Damage::path)
                .thenComparing(Damage::kind)
                .thenComparing(Damage::detail)
                .compare(this, other);
    }
}
