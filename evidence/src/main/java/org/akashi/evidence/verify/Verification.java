package org.akashi.evidence.verify;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.seal.Signer;

/**
 * What is known of a package.
 *
 * @param state whether it is sealed
 * @param id the package's name, {@code urn:uuid:…}, as it says
 * @param rootHash SHA-256 of the manifest in order of path: what results cite
 * @param hashes SHA-256 of the artefacts as they should be, by path
 * @param bytes their size
 * @param damages what is not as it was, in order of path
 * @param signer who signed, if somebody did and the signature fits
 * @param trusted whether the verifier named that signer
 * @param sealedAt when it was sealed, as the signer says; empty if it is not
 * @param stamps what time-stamp authorities say
 * @param missing units that were planned and never settled, in order
 * @param gaps what could not be got: unit and reason, in order
 * @param unfinished captures that did not end
 * @param torn names of logs whose last line was cut short
 * @param after events after sealing
 */
public record Verification(
        State state,
        String id,
        String rootHash,
        SortedMap<String, String> hashes,
        long bytes,
        List<Damage> damages,
        Optional<Signer> signer,
        boolean trusted,
        String sealedAt,
        List<Stamp> stamps,
        List<String> missing,
        List<String> gaps,
        List<String> unfinished,
        List<String> torn,
        List<CustodyEvent> after) {

    /** How far a package has come. */
    public enum State {
        /** It can still be written. */
        OPEN,
        /** It is sealed. */
        SEALED
    }

    /**
     * A token that fits.
     *
     * @param time the authority's
     * @param authority its name
     * @param vouched whether its root is one that the verifier gave
     */
    public record Stamp(Instant time, String authority, boolean vouched) {}

    public Verification {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        damages = damages.stream().distinct().sorted().toList();
        stamps = List.copyOf(stamps);
        missing = missing.stream().distinct().sorted().toList();
        gaps = gaps.stream().distinct().sorted().toList();
        unfinished = List.copyOf(unfinished);
        torn = List.copyOf(torn);
        after = List.copyOf(after);
    }

    /** How many artefacts it should have. */
    public int artifacts() {
        return hashes.size();
    }

    /** Whether everything is as it was sealed, or captured. */
    public boolean intact() {
        return damages.isEmpty();
    }

    /** Whether it is sealed and everything is as it was sealed, whoever did that. */
    public boolean sealed() {
        return state == State.SEALED && intact();
    }
}
