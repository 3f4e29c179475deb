package org.akashi.isolation;

import java.util.List;
import org.akashi.model.EvidenceRef;

/**
 * The root cause of crossings: the one object without which the two owners would not meet.
 *
 * @param object id of the object
 * @param arguments further ids that say it exactly; their meaning is stated at each {@link Code}
 */
public record Cause(Code code, String object, List<String> arguments, EvidenceRef evidence)
        implements Comparable<Cause> {

    /** The kinds of causes; in brackets, the arguments. */
    public enum Code {
        /** A router has interfaces on segments of different owners; object: the router [segment ids]. */
        ROUTER_JOINS_OWNERS,
        /** A sharing policy lets others attach; object: the segment [policy id, target project or *]. */
        SHARED_SEGMENT,
        /** A port stands on another owner's segment without a sharing policy; object: the port [segment id, server id]. */
        FOREIGN_PORT,
        /** Two segments are one wire; object: the wire [segment ids]. */
        SHARED_WIRE,
        /** A provider's physical network is offered to a tenant; object: the segment [port id]. */
        PROVIDER_SEGMENT,
        /** A server has interfaces on segments of two owners; object: the server [port ids]. */
        DUAL_HOMED_SERVER,
        /** A published address leads inside; object: the translation or balancer [external address, port id]. */
        PUBLISHED_ADDRESS,
        /** A router forwards what the outside hands to its gateway for a private address; object: the router [gateway id]. */
        UNFILTERED_GATEWAY,
        /** An external network joins the owners that use it; object: the segment []. */
        EXTERNAL_SEGMENT,
        /** Services of the provider (DHCP, metadata, DNS); object: {@code provider} []. */
        PROVIDER_SERVICE
    }

    public Cause {
        arguments = List.copyOf(arguments);
    }

    @Override
    public int compareTo(Cause other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : object.compareTo(other.object);
    }
}
