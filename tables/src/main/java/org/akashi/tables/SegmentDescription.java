package org.akashi.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;

/** The tables of segments and of what the network has as a whole. */
final class SegmentDescription {

    private SegmentDescription() {}

    static List<Table<?>> tables() {
        return List.of(
                segments(),
                subnets(),
                hostRoutes(),
                uplinks(),
                uplinkFilters(),
                shares(),
                neighbours(),
                unmodelled(),
                revisions());
    }

    private static Table<?> segments() {
        return IdentityDescription.placed(
                IdentityDescription.named(
                                TableBuilder.<Segment>ofNetwork(
                                        "segments",
                                        "Cloud.network, Cloud.declared, Network.segments",
                                        "論理ネットワーク。wire が同じなら一つのブロードキャストドメイン",
                                        "Logical networks; those with the same wire are one broadcast domain",
                                        network -> network.segments().values().stream()),
                                "Segment")
                        .maybe("owner", "Segment.owner", Segment::owner, "持ち主のプロジェクト", "Project that owns it")
                        .in(Unit.ID)
                        .refersTo("projects.id")
                        .choice(
                                "kind",
                                "Segment.kind",
                                Segment.Kind.class,
                                Segment::kind,
                                "分離の方式",
                                "How it is kept apart")
                        .text(
                                "wire",
                                "Segment.wire",
                                Segment::wire,
                                "物理的な同一性。overlay/12 など",
                                "Physical identity, such as overlay/12")
                        .flag(
                                "external",
                                "Segment.external",
                                Segment::external,
                                "クラウドの外へ通じるためのものか",
                                "Whether it is meant to lead outside the cloud")
                        .flag("enabled", "Segment.enabled", Segment::enabled, "有効か", "Whether it is enabled")
                        .flag(
                                "answers_dns",
                                "Segment.answersDns",
                                Segment::answersDns,
                                "ネットワーク自身がDNSの問合せに答えるか",
                                "Whether the network answers DNS queries itself"),
                "Segment");
    }

    private static <P> TableBuilder<Part<Segment, P>> parts(
            String name, String source, String ja, String en, Function<Segment, List<P>> parts) {
        return TableBuilder.<Part<Segment, P>>ofNetwork(
                        name,
                        source,
                        ja,
                        en,
                        network -> Part.of(network.segments().values(), parts))
                .text("segment", "Segment.id", row -> row.whole().id(), "論理ネットワーク", "Segment")
                .in(Unit.ID)
                .asKey()
                .refersTo("segments.id");
    }

    private static Table<?> subnets() {
        TableBuilder<Part<Segment, Subnet>> table = parts(
                        "subnets",
                        "Segment.subnets",
                        "論理ネットワークで使うアドレスの範囲と、仮想マシンに知らされること",
                        "Blocks of addresses used on segments, and what guests are told about them",
                        Segment::subnets)
                .text("id", "Subnet.id", row -> row.part().id(), "識別子", "Id")
                .in(Unit.ID)
                .asKey()
                .text("name", "Subnet.name", row -> row.part().name(), "名。空のこともある", "Name; may be empty");
        return Addresses.prefix(table, "Subnet.prefix", row -> row.part().prefix(), "アドレスの範囲", "The block")
                .maybe(
                        "gateway",
                        "Subnet.gateway",
                        row -> row.part().gateway().map(Object::toString).orElse(""),
                        "使うように知らされるゲートウェイ。誰も縛らない",
                        "Gateway that guests are told to use; restricts nobody")
                .in(Unit.IP)
                .flag("dhcp", "Subnet.dhcp", row -> row.part().dhcp(), "DHCPが有効か", "Whether DHCP is on")
                .placed(Cell.VIRTUAL_NETWORK)
                .evidence("Subnet.evidence", row -> row.part().evidence())
                .table();
    }

    private static Stream<Part<Segment, Subnet>> allSubnets(Network network) {
        return Part.of(network.segments().values(), Segment::subnets);
    }

    private static Table<?> hostRoutes() {
        return TableBuilder.<Part<Part<Segment, Subnet>, Subnet.HostRoute>>ofNetwork(
                        "subnet_host_routes",
                        "Subnet.hostRoutes",
                        "仮想マシンに知らされる経路 (RFC 3442)。誰も縛らない",
                        "Routes told to guests (RFC 3442); they restrict nobody",
                        network -> Part.of(
                                allSubnets(network), subnet -> subnet.part().hostRoutes()))
                .text("segment", "Segment.id", row -> row.whole().whole().id(), "論理ネットワーク", "Segment")
                .in(Unit.ID)
                .asKey()
                .refersTo("segments.id")
                .text("subnet", "Subnet.id", row -> row.whole().part().id(), "サブネット", "Subnet")
                .in(Unit.ID)
                .asKey()
                .refersTo("subnets.id")
                .position(Part::position)
                .text(
                        "destination",
                        "HostRoute.destination",
                        row -> row.part().destination().toString(),
                        "宛先",
                        "Destination")
                .in(Unit.PREFIX)
                .text(
                        "next_hop",
                        "HostRoute.nextHop",
                        row -> row.part().nextHop().toString(),
                        "次の中継先",
                        "Next hop")
                .in(Unit.IP)
                .table();
    }

