package org.akashi.isolation;

import java.util.List;
import org.akashi.model.net.Packet;
import org.akashi.model.reach.Hop;

/** A concrete packet as its sender emits it, and its way hop by hop to the receiver. */
public record Witness(String from, String to, Packet packet, List<Hop> hops) {
    public Witness {
        hops = List.copyOf(hops);
    }
}
