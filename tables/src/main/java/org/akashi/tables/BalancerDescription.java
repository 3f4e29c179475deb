package org.akashi.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.LoadBalancer.Listener;
import org.akashi.model.network.LoadBalancer.Member;
import org.akashi.model.network.Network;

/** The tables of load balancers, and of ports forwarded one by one. */
final class BalancerDescription {

    private BalancerDescription() {}

    static List<Table<?>> tables() {
        return List.of(balancers(), listeners(), members(), routers(), segments());
    }

    private static Table<?> balancers() {
        return TableBuilder.<LoadBalancer>ofNetwork(
                        "load_balancers",
                        "Network.loadBalancers",
                        "接続を他のアドレスに渡すもの。負荷分散と、個別のポートの転送",
                        "What hands connections to other addresses: load balancing, and forwarding of single ports",
                        network -> network.loadBalancers().values().stream())
                .text(
                        "id",
                        "LoadBalancer.id",
                        LoadBalancer::id,
                        "識別子。フローティングアドレスの転送では <その識別子>/<プロトコル>",
                        "Id; for ports forwarded from a floating address, <its id>/<protocol>")
                .in(Unit.ID)
                .asKey()
                .text("name", "LoadBalancer.name", LoadBalancer::name, "名。空のこともある", "Name; may be empty")
                .number(
                        "protocol",
                        "LoadBalancer.protocol",
                        LoadBalancer::protocol,
                        "プロトコル。ポート0の待受けでは意味を持たない",
                        "Protocol; meaningless for listeners on port 0")
                .in(Unit.PROTOCOL)
                .placed(Cell.VIRTUAL_NETWORK, Component.of(Cell.VIRTUAL_NETWORK))
                .evidence("LoadBalancer.evidence", LoadBalancer::evidence)
                .table();
    }

    private static <P> TableBuilder<Part<LoadBalancer, P>> parts(
            String name, String source, String ja, String en, Function<LoadBalancer, List<P>> parts) {
        return TableBuilder.<Part<LoadBalancer, P>>ofNetwork(
                        name,
                        source,
                        ja,
                        en,
                        network -> Part.of(network.loadBalancers().values(), parts))
                .text("load_balancer", "LoadBalancer.id", row -> row.whole().id(), "負荷分散装置", "Load balancer")
                .in(Unit.ID)
                .asKey()
                .refersTo("load_balancers.id")
                .position(Part::position);
    }

    private static Table<?> listeners() {
        return Addresses.address(
                        parts(
                                "load_balancer_listeners",
                                "LoadBalancer.listeners",
                                "接続を受けるアドレスとポート",
                                "Addresses and ports that accept connections",
                                LoadBalancer::listeners),
                        "Listener.address",
                        row -> row.part().address(),
                        "アドレス",
                        "Address")
                .number(
                        "port",
                        "Listener.port",
                        row -> row.part().port(),
                        "ポート。0は全プロトコル・全ポート",
                        "Port; 0 for every protocol and port")
                .in(Unit.PORT)
                .placed(Cell.VIRTUAL_NETWORK)
                .evidence("Listener.evidence", row -> row.part().evidence())
                .table();
    }

    private static Stream<Part<LoadBalancer, Listener>> all(Network network) {
        return Part.of(network.loadBalancers().values(), LoadBalancer::listeners);
    }

    private static Table<?> members() {
        TableBuilder<Part<Part<LoadBalancer, Listener>, Member>> table =
                TableBuilder.<Part<Part<LoadBalancer, Listener>, Member>>ofNetwork(
                                "load_balancer_members",
                                "Listener.members",
                                "接続が渡される先",
                                "The back ends that connections are handed to",
                                network -> Part.of(
                                        all(network),
                                        listener -> listener.part().members()))
                        .text(
                                "load_balancer",
                                "LoadBalancer.id",
                                row -> row.whole().whole().id(),
                                "負荷分散装置",
                                "Load balancer")
                        .in(Unit.ID)
                        .asKey()
                        .refersTo("load_balancers.id")
                        .number(
                                "listener",
                                "",
                                row -> row.whole().position(),
                                "load_balancer_listeners での順番",
                                "Position in load_balancer_listeners")
                        .in(Unit.PLACE)
                        .asKey()
                        .refersTo("load_balancer_listeners.position")
                        .position(Part::position);
        return Addresses.address(table, "Member.address", row -> row.part().address(), "アドレス", "Address")
                .number(
                        "port",
                        "Member.port",
                        row -> row.part().port(),
                        "ポート。0は接続のポートのまま",
                        "Port; 0 keeps the connection's")
                .in(Unit.PORT)
                .table();
    }

    private static Table<?> routers() {
        return parts(
                        "load_balancer_routers",
                        "LoadBalancer.routers",
                        "負荷分散を行うルーター",
                        "The routers that do it",
                        LoadBalancer::routers)
                .text("router", "LoadBalancer.routers", Part::part, "ルーター", "Router")
                .in(Unit.ID)
                .refersTo("routers.id")
                .table();
    }

    private static Table<?> segments() {
        return parts(
                        "load_balancer_segments",
                        "LoadBalancer.segments",
                        "自らの端点のために負荷分散を行う論理ネットワーク",
                        "The segments that do it for their own endpoints",
                        LoadBalancer::segments)
                .text("segment", "LoadBalancer.segments", Part::part, "論理ネットワーク", "Segment")
                .in(Unit.ID)
                .refersTo("segments.id")
                .table();
    }
}
