package org.akashi.synth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.synth.plan.Ids.Kind;

/** A part in the making: each call adds an object with its references, as an administrator would. */
final class Draft {

    private static final int HOST_OF_ROUTER = 1;
    private static final int HOST_OF_METADATA = 2;

    final Common common;
    final GroupDraft groups;
    final Expectations expected = new Expectations();
    private final Ids ids;
    private final int number;
    private final int firstTunnel;
    private final List<Network> networks = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();
    private final List<Router> routers = new ArrayList<>();
    private final List<Server> servers = new ArrayList<>();
    private final List<FloatingAddress> floating = new ArrayList<>();
    private final List<Trunk> trunks = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private int subnetCount;

    /**
     * @param number of the part, unique in the cloud
     * @param firstTunnel tunnel id of its first network; the following ones are its own too
     */
    Draft(Common common, Ids ids, int number, int firstTunnel) {
        this.common = common;
        this.groups = new GroupDraft(ids, number);
        this.ids = ids;
        this.number = number;
        this.firstTunnel = firstTunnel;
    }

    int number() {
        return number;
    }

    Ids ids() {
        return ids;
    }

    Network network(Project owner, String name) {
        return network(owner, name, firstTunnel + networks.size(), "", false);
    }

    Network physical(Project owner, String name, String physical, int vlan) {
        return network(owner, name, vlan, physical, false);
    }

    Network network(Project owner, String name, int tunnel, String physical, boolean shared) {
        return network(owner, name, tunnel, physical, shared, false);
    }

    /** An overlay that everyone may use; the policy that says so is another object. */
    Network sharedNetwork(Project owner, String name) {
        return network(owner, name, firstTunnel + networks.size(), "", true);
    }

    /** An external network, untagged on a physical network of its own, that everyone may use as such. */
    Network external(Project owner, String name) {
        Network network = network(owner, name, 0, "phys-" + name, false, true);
        shares.add(new Share(
                ids.uuid(Kind.SHARE, number, shares.size()),
                owner,
                "network",
                network.id(),
                Share.ALL,
                "access_as_external"));
        return network;
    }

    private Network network(Project owner, String name, int tunnel, String physical, boolean shared, boolean external) {
        int local = networks.size();
        Network network = new Network(
                ids.uuid(Kind.NETWORK, number, local),
                name,
                owner,
                tunnel,
                physical,
                external,
                shared,
                (int) ids.draw(Kind.MAC, number, local),
                new ArrayList<>());
        networks.add(network);
        return network;
    }

    /** A network whose only subnet is the given one, with the port of its metadata service. */
    Subnet subnet(Network network, int base, int length) {
        return subnet(network, base, length, true);
    }

    Subnet subnet(Network network, int base, int length, boolean gateway) {
        return addSubnet(network, new Subnet(nextSubnet(), network.name(), network, base, length, "", gateway));
    }

    Subnet subnet6(Network network, String prefix6) {
        return addSubnet(network, new Subnet(nextSubnet(), network.name() + "-v6", network, 0, 64, prefix6, true));
    }

    private String nextSubnet() {
        return ids.uuid(Kind.SUBNET, number, subnetCount++);
    }

    private static Subnet addSubnet(Network network, Subnet subnet) {
        network.subnets().add(subnet);
        return subnet;
    }

    /** The port by which the network answers for the metadata service; made when all its subnets are known. */
    void metadata(Network network) {
        add(
                "",
                network,
                network.owner(),
                "ovnmeta-" + network.id(),
                "network:distributed",
                HOST_OF_METADATA,
                network.subnets(),
                2);
    }

