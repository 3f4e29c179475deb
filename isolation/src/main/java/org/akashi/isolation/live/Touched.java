package org.akashi.isolation.live;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a change touches.
 *
 * @param endpoints ids of endpoints that may send, receive or belong otherwise
 * @param routers ids of routers that may treat packets otherwise
 * @param wires ids of wires whose segments are others
 */
record Touched(SortedSet<String> endpoints, SortedSet<String> routers, SortedSet<String> wires) {

    static Touched nothing() {
        return new Touched(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
