package org.akashi.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akashi.model.Cell;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.RouterRule;
import org.akashi.model.network.RouterRule.Effect;

/** The tables of routers: interfaces, routes, translations, rules. */
final class RouterDescription {

    private static final List<String> EFFECTS = List.of("admit", "drop", "to-destination", "to-source");

    private RouterDescription() {}

    static List<Table<?>> tables() {
        return List.of(
                routers(), interfaces(), interfaceAddresses(), interfaceFilters(), routes(), translations(), rules());
    }

    private static Table<?> routers() {
        return IdentityDescription.placed(
                IdentityDescription.named(
                                TableBuilder.<Router>ofNetwork(
                                        "routers",
                                        "Network.routers",
                                        "論理ネットワークの間のルーター",
                                        "Routers between segments",
                                        network -> network.routers().values().stream()),
                                "Router")
                        .maybe("owner", "Router.owner", Router::owner, "持ち主のプロジェクト", "Project that owns it")
                        .in(Unit.ID)
                        .refersTo("projects.id")
                        .flag("enabled", "Router.enabled", Router::enabled, "有効か", "Whether it is enabled"),
                "Router");
    }

    private static <P> TableBuilder<Part<Router, P>> parts(
            String name, String source, String ja, String en, Function<Router, List<P>> parts) {
        return TableBuilder.<Part<Router, P>>ofNetwork(
                        name,
                        source,
                        ja,
                        en,
                        network -> Part.of(network.routers().values(), parts))
                .text("router", "Router.id", row -> row.whole().id(), "ルーター", "Router")
                .in(Unit.ID)
                .asKey()
                .refersTo("routers.id");
    }

    private static Table<?> interfaces() {
        return parts(
                        "router_interfaces",
                        "Router.interfaces",
                        "ルーターが論理ネットワークに持つインターフェース",
                        "Routers' interfaces on segments",
                        Router::interfaces)
                .text("id", "RouterInterface.id", row -> row.part().id(), "対応するポート", "Port that represents it")
                .in(Unit.ID)
                .asKey()
                .refersTo("ports.id")
                .text("segment", "RouterInterface.segment", row -> row.part().segment(), "論理ネットワーク", "Segment")
                .in(Unit.ID)
                .refersTo("segments.id")
                .text("mac", "RouterInterface.mac", row -> row.part().mac().toString(), "MACアドレス", "MAC address")
                .in(Unit.MAC)
                .flag("enabled", "RouterInterface.enabled", row -> row.part().enabled(), "有効か", "Whether it is enabled")
                .flag(
                        "gateway",
                        "RouterInterface.gateway",
                        row -> row.part().gateway(),
                        "外とのアドレス変換がここで行われるか",
                        "Whether address translation to the outside happens here")
                .flag(
                        "asked",
                        "RouterInterface.asked",
                        row -> row.part().asked(),
                        "他のルーターがアドレスの持ち主を尋ねるか",
                        "Whether other routers ask who has its addresses")
                .placed(Cell.VIRTUAL_NETWORK)
                .evidence("RouterInterface.evidence", row -> row.part().evidence())
                .table();
    }

    private static Stream<Part<Router, RouterInterface>> all(Network network) {
        return Part.of(network.routers().values(), Router::interfaces);
    }

    private static <P> TableBuilder<Part<Part<Router, RouterInterface>, P>> interfaceParts(
            String name, String source, String ja, String en, Function<RouterInterface, List<P>> parts) {
        return TableBuilder.<Part<Part<Router, RouterInterface>, P>>ofNetwork(
                        name, source, ja, en, network -> Part.of(all(network), owner -> parts.apply(owner.part())))
                .text("router", "Router.id", row -> row.whole().whole().id(), "ルーター", "Router")
                .in(Unit.ID)
                .asKey()
                .refersTo("routers.id")
                .text(
                        "interface",
                        "RouterInterface.id",
                        row -> row.whole().part().id(),
                        "インターフェース",
                        "Interface")
                .in(Unit.ID)
                .asKey()
                .refersTo("router_interfaces.id")
                .position(Part::position);
    }

