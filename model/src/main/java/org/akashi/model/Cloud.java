package org.akashi.model;

import java.util.List;
import java.util.Optional;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Network;
import org.akashi.model.resource.Resources;

/**
 * The neutral cloud: what the evidence says a cloud is, in nobody's product terms.
 *
 * @param network the network as far as known: the implementation where it is in evidence, else what was declared
 * @param declared the network as the management API declares it, where both are in evidence and may be compared
 * @param diagnostics sorted
 */
public record Cloud(
        EvidenceSummary evidence,
        Coverage coverage,
        Identity identity,
        Network network,
        Optional<Network> declared,
        Resources resources,
        List<ManagementAddress> management,
        List<Diagnostic> diagnostics) {

    public Cloud {
        management = List.copyOf(management);
        diagnostics = diagnostics.stream().sorted().toList();
    }
}
