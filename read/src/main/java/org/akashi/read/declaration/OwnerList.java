package org.akashi.read.declaration;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.read.ReadException;

/**
 * Which projects are whose, as somebody listed it.
 *
 * @param owners project id to the owner's name
 * @param unlisted ids of the projects in evidence that the list leaves out
 * @param problems one for each entry that cannot be used, in order of lines; with any, the list must not be used
 * @param sha256 of the file
 */
public record OwnerList(
        SortedMap<String, String> owners, SortedSet<String> unlisted, List<ReadException> problems, String sha256) {

    public OwnerList {
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        unlisted = Collections.unmodifiableSortedSet(new TreeSet<>(unlisted));
        problems = List.copyOf(problems);
    }
}