    private static Table<?> interfaceAddresses() {
        TableBuilder<Part<Part<Router, RouterInterface>, RouterInterface.Address>> table = interfaceParts(
                "router_interface_addresses",
                "RouterInterface.addresses",
                "インターフェースのアドレスと、直接つながる範囲",
                "Addresses of interfaces, and what is on-link there",
                RouterInterface::addresses);
        return Addresses.address(table, "Address.address", row -> row.part().address(), "アドレス", "Address")
                .number(
                        "length",
                        "Address.length",
                        row -> row.part().length(),
                        "直接つながる範囲のプレフィックス長",
                        "Length of the prefix that is on-link")
                .in(Unit.BITS)
                .table();
    }

    private static Table<?> interfaceFilters() {
        return interfaceParts(
                        "router_interface_filters",
                        "RouterInterface.filters",
                        "インターフェースに効くフィルター。ルーターから見た向き",
                        "The filters that apply to interfaces, seen from the router",
                        RouterInterface::filters)
                .text("filter_id", "RouterInterface.filters", Part::part, "フィルター", "Filter")
                .in(Unit.ID)
                .refersTo("filters.id")
                .table();
    }

    private static Table<?> routes() {
        TableBuilder<Part<Router, Route>> table = parts(
                        "routes",
                        "Router.routes",
                        "静的な経路。直結の経路は router_interface_addresses から決まる",
                        "Static routes; connected ones follow from router_interface_addresses",
                        Router::routes)
                .position(Part::position);
        return Addresses.prefix(table, "Route.prefix", row -> row.part().prefix(), "比べる範囲", "What is compared")
                .flag(
                        "by_source",
                        "Route.bySource",
                        row -> row.part().bySource(),
                        "宛先でなく送信元と比べるか",
                        "Whether it is compared with the source, not the destination")
                .text("next_hop", "Route.nextHop", row -> row.part().nextHop().toString(), "次の中継先", "Next hop")
                .in(Unit.IP)
                .maybe(
                        "output",
                        "Route.output",
                        row -> row.part().output().orElse(""),
                        "出口のインターフェース。NULLなら次の中継先から決まる",
                        "Interface it leaves by; NULL if it follows from the next hop")
                .in(Unit.ID)
                .refersTo("router_interfaces.id")
                .choice(
                        "origin",
                        "Route.origin",
                        Route.Origin.class,
                        row -> row.part().origin(),
                        "由来",
                        "Who wanted it")
                .placed(Cell.VIRTUAL_NETWORK)
                .evidence("Route.evidence", row -> row.part().evidence())
                .table();
    }

    private static Table<?> translations() {
        TableBuilder<Part<Router, NatRule>> table = parts(
                        "translations",
                        "Router.nat",
                        "ルーターの外と内とのアドレス変換 (RFC 3022)",
                        "Translations between a router's outside and inside (RFC 3022)",
                        Router::nat)
                .position(Part::position)
                .text(
                        "id",
                        "NatRule.id",
                        row -> row.part().id(),
                        "実現するフローティングアドレス又は規則の識別子",
                        "Id of the floating address it realises, or of the rule")
                .in(Unit.ID)
                .choice(
                        "kind",
                        "NatRule.kind",
                        NatRule.Kind.class,
                        row -> row.part().kind(),
                        "向き",
                        "Which way")
                .text(
                        "external",
                        "NatRule.external",
                        row -> row.part().external().toString(),
                        "外のアドレス",
                        "Outside address")
                .in(Unit.IP);
        return Addresses.prefix(table, "NatRule.logical", row -> row.part().logical(), "内のアドレス", "Inside addresses")
                .maybe(
                        "distributed_port",
                        "NatRule.distributed.port",
                        row -> row.part()
                                .distributed()
                                .map(NatRule.Distributed::port)
                                .orElse(""),
                        "ゲートウェイでなく仮想マシンの所で変換するときのポート",
                        "Port that speaks for the outside address where the guest runs, if not the gateway")
                .in(Unit.ID)
                .refersTo("ports.id")
                .maybe(
                        "distributed_mac",
                        "NatRule.distributed.mac",
                        row -> row.part()
                                .distributed()
                                .map(d -> d.mac().toString())
                                .orElse(""),
                        "そのMACアドレス",
                        "Its MAC address")
                .in(Unit.MAC)
                .placed(Cell.VIRTUAL_NETWORK)
                .evidence("NatRule.evidence", row -> row.part().evidence())
                .table();
    }

