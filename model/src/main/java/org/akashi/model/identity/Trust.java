package org.akashi.model.identity;

import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;

/**
 * A delegation of roles from one user to another.
 *
 * @param roles ids of the delegated roles; empty if the evidence does not tell them
 * @param expires ISO 8601 time, empty if it never ends
 */
public record Trust(
        String id,
        String trustor,
        String trustee,
        String project,
        boolean impersonation,
        List<String> roles,
        Optional<String> expires,
        EvidenceRef evidence) {
    public Trust {
        roles = List.copyOf(roles);
    }
}
