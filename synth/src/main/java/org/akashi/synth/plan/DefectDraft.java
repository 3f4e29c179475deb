package org.akashi.synth.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.synth.plan.Draft.Nic;
import org.akashi.synth.plan.Ids.Kind;

/**
 * A planted defect: some machines of two or three tenants on networks of their own, so that what follows from it is known exactly and
 * does not depend on what else there is.
 */
final class DefectDraft {

    private static final int EAST = 10 << 24 | 210 << 16;
    private static final int WEST = 10 << 24 | 211 << 16;
    private static final int TRANSIT = 10 << 24 | 212 << 16;
    private static final String OUTSIDE = ExpectedCrossing.OUTSIDE;

    private final Shape shape;
    private final Draft draft;
    private final DefectKind kind;
    private final int number;
    private final Project a;
    private final Project b;
    private final Project c;
    private final SortedMap<String, String> objects = new TreeMap<>();

    /**
     * @param number of the defect among those of its kind
     */
    private DefectDraft(Shape shape, Ids ids, Draft draft, DefectKind kind, int number) {
        this.shape = shape;
        this.draft = draft;
        this.kind = kind;
        this.number = number;
        int first = ids.below(shape.tenants(), Kind.CHOICE, draft.number(), 0);
        this.a = TenantDraft.project(ids, first);
        this.b = TenantDraft.project(ids, (first + 1) % shape.tenants());
        this.c = TenantDraft.project(ids, (first + 2) % shape.tenants());
        objects.put("tenant", a.id());
        objects.put("other_tenant", b.id());
        draft.expected.because(kind + "-" + number);
    }

    static Part of(Shape shape, Ids ids, Draft draft, DefectKind kind, int number) {
        return new DefectDraft(shape, ids, draft, kind, number).part();
    }

    private Part part() {
        switch (kind) {
            case ROUTER_JOINS_TENANTS -> routerJoins();
            case FOREIGN_PORT -> together(draft.network(a, name("net")), "FOREIGN_PORT");
            case SHARED_WITH_ALL -> sharedWithAll();
            case ONE_WIRE -> oneWire("phys-tenants", "phys-tenants");
            case ONE_BRIDGE -> oneWire("phys-east", "phys-west");
            case UNPROTECTED_ON_SHARED -> {
                if (number == 1) {
                    unprotectedOnHub();
                } else {
                    mayClaim(Nic.unprotected());
                }
            }
            case ANY_ADDRESS_ON_SHARED ->
                mayClaim(Nic.in(draft.groups.web(b, name("web"))).withPair("0.0.0.0/0"));
            case OPEN_GROUP_SHARED -> openGroup();
            case ROUTE_OUTSIDE -> routeOutside();
            case ROUTE_TRANSIT -> routeTransit();
            case DUAL_HOMED -> dualHomed();
            case MANAGEMENT_REACHABLE -> management();
            case UNPROTECTED_PUBLISHED -> behindGateway(Nic.unprotected(), true);
            case ROUTED_WITHOUT_TRANSLATION -> behindGateway(Nic.in(draft.groups.web(a, name("web"))), false);
        }
        return draft.part(new Defect(kind + "-" + number, kind, objects));
    }

    private String name(String what) {
        return "d" + draft.number() + "-" + what;
    }

    /** A network with one subnet, and a machine of the owner on it. */
    private Network network(Project owner, String what, int base) {
        return furnished(draft.network(owner, name(what)), base);
    }

    private Network furnished(Network network, int base) {
        draft.subnet(network, base, 24);
        draft.metadata(network);
        machine(network.owner(), network, 10);
        return network;
    }

    private Port machine(Project owner, Network network, int host) {
        return machine(owner, network, host, Nic.in(draft.groups.web(owner, name("web"))));
    }

    private Port machine(Project owner, Network network, int host, Nic nic) {
        Server server = draft.server(owner, name("vm") + host + "-" + owner.name());
        return draft.plug(server, network, host, nic);
    }

    private void routerJoins() {
        Network east = network(a, "east", EAST);
        Network west = network(b, "west", WEST);
        Router router = draft.router(a, name("router"));
        draft.attach(router, east.subnets().getFirst());
        draft.attach(router, west.subnets().getFirst());
        note("router", router.id());
        draft.expected.addBoth("delivery", a.id(), b.id(), "ROUTER_JOINS_OWNERS", router.id());
    }

