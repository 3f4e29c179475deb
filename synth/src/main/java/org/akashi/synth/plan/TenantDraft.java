package org.akashi.synth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.synth.plan.Draft.Nic;
import org.akashi.synth.plan.Group.Remote;
import org.akashi.synth.plan.Ids.Kind;

/** A tenant with its networks, routers, groups and machines. */
final class TenantDraft {

    static final int MACHINES_PER_FLOATING = 9;

    private static final int SMALL = 230;
    private static final int PER_LARGE_NETWORK = 4000;
    private static final int FIRST_HOST = 10;

    private final Shape shape;
    private final Ids ids;
    private final Draft draft;
    private final int tenant;
    private final Project project;
    private final int machines;
    private final List<Network> networks = new ArrayList<>();
    private final List<Port> own = new ArrayList<>();

    private TenantDraft(Shape shape, Ids ids, Draft draft) {
        this.shape = shape;
        this.ids = ids;
        this.draft = draft;
        this.tenant = draft.number();
        this.project = project(ids, tenant);
        this.machines = shape.before(tenant + 1) - shape.before(tenant);
    }

    static Project project(Ids ids, int tenant) {
        return new Project(ids.hex(Kind.PROJECT, tenant, 0), "tenant-" + tenant, Identities.domain(ids, tenant));
    }

    static Part of(Shape shape, Ids ids, Draft draft) {
        return new TenantDraft(shape, ids, draft).part();
    }

    private Part part() {
        Group standard = draft.groups.group(project, "default");
        draft.groups.rule(standard, true, false, "", -1, -1, new Remote.Members(standard.id()));
        draft.groups.rule(standard, true, true, "", -1, -1, new Remote.Members(standard.id()));
        if (machines > 0) {
            machines(standard);
        }
        if (shape.isOnHub(tenant)) {
            hub(standard);
        }
        return draft.part(Optional.of(project));
    }

    private void machines(Group standard) {
        Group web = draft.groups.web(project, "web");
        if (hasV6()) {
            draft.groups.rule(web, true, true, "tcp", 443, 443, new Remote.Prefix("::/0"));
        }
        Group database = draft.groups.group(project, "database");
        draft.groups.rule(database, true, false, "tcp", 5432, 5432, new Remote.Members(web.id()));
        Group remote = draft.groups.group(project, "remote-access");
        prefixes(remote);
        boolean databaseApart = networks();
        for (int i = 0; i < machines; i++) {
            boolean isDatabase = machines > 2 && i % 5 == 2;
            Network network = networkOf(i, isDatabase && databaseApart);
            Group role = isDatabase ? database : web;
            plug(
                    i,
                    network,
                    isWatched(i)
                            ? Nic.in(standard, role, draft.common.monitoring())
                            : i % 3 == 0 ? Nic.in(standard, role, remote) : Nic.in(standard, role));
        }
        router(hasGateway());
        trunk(Nic.in(standard));
        if (shape.has(tenant, 200, 5)) {
            draft.unused(project, "spare-" + tenant, networks.getFirst(), last(1), Nic.in(standard));
        }
    }

    /** A server and its port; some have what is special. */
    private void plug(int machine, Network network, Nic usual) {
        Server server = draft.server(project, "t" + tenant + "-vm" + machine);
        Nic nic = usual;
        if (machine < 2 && hasPairs()) {
            nic = usual.withPair(network.subnets().getFirst().address(last(0), ""));
        } else if (machine == 0 && hasRoutes()) {
            nic = Nic.unprotected();
        }
        own.add(draft.plug(server, network, FIRST_HOST + machine % PER_LARGE_NETWORK, nic));
    }

    /** One of the last host numbers of the tenant's first network, which no machine has. */
    private int last(int number) {
        return (machines > SMALL ? FIRST_HOST + PER_LARGE_NETWORK : FIRST_HOST + SMALL) + number;
    }

    private boolean isWatched(int machine) {
        return machine % 8 == 1;
    }

    private boolean hasGateway() {
        return tenant == 0 || hasRoutes() || ids.below(10, Kind.CHOICE, tenant, 1) < 7;
    }

    private boolean hasV6() {
        return shape.has(tenant, 60, 1);
    }

    private boolean hasPairs() {
        return machines >= 2 && shape.has(tenant, 2000, 2);
    }

    /** Two routes for 400 machines: their next hop is a machine that may use any address. */
    private boolean hasRoutes() {
        return machines >= 2 && !hasPairs() && shape.has(tenant, 400, 3);
    }

    private boolean hasTrunk() {
        return machines >= 2 && shape.has(tenant, 2000, 4);
    }

