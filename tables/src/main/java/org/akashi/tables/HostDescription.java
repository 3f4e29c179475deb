package org.akashi.tables;

import java.util.List;
import org.akashi.model.machine.FilterBinding;
import org.akashi.model.machine.HostDevice;
import org.akashi.model.machine.HostSecret;
import org.akashi.model.machine.HostSwitch;
import org.akashi.model.machine.PacketFilter;
import org.akashi.model.machine.PoolVolume;
import org.akashi.model.machine.StoragePool;

/** The tables of what a hypervisor offers its machines: switches, filters, pools and volumes, secrets, devices. */
final class HostDescription {

    private static final PartTables<HostSwitch> SWITCHES = new PartTables<>(
            "HostSwitch",
            "host_switches",
            "host_switch",
            "ホストのネットワーク",
            "Network of a host",
            cloud -> cloud.resources().virtualization().switches().values().stream());

    private static final PartTables<PacketFilter> FILTERS = new PartTables<>(
            "PacketFilter",
            "packet_filters",
            "packet_filter",
            "ホストのフィルター",
            "Filter of a host",
            cloud -> cloud.resources().virtualization().filters().values().stream());

    private static final PartTables<FilterBinding> BINDINGS = new PartTables<>(
            "FilterBinding",
            "filter_bindings",
            "filter_binding",
            "効いているフィルター",
            "Filter in force",
            cloud -> cloud.resources().virtualization().bindings().values().stream());

    private HostDescription() {}

    static List<Table<?>> tables() {
        return List.of(
                switches(),
                SWITCHES.texts(
                        PartTables.Named.of(
                                "host_switch_addresses",
                                "ネットワークでのホストのアドレス",
                                "Addresses of the host on the network",
                                "address",
                                "アドレスとプレフィックス長又はマスク",
                                "Address with prefix length or mask"),
                        "addresses",
                        HostSwitch::addresses),
                SWITCHES.numbers(
                                PartTables.Named.of(
                                        "host_switch_vlans",
                                        "ネットワークとそのポートの組のVLANタグ",
                                        "VLAN tags of networks and their groups of ports",
                                        "vlan",
                                        "タグ",
                                        "Tag"),
                                "vlans",
                                HostSwitch::vlans)
                        .in(Unit.VLAN)
                        .table(),
                filters(),
                FILTERS.texts(
                        PartTables.Named.of(
                                "packet_filter_includes",
                                "フィルターが含む他のフィルター",
                                "Filters that a filter includes",
                                "included",
                                "含まれるフィルターの名",
                                "Name of the included filter"),
                        "includes",
                        PacketFilter::includes),
                FILTERS.texts(
                        PartTables.Named.of(
                                "packet_filter_rules",
                                "フィルターの規則",
                                "Rules of filters",
                                "rule",
                                "優先度、向き、動作、条件",
                                "Priority, direction, action, match"),
                        "rules",
                        PacketFilter::rules),
                bindings(),
                BINDINGS.pairs(
                        PartTables.Named.of(
                                "filter_binding_parameters",
                                "効いているフィルターに渡す値",
                                "What filters in force are given",
                                "value",
                                "値",
                                "Value"),
                        "parameters",
                        FilterBinding::parameters),
                pools(),
                volumes(),
                secrets(),
                devices());
    }

