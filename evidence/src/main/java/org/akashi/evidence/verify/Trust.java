package org.akashi.evidence.verify;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Whose word counts, as the verifier says; never as the package says.
 *
 * @param signers fingerprints of signers
 * @param authorities roots of time-stamp authorities
 */
public record Trust(Set<String> signers, List<X509Certificate> authorities) {
    public Trust {
        signers = Set.copyOf(signers);
        authorities = List.copyOf(authorities);
    }

    /** Nobody's. */
    public static Trust none() {
        return new Trust(Set.of(), List.of());
    }
}
