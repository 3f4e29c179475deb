package org.akashi.isolation.live;

import java.util.List;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;

/**
 * A router's interface on a wire.
 *
 * @param id names it in the whole network
 * @param answered for each family, the addresses for which it answers; single ones
 * @param connected for each family, what is on-link there
 */
record Door(String id, String wire, List<AddressSet> answered, List<AddressSet> connected) {

    AddressSet answered(Family family) {
        return answered.get(family.ordinal());
    }

    boolean answers(IpAddress address) {
        return answered(address.family()).contains(address);
    }

    /**
     * Destinations as they are for most routers of a wire: with the addresses that this one keeps for itself, where only those are
     * missing. Nothing that it sends comes back to it by the wire.
     */
    AddressSet usual(AddressSet wanted) {
        AddressSet all = connected.get(wanted.family().ordinal());
        if (all.isEmpty()) {
            return wanted;
        }
        return answered(wanted.family()).containsAll(all.minus(wanted)) ? all.union(wanted) : wanted;
    }
}
