package org.akashi.report.picture;

import java.util.List;

/**
 * The way of a packet that crosses between owners.
 *
 * @param number what it is called in the picture
 * @param anchor id of the element on the page that tells about it
 * @param title of that element, for tooltips
 * @param declared whether a declaration covers it
 * @param stops ids of the ports, segments and routers on the way, in order; others are passed over
 * @param fromOwner name of the sender's owner
 * @param toOwner name of the receiver's owner
 */
public record Way(
        int number,
        String anchor,
        String title,
        boolean declared,
        List<String> stops,
        String fromOwner,
        String toOwner) {
    public Way {
        stops = List.copyOf(stops);
    }
}
