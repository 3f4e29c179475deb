package org.akashi.audit;

import java.util.List;
import org.akashi.model.EvidenceRef;

/**
 * Which case of the implementation standard of 13.1.3 applies to a tenant, or to the provider's management, and why.
 *
 * @param tenant project id, or {@code provider}
 * @param arguments names the sentence needs
 */
public record TenantCase(
        String tenant, String name, Case applies, Ground ground, List<String> arguments, List<EvidenceRef> evidence) {

    /** The four cases of the one implementation standard, in the report's order. */
    public enum Case {
        /** Physical resources of its own: own devices and cables. */
        OWN_PHYSICAL,
        /** Shared resources: a logical network per tenant or per virtual machine. */
        SHARED_LOGICAL,
        /** The provider manages through a separate physical port and network. */
        MANAGEMENT_PHYSICAL,
        /** The provider manages through a separate logical port and VLAN. */
        MANAGEMENT_LOGICAL,
        /** The evidence does not tell. */
        UNDETERMINED
    }

    /** Why a case applies; in brackets, the arguments. */
    public enum Ground {
        /** Hosts are shared with other tenants, or open to them [host names]. */
        HOSTS_SHARED,
        /** Hosts are its own, but its networks are carried by the common fabric [host names, segment kinds]. */
        FABRIC_SHARED,
        /** Hosts and physical networks are its own [host names, physical networks]. */
        ALL_OWN,
        /** It has networks but no server whose host is known []. */
        HOSTS_UNKNOWN,
        /** It has no network []. */
        NO_NETWORK,
        /** The management side's ports and VLANs are not in evidence []. */
        MANAGEMENT_NOT_IN_EVIDENCE,
        /** The management side is on a tagged network of the provider [VLAN id, physical network]. */
        MANAGEMENT_VLAN
    }

    public TenantCase {
        arguments = List.copyOf(arguments);
        evidence = List.copyOf(evidence);
    }
}
