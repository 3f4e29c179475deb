package org.akashi.model.identity;

import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;

/**
 * A credential by which a program acts as a user in one project.
 *
 * @param unrestricted whether it may make further credentials and trusts
 * @param roles ids of the roles it carries
 * @param expires ISO 8601 time, empty if it never ends
 */
public record ApplicationCredential(
        String id,
        String name,
        String user,
        String project,
        boolean unrestricted,
        List<String> roles,
        Optional<String> expires,
        EvidenceRef evidence) {
    public ApplicationCredential {
        roles = List.copyOf(roles);
    }
}
