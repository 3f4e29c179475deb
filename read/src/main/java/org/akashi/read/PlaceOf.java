package org.akashi.read;

import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Network;
import org.jspecify.annotations.Nullable;

/** Where an object of a network stands in the evidence. */
final class PlaceOf {

    private PlaceOf() {}

    /** The place of the object with an id, or the whole evidence for one that is no element of its own. */
    static EvidenceRef object(Network network, String id) {
        for (@Nullable
        Element element : new @Nullable Element[] {
            network.segments().get(id),
            network.ports().get(id),
            network.routers().get(id),
            network.filters().get(id)
        }) {
            if (element != null) {
                return element.evidence();
            }
        }
        return EvidenceRef.whole("");
    }
}
