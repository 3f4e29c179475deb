package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.jspecify.annotations.Nullable;

/** A network by its parts, each worked out from its own surroundings only. */
final class State {

    private final Stock stock;
    private final Ownership ownership;

    State(Stock stock, Ownership ownership) {
        this.stock = stock;
        this.ownership = ownership;
    }

    Stock stock() {
        return stock;
    }

    /** An endpoint by itself; null if there is none of that id. */
    @Nullable
    Standing standing(String id) {
        Optional<Segment> uplinked = stock.uplinked(id);
        if (uplinked.isPresent()) {
            return Standing.of(Fabric.of(stock.around(uplinked.get())), id, uplinked.get());
        }
        Optional<Port> port = stock.endpointPort(id);
        if (port.isEmpty()) {
            return null;
        }
        Owner owner = ownership.of(port.get(), stock.parentOf(port.get()));
        Fabric fabric = Fabric.of(stock.around(port.get()));
        Attachment attachment = fabric.attachments().get(id);
        return attachment == null ? Standing.nowhere(owner) : Standing.of(fabric, owner, attachment);
    }

    /** A router by itself. */
    Forwarding forwarding(String id) {
        Router router = stock.routers().get(id);
        if (router == null) {
            return Forwarding.NONE;
        }
        Fabric fabric = Fabric.of(stock.around(router));
        Forwarder forwarder = fabric.routers().get(id);
        return forwarder == null ? Forwarding.NONE : Forwarding.of(fabric, forwarder);
    }

    /** Ids of all endpoints, sorted. */
    List<String> ids() {
        List<String> all = new ArrayList<>();
        stock.endpoints(all::add);
        Collections.sort(all);
        return all;
    }
}
