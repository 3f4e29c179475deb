package org.akashi.model.network;

import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;

/**
 * A static route. Connected routes follow from {@link RouterInterface} and are not repeated.
 *
 * @param prefix compared with the destination, or with the source if {@code bySource}
 * @param output id of the interface, where the evidence names one; else the interface whose prefix holds the next hop
 */
public record Route(
        Prefix prefix,
        boolean bySource,
        IpAddress nextHop,
        Optional<String> output,
        Origin origin,
        EvidenceRef evidence) {

    /** Who wanted the route. */
    public enum Origin {
        /** Follows from the external gateway. */
        GATEWAY,
        /** Somebody configured it. */
        STATIC
    }
}