    Router router(Project owner, String name) {
        Router router = new Router(
                ids.uuid(Kind.ROUTER, number, routers.size()),
                name,
                owner,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        routers.add(router);
        return router;
    }

    /** Puts a router's first address on a subnet. */
    Port attach(Router router, Subnet subnet) {
        return attach(router, subnet, subnet.isV6() ? HOST_OF_METADATA + 1 : HOST_OF_ROUTER);
    }

    Port attach(Router router, Subnet subnet, int host) {
        String mac = subnet.network().mac(host);
        String address = subnet.isV6() ? subnet.gateway() : subnet.address(host, mac);
        Port port = new Port(
                nextPort(),
                "",
                subnet.network(),
                router.owner(),
                router.id(),
                "network:router_interface",
                mac,
                List.of(new Port.Fixed(subnet, address)),
                List.of(),
                List.of(),
                false,
                "",
                Optional.empty(),
                3);
        ports.add(port);
        router.interfaces().add(port);
        return port;
    }

    /** Connects a router to an external network. */
    void gateway(Router router, Network external, int host, boolean translates) {
        router.gateway()
                .add(new Router.Gateway(outside(external, router.id(), "network:router_gateway", host, 1), translates));
    }

    private Port outside(Network external, String device, String deviceOwner, int host, int revision) {
        return add("", external, Project.NOBODY, device, deviceOwner, host, external.subnets(), revision);
    }

    private Port add(
            String name,
            Network network,
            Project owner,
            String device,
            String deviceOwner,
            int host,
            List<Subnet> subnets,
            int revision) {
        String mac = network.mac(host);
        Port port = new Port(
                nextPort(),
                name,
                network,
                owner,
                device,
                deviceOwner,
                mac,
                fixed(subnets, host, mac),
                List.of(),
                List.of(),
                false,
                "",
                Optional.empty(),
                revision);
        ports.add(port);
        return port;
    }

    private static List<Port.Fixed> fixed(List<Subnet> subnets, int host, String mac) {
        List<Port.Fixed> fixed = new ArrayList<>(subnets.size());
        for (Subnet subnet : subnets) {
            fixed.add(new Port.Fixed(subnet, subnet.address(host, mac)));
        }
        return fixed;
    }

    private String nextPort() {
        return ids.uuid(Kind.PORT, number, ports.size());
    }

    Server server(Project owner, String name) {
        int local = servers.size();
        Server server = new Server(
                ids.uuid(Kind.SERVER, number, local),
                name,
                owner,
                common.host(ids.below(common.hosts(), Kind.HOST, number, local)),
                new ArrayList<>());
        servers.add(server);
        return server;
    }

    /** What is special about a guest's port. */
    record Nic(List<Group> groups, List<String> pairs, boolean secured) {

        static Nic in(Group... groups) {
            return new Nic(List.of(groups), List.of(), true);
        }

        Nic withPair(String prefix) {
            return new Nic(groups, List.of(prefix), secured);
        }

        /** No groups, no check of addresses. */
        static Nic unprotected() {
            return new Nic(List.of(), List.of(), false);
        }
    }

    Port plug(Server server, Network network, int host, Nic nic) {
        Port port =
                guest(server.name(), network, server.owner(), server.id(), "compute:nova", host, nic, server.host());
        server.ports().add(port);
        return port;
    }

    /** A port that no server uses yet. */
    Port unused(Project owner, String name, Network network, int host, Nic nic) {
        return guest(name, network, owner, "", "", host, nic, "");
    }

    private Port guest(
            String name,
            Network network,
            Project owner,
            String device,
            String deviceOwner,
            int host,
            Nic nic,
            String hypervisor) {
        String mac = network.mac(host);
        Port port = new Port(
                nextPort(),
                name,
                network,
                owner,
                device,
                deviceOwner,
                mac,
                fixed(network.subnets(), host, mac),
                nic.pairs(),
                nic.groups(),
                nic.secured(),
                hypervisor,
                Optional.empty(),
                4);
        ports.add(port);
        return port;
    }

    /** A subport on a network, behind a VLAN id of its parent. */
    Port subport(Port parent, Network network, int host, int vlan, Nic nic) {
        Port plain = guest(parent.name() + "-vlan" + vlan, network, parent.owner(), "", "trunk:subport", host, nic, "");
        ports.removeLast();
        Port port = new Port(
                plain.id(),
                plain.name(),
                network,
                plain.owner(),
                "",
                plain.deviceOwner(),
                plain.mac(),
                plain.addresses(),
                plain.pairs(),
                plain.groups(),
                plain.secured(),
                "",
                Optional.of(new Port.Parent(parent.id(), vlan)),
                plain.revision());
        ports.add(port);
        return port;
    }

    void trunk(String name, Port parent, List<Port> subports) {
        trunks.add(new Trunk(
                ids.uuid(Kind.TRUNK, number, trunks.size()), name, parent.owner(), parent, List.copyOf(subports)));
    }

    /** An address on the external network of the router's gateway, for a whole port. */
    void publish(Router router, int host, Port port) {
        floating(router, host, Optional.of(port), List.of());
    }

    /** An address of which one TCP port leads inside. */
    void forward(Router router, int host, int outside, Port inside, int insidePort) {
        FloatingAddress.Forwarding forwarding = new FloatingAddress.Forwarding(
                ids.uuid(Kind.FORWARDING, number, floating.size()), "tcp", outside, inside, insidePort);
        floating(router, host, Optional.empty(), List.of(forwarding));
    }

    private void floating(Router router, int host, Optional<Port> port, List<FloatingAddress.Forwarding> forwardings) {
        String id = ids.uuid(Kind.FLOATING, number, floating.size());
        Network external = router.outside().orElseThrow().port().network();
        Port placeholder = outside(external, id, "network:floatingip", host, 2);
        floating.add(new FloatingAddress(id, router.owner(), router, placeholder, port, forwardings));
    }

    void share(Project owner, String type, String object, String target) {
        shares.add(new Share(
                ids.uuid(Kind.SHARE, number, shares.size()), owner, type, object, target, "access_as_shared"));
    }

    /** Says that all traffic between whoever stands on a network is wanted. */
    void declare(Network network, String purpose) {
        declare("*", "*", List.of(), network, purpose);
    }

    void declare(String from, String to, List<String> traffic, Network network, String purpose) {
        String id = network.name() + "-" + (declarations.size() + 1);
        declarations.add(new Declaration(id, from, to, traffic, network.id(), purpose));
    }

    Part part(Optional<Project> tenant) {
        return part(tenant, Optional.empty());
    }

    Part part(Defect planted) {
        return part(Optional.empty(), Optional.of(planted));
    }

    private Part part(Optional<Project> tenant, Optional<Defect> planted) {
        return new Part(
                tenant,
                networks,
                ports,
                routers,
                groups.groups(),
                servers,
                floating,
                trunks,
                groups.addressGroups(),
                shares,
                declarations,
                expected.crossings(),
                planted);
    }
}
