package org.akashi.tables;

import java.util.List;
import java.util.function.Function;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Port;

/** The tables of ports: who is attached to which segment, with which addresses and filters. */
final class PortDescription {

    private PortDescription() {}

    static List<Table<?>> tables() {
        return List.of(ports(), addresses(), filters(), bindings(), prefixes());
    }

    private static Table<?> ports() {
        return IdentityDescription.placed(
                IdentityDescription.named(
                                TableBuilder.<Port>ofNetwork(
                                        "ports",
                                        "Network.ports",
                                        "論理ネットワークへの接続点",
                                        "Attachment points of segments",
                                        network -> network.ports().values().stream()),
                                "Port")
                        .text("segment", "Port.segment", Port::segment, "つながる論理ネットワーク", "Segment it is on")
                        .in(Unit.ID)
                        .refersTo("segments.id")
                        .choice("role", "Port.role", Port.Role.class, Port::role, "背後にあるものの種類", "What stands behind it")
                        .maybe("project", "Port.project", Port::project, "属するプロジェクト", "Project it belongs to")
                        .in(Unit.ID)
                        .refersTo("projects.id")
                        .maybe(
                                "device",
                                "Port.device",
                                port -> port.device().orElse(""),
                                "背後の仮想マシン (servers.id)、ルーター (routers.id) 又はサービス",
                                "Server (servers.id), router (routers.id) or service behind it")
                        .in(Unit.ID)
                        .maybe(
                                "mac",
                                "Port.mac",
                                port -> port.mac().map(Object::toString).orElse(""),
                                "MACアドレス",
                                "MAC address")
                        .in(Unit.MAC)
                        .flag(
                                "anti_spoofing",
                                "Port.antiSpoofing.enabled",
                                port -> port.antiSpoofing().enabled(),
                                "送信元の詐称を防ぐ検査が働くか。許される組は port_bindings",
                                "Whether the sender's addresses are checked; those admitted are in port_bindings")
                        .flag(
                                "checks_received",
                                "Port.antiSpoofing.receives",
                                port -> port.antiSpoofing().receives(),
                                "自分宛てでないフレームも捨てるか",
                                "Whether frames to other addresses are dropped, too")
                        .flag(
                                "receives_unknown",
                                "Port.receivesUnknown",
                                Port::receivesUnknown,
                                "知られていないアドレス宛てのフレームも届くか",
                                "Whether frames to addresses the segment does not know are sent to it")
                        .flag(
                                "announced",
                                "Port.announced",
                                Port::announced,
                                "論理ネットワークがそのアドレスを知らされているか",
                                "Whether the segment was told its addresses")
                        .flag("enabled", "Port.enabled", Port::enabled, "有効か", "Whether it is enabled")
                        .maybe(
                                "parent",
                                "Port.parent.port",
                                port -> port.parent().map(Port.Parent::port).orElse(""),
                                "トランクの親ポート",
                                "For a subport, the port whose VLAN it is")
                        .in(Unit.ID)
                        .refersTo("ports.id")
                        .maybeNumber(
                                "parent_vlan",
                                "Port.parent.vlan",
                                port -> port.parent().map(Port.Parent::vlan),
                                "親ポートでのVLAN番号",
                                "VLAN id at the parent that leads to it")
                        .in(Unit.VLAN)
                        .maybe(
                                "host",
                                "Port.host",
                                port -> port.host().orElse(""),
                                "置かれたホストの名",
                                "Name of the host where it is bound")
                        .refersTo("hosts.name")
                        .flag(
                                "dhcp_v4",
                                "Port.hasDhcpV4",
                                Port::hasDhcpV4,
                                "DHCPの要求にネットワークが答えるか",
                                "Whether the network answers its DHCP requests")
                        .flag(
                                "dhcp_v6",
                                "Port.hasDhcpV6",
                                Port::hasDhcpV6,
                                "DHCPv6の要求にネットワークが答えるか",
                                "Whether the network answers its DHCPv6 requests"),
                "Port");
    }

    private static <P> TableBuilder<Part<Port, P>> parts(
            String name, String source, String ja, String en, Function<Port, List<P>> parts) {
        return TableBuilder.<Part<Port, P>>ofNetwork(
                        name, source, ja, en, network -> Part.of(network.ports().values(), parts))
                .text("port", "Port.id", row -> row.whole().id(), "ポート", "Port")
                .in(Unit.ID)
                .asKey()
                .refersTo("ports.id")
                .position(Part::position);
    }

    private static Table<?> addresses() {
        TableBuilder<Part<Port, IpAddress>> table = parts(
                "port_addresses",
                "Port.addresses",
                "ポートに割り当てられたアドレス。各版の最初のものがポート自身のアドレス",
                "Addresses assigned to ports; the first of a version is the port's own",
                Port::addresses);
        return Addresses.address(table, "Port.addresses", Part::part, "アドレス", "Address")
                .table();
    }

    private static Table<?> filters() {
        return parts(
                        "port_filters",
                        "Port.filters",
                        "ポートに効くフィルター。行のないポートは何も制限されない",
                        "The filters in force at ports; at a port without rows nothing is filtered",
                        Port::filters)
                .text("filter_id", "Port.filters", Part::part, "フィルター", "Filter")
                .in(Unit.ID)
                .refersTo("filters.id")
                .table();
    }

    private static Table<?> bindings() {
        return parts(
                        "port_bindings",
                        "AntiSpoofing.bindings",
                        "ポートが送信元として使えるMACアドレス",
                        "The MAC addresses that ports may send from",
                        port -> port.antiSpoofing().bindings())
                .text("mac", "Binding.mac", row -> row.part().mac().toString(), "MACアドレス", "MAC address")
                .in(Unit.MAC)
                .flag(
                        "any_address",
                        "Binding.prefixes",
                        row -> row.part().prefixes().isEmpty(),
                        "どのIPアドレスとも使えるか。そうでなければ port_binding_prefixes のもの",
                        "Whether every IP address may be used with it; else those in port_binding_prefixes")
                .table();
    }

    private static Table<?> prefixes() {
        TableBuilder<Part<Part<Port, AntiSpoofing.Binding>, Prefix>> table =
                TableBuilder.<Part<Part<Port, AntiSpoofing.Binding>, Prefix>>ofNetwork(
                                "port_binding_prefixes",
                                "Binding.prefixes",
                                "送信元のMACアドレスと共に使えるIPアドレスの範囲",
                                "The IP prefixes that may be used with a port's MAC address",
                                network -> Part.of(
                                        Part.of(
                                                network.ports().values(),
                                                port -> port.antiSpoofing().bindings()),
                                        binding -> binding.part().prefixes()))
                        .text("port", "Port.id", row -> row.whole().whole().id(), "ポート", "Port")
                        .in(Unit.ID)
                        .asKey()
                        .refersTo("ports.id")
                        .number(
                                "binding",
                                "",
                                row -> row.whole().position(),
                                "port_bindings での順番",
                                "Position in port_bindings")
                        .in(Unit.PLACE)
                        .asKey()
                        .refersTo("port_bindings.position")
                        .position(Part::position);
        return Addresses.prefix(table, "Binding.prefixes", Part::part, "アドレスの範囲", "Prefix")
                .table();
    }
}