    private static Table<?> rules() {
        TableBuilder<Part<Router, Boxed<RouterRule>>> table = TableBuilder.<Part<Router, Boxed<RouterRule>>>ofNetwork(
                        "router_rules",
                        "Router.rules",
                        "経路選択と translations のほかにルーターが新しい接続に対してすること",
                        "What routers do to new connections besides routing them and translations",
                        network -> {
                            SetNames names = new SetNames();
                            return Part.of(
                                    network.routers().values(),
                                    router -> router.rules().stream()
                                            .map(rule -> new Boxed<>(rule, rule.match(), names))
                                            .toList());
                        })
                .text("router", "Router.id", row -> row.whole().id(), "ルーター", "Router")
                .in(Unit.ID)
                .asKey()
                .refersTo("routers.id")
                .position(Part::position)
                .text("id", "RouterRule.id", row -> rule(row).id(), "規則の識別子", "Id of the rule")
                .in(Unit.ID)
                .choice(
                        "stage",
                        "RouterRule.stage",
                        RouterRule.Stage.class,
                        row -> rule(row).stage(),
                        "いつ見るか",
                        "When it is looked at")
                .number(
                        "step",
                        "RouterRule.step",
                        row -> rule(row).step(),
                        "段階の中の順番",
                        "Place among the steps of the stage")
                .maybe(
                        "in_interface",
                        "RouterRule.in",
                        row -> rule(row).in().orElse(""),
                        "入ってきたインターフェース。NULLは問わない",
                        "Interface the packet came in by; NULL for any")
                .in(Unit.ID)
                .refersTo("router_interfaces.id")
                .maybe(
                        "out_interface",
                        "RouterRule.out",
                        row -> rule(row).out().orElse(""),
                        "出ていくインターフェース。NULLは問わない",
                        "Interface it leaves by; NULL for any")
                .in(Unit.ID)
                .refersTo("router_interfaces.id");
        return Boxed.columns(table, "RouterRule.match", Part::part)
                .choice(
                        "effect",
                        "RouterRule.effect",
                        EFFECTS,
                        row -> effect(rule(row).effect()),
                        "すること",
                        "What it does")
                .maybe(
                        "new_address",
                        "ToDestination.address, ToSource.address",
                        row -> address(rule(row).effect())
                                .map(IpAddress::toString)
                                .orElse(""),
                        "新しい宛先又は送信元のアドレス",
                        "The new destination or source address")
                .in(Unit.IP)
                .maybeNumber(
                        "new_port",
                        "ToDestination.port",
                        row -> port(rule(row).effect()),
                        "新しい宛先ポート",
                        "The new destination port")
                .in(Unit.PORT)
                .maybe(
                        "opaque",
                        "RouterRule.opaque",
                        row -> rule(row).opaque().orElse(""),
                        "解釈できなかった理由。あれば、当てはまる通信は未確定",
                        "Why it could not be interpreted; then whatever matches is undetermined")
                .text(
                        "written",
                        "RouterRule.text",
                        row -> rule(row).text(),
                        "製品の書き方での規則",
                        "The rule as its product writes it")
                .placed(Cell.NETWORK_VIRTUALIZATION)
                .evidence("RouterRule.evidence", row -> rule(row).evidence())
                .table();
    }

    private static RouterRule rule(Part<Router, Boxed<RouterRule>> row) {
        return row.part().owner();
    }

    private static String effect(Effect effect) {
        return EFFECTS.get(
                switch (effect) {
                    case Effect.Admit() -> 0;
                    case Effect.Drop() -> 1;
                    case Effect.ToDestination to -> 2;
                    case Effect.ToSource to -> 3;
                });
    }

    private static Optional<IpAddress> address(Effect effect) {
        return switch (effect) {
            case Effect.Admit(), Effect.Drop() -> Optional.empty();
            case Effect.ToDestination to -> Optional.of(to.address());
            case Effect.ToSource to -> Optional.of(to.address());
        };
    }

    private static Optional<Integer> port(Effect effect) {
        return effect instanceof Effect.ToDestination to && to.port().isPresent()
                ? Optional.of(to.port().getAsInt())
                : Optional.empty();
    }
}
