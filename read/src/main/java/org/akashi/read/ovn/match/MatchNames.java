package org.akashi.read.ovn.match;

import java.util.Optional;
import java.util.Set;

/** What the names in an expression stand for. */
public interface MatchNames {

    /** The addresses in a set, {@code $name}. */
    Optional<Addresses> addressSet(String name);

    /** The names of the ports in a group, {@code @name}; the same set object every time. */
    Optional<Set<String>> portGroup(String name);
}