    /** Makes the tenant's networks; gives whether the second is for databases. */
    private boolean networks() {
        if (machines > SMALL) {
            for (int i = 0; i * PER_LARGE_NETWORK < machines; i++) {
                network("net-" + i, 10 << 24 | i << 12, 20);
            }
            return false;
        }
        network("net", isOnCommonBlock() ? 192 << 24 | 168 << 16 : 10 << 24 | tenant % 60_000 << 8, 24);
        boolean second = hasTrunk() || machines > 3 && ids.below(5, Kind.CHOICE, tenant, 2) == 0;
        if (second) {
            network("db", 172 << 24 | 16 << 16 | tenant % 4096 << 8, 24);
        }
        return second;
    }

    /** 30 % of all tenants have one and the same block. */
    private boolean isOnCommonBlock() {
        return tenant % 10 < 3;
    }

    private void network(String name, int base, int length) {
        Network network = draft.network(project, "t" + tenant + "-" + name);
        draft.subnet(network, base, length);
        if (networks.isEmpty() && hasV6()) {
            draft.subnet6(
                    network,
                    "2001:db8:" + Integer.toHexString(1 + (tenant >>> 15)) + ":"
                            + Integer.toHexString(1 + (tenant & 0x7fff)));
        }
        draft.metadata(network);
        networks.add(network);
    }

    private Network networkOf(int machine, boolean database) {
        return machines > SMALL ? networks.get(machine / PER_LARGE_NETWORK) : networks.get(database ? 1 : 0);
    }

    /** The share of all distinct prefixes that falls to this tenant, and an address group where it has one. */
    private void prefixes(Group remote) {
        long all = shape.rulePrefixes();
        long first = tenant * all / shape.tenants();
        long end = (tenant + 1) * all / shape.tenants();
        for (long i = first; i < end; i++) {
            int length = 24 + (int) (i % 9);
            int base = 20 << 24 | (int) i << 8;
            draft.groups.admit(remote, 22, Subnet.text(base) + "/" + length);
        }
        if (shape.has(tenant, 1000, 1)) {
            int base = 20 << 24 | (int) all + tenant << 8;
            AddressGroup office = draft.groups.addressGroup(
                    project,
                    "office-" + tenant,
                    List.of(
                            Subnet.text(base) + "/24",
                            "2001:db8:ffff:" + Integer.toHexString(tenant & 0xffff) + "::/64"));
            draft.groups.rule(remote, true, false, "tcp", 8443, 8443, new Remote.Listed(office.id()));
        }
        draft.groups.rule(remote, true, false, "icmp", -1, -1, new Remote.Prefix("10.0.0.0/8"));
    }

    private void router(boolean outside) {
        if (!outside && networks.size() == 1) {
            return;
        }
        Router router = draft.router(project, "t" + tenant + "-router");
        for (Network network : networks) {
            network.subnets().forEach(subnet -> draft.attach(router, subnet));
        }
        if (hasRoutes()) {
            String hop = own.getFirst().addresses().getFirst().address();
            for (int i = 0; i < 2; i++) {
                router.routes().add(new Router.Route("198.18." + (2 * tenant + i & 255) + ".0/24", hop));
            }
        }
        if (!outside) {
            return;
        }
        Network external = draft.common.external(tenant);
        draft.gateway(router, external, Outside.gateway(tenant, 0), tenant % 50 != 7);
        int before = shape.before(tenant);
        for (int i = 0; i * MACHINES_PER_FLOATING < machines; i++) {
            draft.publish(router, Outside.published(tenant, before, i), own.get(i * MACHINES_PER_FLOATING));
        }
        if (shape.has(tenant, 500, 0)) {
            draft.forward(router, Outside.forwarded(tenant), 2222, own.getLast(), 22);
        }
        // Whoever stands on the external network may hand the gateway a packet for an address inside: from an address
        // of its own,
        // which the web servers admit, and with a forged one of the default group's members.
        draft.expected.add("delivery", ExpectedCrossing.OUTSIDE, project.id(), "UNFILTERED_GATEWAY", router.id());
        draft.expected.add("inject", ExpectedCrossing.OUTSIDE, project.id(), "UNFILTERED_GATEWAY", router.id());
    }

    private void trunk(Nic nic) {
        if (!hasTrunk() || networks.size() < 2) {
            return;
        }
        Port parent = own.getFirst();
        draft.trunk(
                "t" + tenant + "-trunk", parent, List.of(draft.subport(parent, networks.get(1), last(2), 100, nic)));
    }

    /** Machines on the network that many tenants share. */
    private void hub(Group standard) {
        Group logs = draft.groups.group(project, "logs");
        draft.groups.admit(logs, 514, "10.128.0.0/10");
        int hosts = shape.hubVms();
        for (int i = 0; i < hosts; i++) {
            Server server = draft.server(project, "t" + tenant + "-hub" + i);
            int host = FIRST_HOST + shape.hubNumber(tenant) * hosts + i;
            draft.plug(server, draft.common.hub(), host, Nic.in(standard, logs));
        }
    }
}
