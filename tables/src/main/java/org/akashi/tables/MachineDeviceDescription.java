package org.akashi.tables;

import java.util.List;
import java.util.function.Function;
import org.akashi.model.machine.Machine;
import org.akashi.model.machine.MachineInterface;
import org.akashi.model.net.MacAddress;

/** The tables of interfaces and disks of machines. */
final class MachineDeviceDescription {

    private MachineDeviceDescription() {}

    static List<Table<?>> tables() {
        return List.of(interfaces(), interfaceParameters(), interfaceVlans(), disks());
    }

    private static Table<?> interfaces() {
        return MachineDescription.placed(MachineDescription.parts(
                                "machine_interfaces",
                                "interfaces",
                                Machine::interfaces,
                                "仮想マシンのネットワークインターフェース",
                                "Network interfaces of machines")
                        .text(
                                "kind",
                                "MachineInterface.kind",
                                row -> row.part().kind(),
                                "つなぎ方。bridge、network、hostdevなど",
                                "How it is connected: bridge, network, hostdev and the like")
                        .maybe(
                                "source",
                                "MachineInterface.source",
                                row -> row.part().source(),
                                "つなぐ先のブリッジ、ネットワーク、装置又はソケット",
                                "Bridge, network, device or socket it is connected to")
                        .maybe(
                                "bridge",
                                "MachineInterface.bridge",
                                row -> row.part().bridge().orElse(""),
                                "ネットワークを実現するブリッジ",
                                "Bridge that realises the network")
                        .maybe(
                                "port_group",
                                "MachineInterface.portGroup",
                                row -> row.part().portGroup().orElse(""),
                                "ネットワークのポートの組",
                                "Group of ports of the network")
                        .maybe(
                                "target",
                                "MachineInterface.target",
                                row -> row.part().target().orElse(""),
                                "ホストの装置",
                                "Device of the host")
                        .maybe(
                                "port",
                                "MachineInterface.port",
                                row -> row.part().port().orElse(""),
                                "仮想スイッチのポート",
                                "Port of the virtual switch")
                        .in(Unit.ID)
                        .refersTo("ports.id")
                        .maybe(
                                "mac",
                                "MachineInterface.mac",
                                row -> row.part()
                                        .mac()
                                        .map(MacAddress::toString)
                                        .orElse(""),
                                "MACアドレス",
                                "MAC address")
                        .in(Unit.MAC)
                        .maybe(
                                "filter",
                                "MachineInterface.filter",
                                row -> row.part().filter().orElse(""),
                                "フィルターの名。空は何もないこと",
                                "Name of the filter; empty if there is none")
                        .flag(
                                "trunk",
                                "MachineInterface.trunk",
                                row -> row.part().trunk(),
                                "タグの付いたフレームがゲストに届くか",
                                "Whether frames carry their tags to the guest")
                        .flag(
                                "isolated",
                                "MachineInterface.isolated",
                                row -> row.part().isolated(),
                                "ブリッジの他の孤立ポートと話せないか",
                                "Whether it cannot talk to other isolated ports of the bridge")
                        .flag(
                                "trusts_guest",
                                "MachineInterface.trustsGuest",
                                row -> row.part().trustsGuest(),
                                "ゲストがMACアドレスを変えられるか",
                                "Whether the guest may change its MAC address")
                        .flag(
                                "up",
                                "MachineInterface.up",
                                row -> row.part().up(),
                                "つながっているか",
                                "Whether the link is up"))
                .evidence("MachineInterface.evidence", row -> row.part().evidence())
                .table();
    }

    /** What interfaces of machines have several of. */
    private static <P> TableBuilder<Part<Part<Machine, MachineInterface>, P>> ofInterface(
            String table, String member, Function<MachineInterface, List<P>> parts, String ja, String en) {
        return TableBuilder.<Part<Part<Machine, MachineInterface>, P>>ofCloud(
                        table,
                        "MachineInterface." + member,
                        ja,
                        en,
                        cloud -> Part.of(
                                Part.of(MachineDescription.all(cloud), Machine::interfaces),
                                whole -> parts.apply(whole.part())))
                .text("machine", "Machine.id", row -> row.whole().whole().id(), "仮想マシン", "Machine")
                .in(Unit.ID)
                .asKey()
                .refersTo("machines.id")
                .number("interface", "", row -> row.whole().position(), "インターフェースの順番", "Place of the interface")
                .in(Unit.PLACE)
                .asKey()
                .refersTo("machine_interfaces.position");
    }

    private static Table<?> interfaceParameters() {
        return ofInterface(
                        "machine_interface_parameters",
                        "parameters",
                        one -> List.copyOf(one.parameters().entrySet()),
                        "インターフェースのフィルターに渡す値",
                        "What filters of interfaces are given")
                .text("name", "MachineInterface.parameters", row -> row.part().getKey(), "名", "Name")
                .asKey()
                .text("value", "MachineInterface.parameters", row -> row.part().getValue(), "値", "Value")
                .table();
    }

    private static Table<?> interfaceVlans() {
        return ofInterface(
                        "machine_interface_vlans",
                        "vlans",
                        MachineInterface::vlans,
                        "インターフェースのVLANタグ",
                        "VLAN tags of interfaces")
                .position(Part::position)
                .number("vlan", "MachineInterface.vlans", Part::part, "タグ", "Tag")
                .in(Unit.VLAN)
                .table();
    }

    private static Table<?> disks() {
        return MachineDescription.placed(MachineDescription.parts(
                                "machine_disks", "disks", Machine::disks, "仮想マシンのディスク", "Disks of machines")
                        .text(
                                "target",
                                "MachineDisk.target",
                                row -> row.part().target(),
                                "ゲストでの名",
                                "Name that the guest sees")
                        .text(
                                "device",
                                "MachineDisk.device",
                                row -> row.part().device(),
                                "disk、cdrom、lunなど",
                                "disk, cdrom, lun and the like")
                        .text(
                                "kind",
                                "MachineDisk.kind",
                                row -> row.part().kind(),
                                "置き場所の種類。file、block、network、volumeなど",
                                "Where it lies: file, block, network, volume and the like")
                        .maybe(
                                "source",
                                "MachineDisk.source",
                                row -> row.part().source(),
                                "パス、プロトコル:名、又はプール/ボリューム。空は媒体がないこと",
                                "Path, protocol:name or pool/volume; empty without a medium")
                        .maybe(
                                "format",
                                "MachineDisk.format",
                                row -> row.part().format().orElse(""),
                                "イメージの形式",
                                "Format of the image")
                        .flag(
                                "read_only",
                                "MachineDisk.readOnly",
                                row -> row.part().readOnly(),
                                "読み取り専用か",
                                "Whether it is only read")
                        .flag(
                                "shareable",
                                "MachineDisk.shareable",
                                row -> row.part().shareable(),
                                "複数の仮想マシンが同時に書けるか",
                                "Whether several machines may write to it at once")
                        .maybe(
                                "encrypted",
                                "MachineDisk.encrypted",
                                row -> row.part().encrypted().orElse(""),
                                "暗号化の形式",
                                "Format of its encryption")
                        .maybe(
                                "account",
                                "MachineDisk.account",
                                row -> row.part().account().orElse(""),
                                "ストレージシステムに名乗るアカウント",
                                "Account that asks the storage system")
                        .flag(
                                "raw_commands",
                                "MachineDisk.rawCommands",
                                row -> row.part().rawCommands(),
                                "ゲストが自身のSCSIコマンドを送れるか",
                                "Whether the guest may send SCSI commands of its own"))
                .evidence("MachineDisk.evidence", row -> row.part().evidence())
                .table();
    }
}
