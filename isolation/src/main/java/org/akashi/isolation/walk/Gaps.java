package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Unmodelled;

/** References that lead nowhere, as settings nobody can reason about: what they might change is undetermined, never absent. */
final class Gaps {

    private Gaps() {}

    static List<Unmodelled> of(Network network) {
        List<Unmodelled> gaps = new ArrayList<>();
        for (Port port : network.ports().values()) {
            for (String filter : port.filters()) {
                if (!network.filters().containsKey(filter)) {
                    gaps.add(new Unmodelled(port.id(), "filter " + filter + " is not in evidence", port.evidence()));
                }
            }
        }
        for (Router router : network.routers().values()) {
            for (RouterInterface face : router.interfaces()) {
                if (!network.segments().containsKey(face.segment())) {
                    String what = "segment " + face.segment() + " is not in evidence";
                    gaps.add(new Unmodelled(router.id(), what, face.evidence()));
                }
            }
        }
        return gaps;
    }
}
