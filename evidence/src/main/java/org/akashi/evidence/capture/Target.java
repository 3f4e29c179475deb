package org.akashi.evidence.capture;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.bag.BagPaths;

/**
 * Where an artefact goes and where it is from.
 *
 * @param unit what it answers, such as {@code openstack/RegionOne/network/ports}
 * @param path path in the package, below {@code data/}
 * @param origin source, request and what else says how it was got; without secrets
 */
public record Target(String unit, String path, SortedMap<String, String> origin) {

    /**
     * @throws EvidenceException if the path is none below {@code data/} that every system can have
     */
    public Target {
        if (!path.startsWith(BagPaths.PAYLOAD) || !BagPaths.isSafe(path)) {
            throw EvidenceException.of(EvidenceException.Code.BAD_NAME, path);
        }
        origin = Collections.unmodifiableSortedMap(new TreeMap<>(origin));
    }
}
