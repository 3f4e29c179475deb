package org.akashi.synth.plan;

import java.util.List;
import java.util.Optional;

/** The part that all others refer to: the provider's own project, external networks, the hub and the group of what is watched. */
final class CommonDraft {

    private static final String[] EXTERNALS = {"public", "partner", "backup"};
    private static final int FIRST_EXTERNAL = 100 << 24 | 64 << 16;

    private CommonDraft() {}

    record Provided(Common common, Part part) {}

    static Provided of(Shape shape, Ids ids, int number) {
        Project admin = new Project(ids.hex(Ids.Kind.PROJECT, number, 0), "admin", Identities.DEFAULT_DOMAIN);
        Common none = new Common(
                admin,
                List.of(),
                new Network("", "", admin, 0, "", false, false, 0, List.of()),
                new Group("", "", admin, List.of()),
                hosts(shape));
        Draft draft = new Draft(none, ids, number, 1);
        Network[] externals = new Network[Outside.NETWORKS];
        for (int i = 0; i < Outside.NETWORKS; i++) {
            externals[i] = draft.external(admin, EXTERNALS[i]);
            draft.subnet(externals[i], FIRST_EXTERNAL + (i << 20), Outside.LENGTH);
            draft.metadata(externals[i]);
        }
        Network hub = draft.network(admin, "hub", Outside.NETWORKS + 1, "", true);
        draft.subnet(hub, 10 << 24 | 128 << 16, 10);
        draft.metadata(hub);
        draft.share(admin, "network", hub.id(), Share.ALL);
        draft.declare(hub, "tenants' machines exchange backups and logs here");
        Group monitoring = draft.groups.group(admin, "monitoring");
        draft.groups.rule(monitoring, true, false, "tcp", 9100, 9100, new Group.Remote.Members(monitoring.id()));
        draft.share(admin, "security_group", monitoring.id(), Share.ALL);
        return new Provided(
                new Common(admin, List.of(externals), hub, monitoring, hosts(shape)), draft.part(Optional.of(admin)));
    }

    private static int hosts(Shape shape) {
        return Math.max(2 + shape.defects() / 12, shape.vms() / 40);
    }
}