    /** Two tenants on one network. */
    private void together(Network network, String cause) {
        furnished(network, EAST);
        Port guest = machine(b, network, 11);
        note("network", network.id());
        note("port", guest.id());
        String object = cause.equals("FOREIGN_PORT") ? guest.id() : network.id();
        draft.expected.addBoth("delivery", a.id(), b.id(), cause, object);
        draft.expected.addBoth("link", a.id(), b.id(), cause, object);
    }

    private void sharedWithAll() {
        Network network = draft.sharedNetwork(a, name("net"));
        draft.share(a, "network", network.id(), Share.ALL);
        together(network, "SHARED_SEGMENT");
    }

    private void oneWire(String physicalEast, String physicalWest) {
        int vlan = 100 + number;
        Network east = furnished(draft.physical(a, name("east"), physicalEast, vlan), EAST);
        Network west = furnished(draft.physical(b, name("west"), physicalWest, vlan), WEST);
        note("network", east.id());
        note("other_network", west.id());
        onPhysical(a, east);
        onPhysical(b, west);
        if (!physicalEast.equals(physicalWest)) {
            draft.expected.onlyInOvn();
        }
        onPhysical(a, west);
        onPhysical(b, east);
        String both = east.id().compareTo(west.id()) < 0 ? east.id() + " " + west.id() : west.id() + " " + east.id();
        draft.expected.addBoth("delivery", a.id(), b.id(), "SHARED_WIRE", both);
        draft.expected.addBoth("link", a.id(), b.id(), "SHARED_WIRE", both);
    }

    /** A tenant on a physical network meets whatever else is on it. */
    private void onPhysical(Project tenant, Network network) {
        draft.expected.addBoth("delivery", tenant.id(), OUTSIDE, "PROVIDER_SEGMENT", network.id());
        draft.expected.addBoth("link", tenant.id(), OUTSIDE, "PROVIDER_SEGMENT", network.id());
    }

    /** A machine on the hub that may pretend to be each of the others there. */
    private void unprotectedOnHub() {
        Network hub = draft.common.hub();
        Port port = machine(a, hub, 10 + shape.hubTenants() * shape.hubVms(), Nic.unprotected());
        note("network", hub.id());
        note("port", port.id());
        for (int i = 0; i < shape.tenants(); i++) {
            if (shape.isOnHub(i)) {
                String other = TenantDraft.project(draft.ids(), i).id();
                if (!other.equals(a.id())) {
                    draft.expected.add("claim", a.id(), other, "SHARED_SEGMENT", hub.id());
                }
            }
        }
    }

    /** A machine of the second tenant on a network that the first shares with it and a third, as declared. */
    private void mayClaim(Nic nic) {
        Network network = network(a, "shared", EAST);
        draft.share(a, "network", network.id(), b.id());
        draft.share(a, "network", network.id(), c.id());
        Port port = machine(b, network, 11, nic);
        machine(c, network, 12);
        draft.declare(network, "tenants' machines meet here");
        note("network", network.id());
        note("port", port.id());
        draft.expected.add("claim", b.id(), a.id(), "SHARED_SEGMENT", network.id());
        draft.expected.add("claim", b.id(), c.id(), "SHARED_SEGMENT", network.id());
    }

    private void openGroup() {
        Network network = draft.network(a, name("shared"));
        draft.subnet(network, EAST, 24);
        draft.metadata(network);
        draft.share(a, "network", network.id(), b.id());
        Group https = draft.groups.group(a, name("https"));
        draft.groups.admit(https, 443, "0.0.0.0/0");
        machine(a, network, 10, Nic.in(https));
        Group open = draft.groups.group(a, name("open"));
        draft.groups.rule(open, true, false, "", -1, -1, new Group.Remote.Prefix("0.0.0.0/0"));
        draft.share(a, "security_group", open.id(), b.id());
        Port port = machine(b, network, 11, Nic.in(open));
        draft.declare(a.id(), b.id(), List.of("tcp 443"), network, "an interface between two services");
        draft.declare(b.id(), a.id(), List.of("tcp 443"), network, "an interface between two services");
        note("network", network.id());
        note("group", open.id());
        note("port", port.id());
        draft.expected.add("delivery", a.id(), b.id(), "SHARED_SEGMENT", network.id());
    }

