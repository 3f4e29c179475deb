package org.akashi.model.network;

import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;

/**
 * A translation between a router's outside and inside, in force at its gateway interface (RFC 3022).
 *
 * @param id id of the floating address it realises, or of the rule
 * @param logical inside addresses: a prefix for source translation, a single address otherwise
 * @param distributed the port and MAC address that speak for the external address where the guest runs, if not the gateway
 */
public record NatRule(
        String id,
        Kind kind,
        IpAddress external,
        Prefix logical,
        Optional<Distributed> distributed,
        EvidenceRef evidence) {

    /** Which way addresses are translated. */
    public enum Kind {
        SOURCE,
        DESTINATION,
        /** One outside address for one inside address, both ways. */
        BOTH;

        public boolean translatesSource() {
            return this != DESTINATION;
        }

        public boolean translatesDestination() {
            return this != SOURCE;
        }
    }

    /** Where a distributed translation is done. */
    public record Distributed(String port, MacAddress mac) {}
}
