package org.akashi.synth.plan;

import java.util.Optional;
import org.akashi.synth.plan.Draft.Nic;
import org.akashi.synth.plan.Ids.Kind;

/** A small network that one tenant shares with two others for a declared purpose. */
final class DepartmentDraft {

    /** Machines on it. */
    static final int VMS = 3;

    private DepartmentDraft() {}

    static Part of(Shape shape, Ids ids, Draft draft) {
        int first = ids.below(shape.tenants(), Kind.CHOICE, draft.number(), 0);
        Project owner = TenantDraft.project(ids, first);
        Network network = draft.network(owner, "department-" + (draft.number() - shape.tenants()));
        draft.subnet(network, 172 << 24 | 24 << 16, 24, false);
        draft.metadata(network);
        for (int i = 0; i < VMS; i++) {
            Project user = TenantDraft.project(ids, (first + i) % shape.tenants());
            if (i > 0) {
                draft.share(owner, "network", network.id(), user.id());
            }
            Group group = draft.groups.web(user, "portal");
            draft.plug(draft.server(user, network.name() + "-vm" + i), network, 10 + i, Nic.in(group));
        }
        draft.declare(network, "a portal of one department for others");
        return draft.part(Optional.empty());
    }
}
