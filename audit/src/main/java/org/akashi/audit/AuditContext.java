package org.akashi.audit;

import java.util.List;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Network;

/**
 * What every procedure may look at.
 *
 * @param roles the role assignments as they take effect
 */
record AuditContext(
        Cloud cloud,
        IsolationResult isolation,
        Declarations declarations,
        Sides sides,
        Inventory inventory,
        List<EffectiveRole> roles) {

    static AuditContext of(Cloud cloud, IsolationResult isolation, Declarations declarations) {
        List<EffectiveRole> roles = EffectiveRoles.of(cloud.identity());
        Sides sides = Sides.of(cloud.identity(), roles);
        return new AuditContext(cloud, isolation, declarations, sides, new Inventory(cloud, sides), roles);
    }

    Network network() {
        return cloud.network();
    }

    Identity identity() {
        return cloud.identity();
    }

    /** The crossings of a kind, sorted. */
    List<Crossing> crossings(Crossing.Kind kind) {
        return isolation.crossings().stream()
                .filter(crossing -> crossing.kind() == kind)
                .toList();
    }
}
