package org.akashi.model.network;

import java.util.Comparator;
import org.akashi.model.EvidenceRef;

/**
 * A setting that is not at its default and that the model cannot express. Whatever traffic touches the object is undetermined.
 *
 * @param object id of a port, segment, router or filter; {@code *} for the whole network
 */
public record Unmodelled(String object, String setting, EvidenceRef evidence) implements Comparable<Unmodelled> {

    /** The whole network. */
    public static final String EVERYTHING = "*";

    @Override
    public int compareTo(Unmodelled other) {
        return Comparator.comparing(Unmodelled::object)
                .thenComparing(Unmodelled::setting)
                .thenComparing(Unmodelled::evidence)
                .compare(this, other);
    }
}
