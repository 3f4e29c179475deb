package org.akashi.isolation.walk;

import org.akashi.model.net.TrafficMatch;

/** A change of addresses and ports. A field in which the headers before and after are equal keeps what it has. */
public final class Translation {

    private final TrafficMatch before;
    private final TrafficMatch after;
    private final boolean setsSource;
    private final boolean setsDestination;
    private final boolean setsPort;

    private Translation(TrafficMatch before, TrafficMatch after) {
        this.before = before;
        this.after = after;
        this.setsSource = !before.source().equals(after.source());
        this.setsDestination = !before.destination().equals(after.destination());
        this.setsPort = !before.destinationPorts().equals(after.destinationPorts());
    }

    /**
     * @param before the headers of the packets before the step
     * @param after those it gave them
     */
    public static Translation of(TrafficMatch before, TrafficMatch after) {
        return new Translation(before, after);
    }

    TrafficMatch before() {
        return before;
    }

    public boolean setsSource() {
        return setsSource;
    }

    /** Does it again to fewer packets. */
    public TrafficMatch redo(TrafficMatch hit) {
        return set(hit, after);
    }

    /** Takes it back: the fields it set get their former values. */
    public TrafficMatch undo(TrafficMatch wanted) {
        return set(wanted, before);
    }

    private TrafficMatch set(TrafficMatch box, TrafficMatch values) {
        return new TrafficMatch(
                setsSource ? values.source() : box.source(),
                setsDestination ? values.destination() : box.destination(),
                box.protocols(),
                box.sourcePorts(),
                setsPort ? values.destinationPorts() : box.destinationPorts());
    }
}
