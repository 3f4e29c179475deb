package org.akashi.read.ovn.match;

import java.util.HashSet;
import java.util.Set;

/**
 * The logical ports a term holds for: those named, or all but those named. Names are shared, not copied, so a test for a group of a
 * million ports costs nothing.
 */
public record PortSet(Set<String> names, boolean complement) {

    /** Every port. */
    public static final PortSet ALL = new PortSet(Set.of(), true);

    /** No port: what two sets without a common port have in common. A group that is empty today is not this. */
    static final PortSet NONE = new PortSet(Set.of(), false);

    static PortSet of(Set<String> names) {
        return new PortSet(names, false);
    }

    public boolean isAll() {
        return complement && names.isEmpty();
    }

    boolean isNone() {
        return this == NONE;
    }

    public boolean contains(String port) {
        return names.contains(port) != complement;
    }

    PortSet intersect(PortSet other) {
        if (isNone()) {
            return this;
        }
        if (isAll() || this == other || (names == other.names && complement == other.complement)) {
            return other;
        }
        if (other.isAll()) {
            return this;
        }
        if (complement && other.complement) {
            Set<String> union = new HashSet<>(names);
            union.addAll(other.names);
            return new PortSet(union, true);
        }
        PortSet named = complement ? other : this;
        PortSet filter = complement ? this : other;
        Set<String> common = new HashSet<>();
        for (String name : named.names) {
            if (filter.contains(name)) {
                common.add(name);
            }
        }
        return common.isEmpty() ? NONE : new PortSet(common, false);
    }
}