    private static Table<?> uplinks() {
        return parts(
                        "uplinks",
                        "Segment.uplinks",
                        "論理ネットワークと物理ネットワークとの接続",
                        "Attachments of segments to physical networks",
                        Segment::uplinks)
                .text("id", "Uplink.id", row -> row.part().id(), "識別子", "Id")
                .in(Unit.ID)
                .asKey()
                .text(
                        "physical_network",
                        "Uplink.physicalNetwork",
                        row -> row.part().physicalNetwork(),
                        "物理ネットワークの提供者での名",
                        "The provider's name for the physical network")
                .maybeNumber(
                        "vlan",
                        "Uplink.vlan",
                        row -> row.part().vlan().isPresent()
                                ? Optional.of(row.part().vlan().getAsInt())
                                : Optional.empty(),
                        "タグ付きのときのVLAN番号",
                        "VLAN id, where frames are tagged")
                .in(Unit.VLAN)
                .placed(Cell.PHYSICAL_NETWORK)
                .evidence("Uplink.evidence", row -> row.part().evidence())
                .table();
    }

    private static Table<?> uplinkFilters() {
        return TableBuilder.<Part<Part<Segment, Uplink>, String>>ofNetwork(
                        "uplink_filters",
                        "Uplink.filters",
                        "物理ネットワークとの接続に効くフィルター",
                        "The filters that apply to uplinks",
                        network -> Part.of(
                                Part.of(network.segments().values(), Segment::uplinks),
                                uplink -> uplink.part().filters()))
                .text("uplink", "Uplink.id", row -> row.whole().part().id(), "接続", "Uplink")
                .in(Unit.ID)
                .asKey()
                .refersTo("uplinks.id")
                .position(Part::position)
                .text("filter_id", "Uplink.filters", Part::part, "フィルター", "Filter")
                .in(Unit.ID)
                .refersTo("filters.id")
                .table();
    }

    private static Table<?> shares() {
        return shared(parts(
                        "segment_shares",
                        "Segment.sharing",
                        "論理ネットワークを他のプロジェクトに使わせる許可",
                        "Permissions by which owners let others use segments",
                        Segment::sharing))
                .table();
    }

    /** The columns of permissions. */
    static <W> TableBuilder<Part<W, Share>> shared(TableBuilder<Part<W, Share>> table) {
        return table.text("id", "Share.id", row -> row.part().id(), "許可の識別子", "Id of the permission")
                .in(Unit.ID)
                .asKey()
                .text(
                        "target",
                        "Share.target",
                        row -> row.part().target(),
                        "許されるプロジェクト (projects.id)。* は全プロジェクト",
                        "Project (projects.id), or * for every project")
                .in(Unit.ID)
                .choice(
                        "kind",
                        "Share.kind",
                        Share.Kind.class,
                        row -> row.part().kind(),
                        "許可の内容",
                        "What it gives")
                .placed(Cell.SERVICE_MANAGEMENT, Component.AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT)
                .evidence("Share.evidence", row -> row.part().evidence());
    }

    private static Table<?> neighbours() {
        TableBuilder<NeighbourBinding> table = TableBuilder.<NeighbourBinding>ofNetwork(
                        "neighbours",
                        "Network.neighbours",
                        "ルーターのインターフェースが学習した隣のアドレス (ARP、ND)",
                        "What router interfaces have learned about neighbours' addresses (ARP, ND)",
                        network -> network.neighbours().stream())
                .text(
                        "interface",
                        "NeighbourBinding.routerInterface",
                        NeighbourBinding::routerInterface,
                        "学習したインターフェース",
                        "Interface that learned it")
                .in(Unit.ID)
                .refersTo("router_interfaces.id");
        return Addresses.address(
                        table,
                        "NeighbourBinding.address",
                        NeighbourBinding::address,
                        "隣のアドレス",
                        "The neighbour's address")
                .text(
                        "mac",
                        "NeighbourBinding.mac",
                        row -> row.mac().toString(),
                        "隣のMACアドレス",
                        "The neighbour's MAC address")
                .in(Unit.MAC)
                .placed(Cell.VIRTUAL_NETWORK)
                .evidence("NeighbourBinding.evidence", NeighbourBinding::evidence)
                .table();
    }

    private static Table<?> unmodelled() {
        return TableBuilder.<Unmodelled>ofNetwork(
                        "unmodelled",
                        "Network.unmodelled",
                        "モデルで表せない設定。これに触れる通信は未確定となる",
                        "Settings that the model cannot express; traffic that touches them is undetermined",
                        network -> network.unmodelled().stream())
                .text(
                        "object",
                        "Unmodelled.object",
                        Unmodelled::object,
                        "ポート、論理ネットワーク、ルーター又はフィルターの識別子。* はネットワーク全体",
                        "Id of a port, segment, router or filter; * for the whole network")
                .in(Unit.ID)
                .text("setting", "Unmodelled.setting", Unmodelled::setting, "設定", "Setting")
                .placed(Cell.NETWORK_VIRTUALIZATION)
                .evidence("Unmodelled.evidence", Unmodelled::evidence)
                .table();
    }

    private static Table<?> revisions() {
        return TableBuilder.<Map.Entry<String, Long>>ofNetwork(
                        "revisions",
                        "Network.revisions",
                        "ネットワークの要素の改版番号。取得中の変更を見つけるためのもの",
                        "Revision numbers of parts, by which changes during capture are found",
                        network -> network.revisions().entrySet().stream())
                .text("object", "Network.revisions", Map.Entry::getKey, "要素の識別子", "Id of the part")
                .in(Unit.ID)
                .asKey()
                .big("revision", "Network.revisions", Map.Entry::getValue, "改版番号", "Revision")
                .in(Unit.REVISION)
                .table();
    }
}