    private static Table<?> switches() {
        return IdentityDescription.placed(
                IdentityDescription.<HostSwitch>elements(
                                "host_switches",
                                "HostSwitch",
                                "Virtualization.switches",
                                "ホストが仮想マシンに提供するネットワーク",
                                "Networks that hosts offer to their machines",
                                SWITCHES.wholes())
                        .text("host", "HostSwitch.host", HostSwitch::host, "証拠でのホストの名", "Name of the host in evidence")
                        .text(
                                "forward",
                                "HostSwitch.forward",
                                HostSwitch::forward,
                                "ホストの外への出方。isolatedは出ないこと",
                                "How it leaves the host; isolated if it does not")
                        .maybe(
                                "bridge",
                                "HostSwitch.bridge",
                                one -> one.bridge().orElse(""),
                                "ブリッジ",
                                "Bridge, if told")
                        .flag(
                                "isolated",
                                "HostSwitch.isolated",
                                HostSwitch::isolated,
                                "ポート同士が話せないか",
                                "Whether its ports cannot talk to each other")
                        .flag(
                                "trusts_guests",
                                "HostSwitch.trustsGuests",
                                HostSwitch::trustsGuests,
                                "ゲストがMACアドレスを変えられるか",
                                "Whether guests may change their MAC addresses")
                        .flag(
                                "trunk",
                                "HostSwitch.trunk",
                                HostSwitch::trunk,
                                "タグがゲストに届くか",
                                "Whether a group of ports carries tags to guests"),
                "HostSwitch");
    }

    private static Table<?> filters() {
        return IdentityDescription.placed(
                IdentityDescription.<PacketFilter>elements(
                                "packet_filters",
                                "PacketFilter",
                                "Virtualization.filters",
                                "ホストが仮想マシンのインターフェースのために持つフィルター",
                                "Filters that hosts have for interfaces of machines",
                                FILTERS.wholes())
                        .text(
                                "host",
                                "PacketFilter.host",
                                PacketFilter::host,
                                "証拠でのホストの名",
                                "Name of the host in evidence"),
                "PacketFilter");
    }

    private static Table<?> bindings() {
        return IdentityDescription.placed(
                IdentityDescription.<FilterBinding>elements(
                                "filter_bindings",
                                "FilterBinding",
                                "Virtualization.bindings",
                                "ホストの装置で効いているフィルター",
                                "Filters as they are in force on devices of hosts",
                                BINDINGS.wholes())
                        .text(
                                "host",
                                "FilterBinding.host",
                                FilterBinding::host,
                                "証拠でのホストの名",
                                "Name of the host in evidence")
                        .maybe(
                                "machine",
                                "FilterBinding.machine",
                                FilterBinding::machine,
                                "装置の先の仮想マシンのUUID",
                                "UUID of the machine behind the device")
                        .in(Unit.ID)
                        .text("filter", "FilterBinding.filter", FilterBinding::filter, "フィルターの名", "Name of the filter"),
                "FilterBinding");
    }

    private static Table<?> pools() {
        return IdentityDescription.placed(
                IdentityDescription.<StoragePool>elements(
                                "storage_pools",
                                "StoragePool",
                                "Virtualization.pools",
                                "ホストで仮想マシンのディスクが置かれる場所",
                                "Places of hosts where disks of machines lie",
                                cloud -> cloud.resources().virtualization().pools().values().stream())
                        .text(
                                "host",
                                "StoragePool.host",
                                StoragePool::host,
                                "証拠でのホストの名",
                                "Name of the host in evidence")
                        .text(
                                "kind",
                                "StoragePool.kind",
                                StoragePool::kind,
                                "種類。dir、netfs、rbdなど",
                                "Kind: dir, netfs, rbd and the like")
                        .maybe(
                                "source",
                                "StoragePool.source",
                                StoragePool::source,
                                "元のサーバ、パス、名。空はホスト自身",
                                "Servers, paths, names it comes from; empty if it is of the host")
                        .maybe(
                                "path",
                                "StoragePool.path",
                                one -> one.path().orElse(""),
                                "ホストでの場所",
                                "Where it is on the host")
                        .maybe(
                                "account",
                                "StoragePool.account",
                                one -> one.account().orElse(""),
                                "ストレージシステムに名乗るアカウント",
                                "Account that asks the storage system")
                        .maybe("mode", "StoragePool.mode", one -> one.mode().orElse(""), "許可、8進", "Permissions, octal"),
                "StoragePool");
    }

