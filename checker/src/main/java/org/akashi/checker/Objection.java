package org.akashi.checker;

import java.util.Comparator;
import java.util.List;

/**
 * Something that a certificate says and the evidence does not, or the other way round, as data.
 *
 * @param subject id of what it is about; what it is the id of, and the arguments, are stated at each {@link Code}
 */
public record Objection(Code code, String subject, List<String> arguments) implements Comparable<Objection> {

    /** The kinds of objections; in brackets, the subject and the arguments. */
    public enum Code {
        /** The evidence lacks something of the network, or does not hold all of it, and nothing can be confirmed [what]. */
        EVIDENCE_NOT_WHOLE,
        /** A project has an endpoint, and the certificate names no owner of it [project]. */
        OWNER_MISSING,
        /** The certificate names the owner of a project that has no endpoint [project; owner]. */
        OWNER_NEEDLESS,
        /** The certificate names the owner of a project that is nowhere in evidence [project; owner]. */
        OWNER_UNKNOWN,
        /** No segment has the wire that is called a hub [wire]. */
        HUB_UNKNOWN,
        /** A hub's segments are not those of its wire [wire; the segments listed too few or too many]. */
        HUB_FALSE,
        /** A wire has an uplink and is not called a hub [wire]. */
        HUB_MISSING,
        /** There is a zone that is not listed [zone]. */
        ZONE_MISSING,
        /** A zone has other segments or routers, or there is none [zone; what is listed too little or too much]. */
        ZONE_FALSE,
        /** Packets come to a receiver by a door that is not listed for it [receiver; hub, zone, way, senders]. */
        DOOR_MISSING,
        /** A door is listed for somebody to whom it does not lead [receiver; hub, zone, way]. */
        DOOR_FALSE,
        /** Another number of senders may come through a door [receiver; hub, zone, way, senders listed, senders found]. */
        DOOR_MISCOUNTED,
        /** The receivers of a door are not of one owner [first receiver of another owner; hub, zone, way]. */
        DOOR_SHARED,
        /** A door is listed for nobody [hub; hub, zone, way]. */
        DOOR_EMPTY,
        /** The number of pairs of different owners is another one [empty; number listed, number found]. */
        TOTAL_FALSE,
        /** The number of certified pairs is another one [empty; number listed, number found]. */
        CERTIFIED_FALSE,
        /** Something is listed twice [its id; in what]. */
        REPEATED,
        /** Something is listed after what it should come before [its id; in what]. */
        OUT_OF_ORDER
    }

    public Objection {
        arguments = List.copyOf(arguments);
    }

    static Objection of(Code code, String subject, String... arguments) {
        return new Objection(code, subject, List.of(arguments));
    }

    @Override
    public int compareTo(Objection other) {
        return Comparator.comparing(Objection::code)
                .thenComparing(Objection::subject)
                .thenComparing(objection -> String.join("\n", objection.arguments()))
                .compare(this, other);
    }
}
