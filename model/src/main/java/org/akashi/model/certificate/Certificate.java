package org.akashi.model.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.akashi.model.IdMap;

/**
 * A closed set: the cloud cut into zones that only hubs join, and every door by which packets from a hub may come to an endpoint.
 * What is no door is closed, and whoever is not counted at a door cannot come through it. The definitions of all words are in
 * {@code docs/certificate.md}; they are simpler than the proof's, and never admit less.
 *
 * @param owners the owner's id of every project that has an endpoint, by project id; what the certificate takes for granted
 * @param hubs in order of wire
 * @param zones in order of id
 * @param doors in order of their fields
 */
public record Certificate(
        SortedMap<String, String> owners, List<Hub> hubs, List<Zone> zones, List<Door> doors, Pairs pairs) {

    /**
     * A broadcast domain on which many may meet.
     *
     * @param segments ids, in order
     */
    public record Hub(String wire, List<String> segments) {
        public Hub {
            segments = List.copyOf(segments);
        }
    }

    /**
     * Broadcast domains that routers join without a hub.
     *
     * @param id the lowest id of its segments; if it has none, of its routers
     * @param segments ids, in order
     * @param routers ids of those switched on, in order
     */
    public record Zone(String id, List<String> segments, List<String> routers) {
        public Zone {
            segments = List.copyOf(segments);
            routers = List.copyOf(routers);
        }
    }

    /** How packets come through a door. */
    public enum Way {
        /** To an address that a router of the zone translates or balances. */
        PUBLISHED,
        /** To any address, from those who can hand packets to a router of the zone. */
        HANDED,
        /** To an endpoint that stands on the hub itself. */
        STANDING
    }

    /**
     * Endpoints that packets from a hub may reach.
     *
     * @param hub wire of the hub they come from
     * @param zone id of the zone whose routers let them in; empty where the receivers stand on the hub
     * @param receivers ids of endpoints of one owner, in order
     * @param senders how many endpoints of other owners may come through it to each of the receivers; at least 1
     */
    public record Door(String hub, String zone, Way way, List<String> receivers, long senders)
            implements Comparable<Door> {
        public Door {
            receivers = List.copyOf(receivers);
        }

        @Override
        public int compareTo(Door other) {
            return Comparator.comparing(Door::hub)
                    .thenComparing(Door::zone)
                    .thenComparing(Door::way)
                    .thenComparing(
                            d -> d.receivers().isEmpty() ? "" : d.receivers().getFirst())
                    .thenComparingLong(Door::senders)
                    .compare(this, other);
        }
    }

    /**
     * Ordered pairs of endpoints of different owners.
     *
     * @param certified those of which the certificate shows that they are isolated
     */
    public record Pairs(long total, long certified) {}

    public Certificate {
        owners = IdMap.copyOf(owners);
        hubs = List.copyOf(hubs);
        zones = List.copyOf(zones);
        doors = List.copyOf(doors);
    }
}