    private void routeOutside() {
        Network east = network(a, "east", EAST);
        Network west = network(b, "west", WEST);
        Router from = gateway(a, east, 0, true);
        Router to = gateway(b, west, 1, true);
        String hop = to.outside().orElseThrow().address().address();
        from.routes().add(new Router.Route(west.subnets().getFirst().cidr(), hop));
        note("router", from.id());
        note("other_router", to.id());
        draft.expected.add("delivery", a.id(), b.id(), "UNFILTERED_GATEWAY", to.id());
        draft.expected.add("delivery", OUTSIDE, a.id(), "UNFILTERED_GATEWAY", from.id());
        draft.expected.add("delivery", OUTSIDE, b.id(), "UNFILTERED_GATEWAY", to.id());
    }

    private void routeTransit() {
        Network east = network(a, "east", EAST);
        Network west = network(b, "west", WEST);
        Network transit = draft.network(a, name("transit"));
        Subnet between = draft.subnet(transit, TRANSIT, 24, false);
        draft.metadata(transit);
        Router from = draft.router(a, name("router-a"));
        draft.attach(from, east.subnets().getFirst());
        draft.attach(from, between, 11);
        Router to = draft.router(b, name("router-b"));
        draft.attach(to, west.subnets().getFirst());
        draft.attach(to, between, 12);
        from.routes().add(new Router.Route(west.subnets().getFirst().cidr(), Subnet.text(TRANSIT + 12)));
        to.routes().add(new Router.Route(east.subnets().getFirst().cidr(), Subnet.text(TRANSIT + 11)));
        note("router", from.id());
        note("other_router", to.id());
        draft.expected.addBoth("delivery", a.id(), b.id(), "ROUTER_JOINS_OWNERS", to.id());
    }

    private void dualHomed() {
        Network own = network(a, "own", EAST);
        Network shared = network(b, "shared", WEST);
        draft.share(b, "network", shared.id(), a.id());
        draft.declare(shared, "a service of one tenant for another");
        Nic nic = Nic.in(draft.groups.web(a, name("web")));
        Server between = draft.server(a, name("between"));
        draft.plug(between, own, 11, nic);
        draft.plug(between, shared, 11, nic);
        note("server", between.id());
        draft.expected.addBoth("relay", a.id(), b.id(), "DUAL_HOMED_SERVER", between.id());
    }

    private void management() {
        Network network = draft.physical(draft.common.admin(), name("management"), "phys-management", 100 + number);
        draft.subnet(network, Management.network(number), 24, false);
        draft.metadata(network);
        draft.share(draft.common.admin(), "network", network.id(), a.id());
        Port port = machine(a, network, Management.FIRST_GUEST);
        note("network", network.id());
        note("port", port.id());
        onPhysical(a, network);
        draft.expected.add("delivery", "management", a.id(), OUTSIDE, "PROVIDER_SEGMENT", network.id());
    }

    /** A machine behind a router of its own; where it is unprotected, with a floating address. */
    private void behindGateway(Nic nic, boolean published) {
        Network network = draft.network(a, name("net"));
        draft.subnet(network, EAST, 24);
        draft.metadata(network);
        Port port = machine(a, network, 10, nic);
        Router router = gateway(a, network, 0, published);
        note("router", router.id());
        note("port", port.id());
        if (published) {
            draft.publish(router, Outside.forwarded(draft.number()), port);
        }
        draft.expected.add("delivery", OUTSIDE, a.id(), "UNFILTERED_GATEWAY", router.id());
    }

    private Router gateway(Project owner, Network network, int which, boolean translates) {
        Router router = draft.router(owner, name("router" + which));
        draft.attach(router, network.subnets().getFirst());
        Network external = draft.common.external(draft.number());
        draft.gateway(router, external, Outside.gateway(draft.number(), which), translates);
        return router;
    }

    private void note(String what, String id) {
        objects.put(what, id);
    }
}
