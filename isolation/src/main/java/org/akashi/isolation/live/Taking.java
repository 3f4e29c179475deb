package org.akashi.isolation.live;

import org.akashi.model.net.AddressSet;
import org.akashi.model.net.TrafficMatch;
import org.jspecify.annotations.Nullable;

/**
 * A way off a wire that leads to a receiver.
 *
 * @param gate the router interface that takes the packets; null if the receiver stands on the wire
 * @param box the packets as they are on the wire
 * @param group whether they come in frames to a group address
 * @param answers addresses for which whoever takes them speaks by right
 * @param claims addresses for which he may answer if nobody speaks for them
 */
record Taking(
        String wire,
        @Nullable String gate,
        TrafficMatch box,
        boolean group,
        AddressSet answers,
        AddressSet claims,
        boolean certain) {}