    private static Table<?> volumes() {
        return IdentityDescription.placed(
                IdentityDescription.<PoolVolume>elements(
                                "pool_volumes",
                                "PoolVolume",
                                "Virtualization.volumes",
                                "ホストのプールにあるディスク",
                                "Disks in pools of hosts",
                                cloud -> cloud.resources().virtualization().volumes().values().stream())
                        .text("host", "PoolVolume.host", PoolVolume::host, "証拠でのホストの名", "Name of the host in evidence")
                        .text("pool", "PoolVolume.pool", PoolVolume::pool, "プールの名", "Name of the pool")
                        .text("path", "PoolVolume.path", PoolVolume::path, "ホストでの場所", "Where it is on the host")
                        .big("bytes", "PoolVolume.bytes", PoolVolume::bytes, "ゲストから見た大きさ", "Size that the guest sees")
                        .in(Unit.BYTES)
                        .maybe(
                                "format",
                                "PoolVolume.format",
                                one -> one.format().orElse(""),
                                "形式",
                                "Format")
                        .maybe(
                                "encrypted",
                                "PoolVolume.encrypted",
                                one -> one.encrypted().orElse(""),
                                "暗号化の形式。空は暗号化なし",
                                "Format of its encryption; empty if it is not encrypted")
                        .maybe(
                                "backing",
                                "PoolVolume.backing",
                                one -> one.backing().orElse(""),
                                "差分の元のイメージ",
                                "Image that it is a difference to")
                        .maybe("mode", "PoolVolume.mode", one -> one.mode().orElse(""), "許可、8進", "Permissions, octal"),
                "PoolVolume");
    }

    private static Table<?> secrets() {
        return IdentityDescription.placed(
                IdentityDescription.<HostSecret>elements(
                                "host_secrets",
                                "HostSecret",
                                "Virtualization.secrets",
                                "ホストが仮想マシンのために持つ秘密。値は証拠にない",
                                "Secrets that hosts keep for their machines; values are not in evidence",
                                cloud -> cloud.resources().virtualization().secrets().values().stream())
                        .text("host", "HostSecret.host", HostSecret::host, "証拠でのホストの名", "Name of the host in evidence")
                        .maybe(
                                "usage",
                                "HostSecret.usage",
                                HostSecret::usage,
                                "用途。volume、ceph、iscsiなど",
                                "What for: volume, ceph, iscsi and the like")
                        .flag(
                                "ephemeral",
                                "HostSecret.ephemeral",
                                HostSecret::ephemeral,
                                "メモリだけに置かれるか",
                                "Whether it is kept in memory only")
                        .flag(
                                "hidden",
                                "HostSecret.hidden",
                                HostSecret::hidden,
                                "ハイパーバイザーに尋ねる者の誰にも値を渡さないか",
                                "Whether nobody who asks the hypervisor gets the value"),
                "HostSecret");
    }

    private static Table<?> devices() {
        return IdentityDescription.placed(
                IdentityDescription.<HostDevice>elements(
                                "host_devices",
                                "HostDevice",
                                "Virtualization.devices",
                                "ホストの装置",
                                "Devices of hosts",
                                cloud -> cloud.resources().virtualization().devices().values().stream())
                        .text("host", "HostDevice.host", HostDevice::host, "証拠でのホストの名", "Name of the host in evidence")
                        .text("kind", "HostDevice.kind", HostDevice::kind, "種類。pci、net、mdev", "Kind: pci, net, mdev")
                        .maybe(
                                "what",
                                "HostDevice.what",
                                HostDevice::what,
                                "製造者と製品など",
                                "Vendor and product, interface, or type")
                        .maybe("address", "HostDevice.address", HostDevice::address, "バスでのアドレス", "Address on its bus")
                        .maybe(
                                "iommu_group",
                                "HostDevice.group",
                                one -> one.group().orElse(""),
                                "IOMMUの組。同じ組の装置はまとめてしか渡せない",
                                "IOMMU group; devices of one can only be given away together")
                        .number(
                                "functions",
                                "HostDevice.functions",
                                HostDevice::functions,
                                "仮想ファンクションの数",
                                "Virtual functions it is divided into")
                        .in(Unit.COUNT),
                "HostDevice");
    }
}
