package org.akashi.tables;

import java.util.List;
import org.akashi.model.storage.BlockClient;
import org.akashi.model.storage.BlockTarget;
import org.akashi.model.storage.FileExport;
import org.akashi.model.storage.MultipathDevice;

/** The tables of file servers and block storage: what they give to whom, and what asks them. */
final class StorageDescription {

    private static final PartTables<FileExport> EXPORTS = new PartTables<>(
            "FileExport",
            "file_exports",
            "file_export",
            "フォルダーの公開",
            "Export of a folder",
            cloud -> cloud.resources().storage().exports().values().stream());

    private static final PartTables<BlockTarget> TARGETS = new PartTables<>(
            "BlockTarget",
            "block_targets",
            "block_target",
            "ブロックストレージのターゲット",
            "Target of block storage",
            cloud -> cloud.resources().storage().targets().values().stream());

    private static final PartTables<BlockClient> CLIENTS = new PartTables<>(
            "BlockClient",
            "block_clients",
            "block_client",
            "ホストのイニシエーター",
            "Initiator of a host",
            cloud -> cloud.resources().storage().clients().values().stream());

    private static final PartTables<MultipathDevice> MULTIPATH = new PartTables<>(
            "MultipathDevice",
            "multipath_devices",
            "multipath_device",
            "複数の道で届くディスク",
            "Disk that is reached in several ways",
            cloud -> cloud.resources().storage().multipath().values().stream());

    private StorageDescription() {}

    static List<Table<?>> tables() {
        return List.of(
                exports(),
                EXPORTS.texts(
                        PartTables.Named.of(
                                "file_export_options",
                                "フォルダーの公開の設定",
                                "Options of exports",
                                "option",
                                "サーバでの名",
                                "As the server names it"),
                        "options",
                        FileExport::options),
                targets(),
                TARGETS.texts(
                        PartTables.Named.of(
                                "block_target_portals",
                                "ターゲットが応じるアドレス",
                                "Addresses where targets answer",
                                "portal",
                                "アドレス:ポート",
                                "address:port"),
                        "portals",
                        BlockTarget::portals),
                units(),
                initiators(),
                initiatorUnits(),
                clients(),
                CLIENTS.texts(
                        PartTables.Named.of(
                                "block_client_sessions",
                                "イニシエーターがつながっているターゲット",
                                "Targets that initiators are connected to",
                                "session",
                                "ターゲットとポータル",
                                "Target with its portal"),
                        "sessions",
                        BlockClient::sessions),
                multipath(),
                MULTIPATH.texts(
                        PartTables.Named.of(
                                "multipath_paths",
                                "ディスクへの道",
                                "Ways to disks",
                                "path",
                                "装置とその状態",
                                "Device with its state"),
                        "paths",
                        MultipathDevice::paths));
    }

    private static Table<?> exports() {
        return IdentityDescription.placed(
                IdentityDescription.<FileExport>elements(
                                "file_exports",
                                "FileExport",
                                "StorageSystems.exports",
                                "ファイルサーバが誰にどのフォルダーを公開するか。パスと相手ごとに1行",
                                "Folders that file servers give to clients, a row for each path and client",
                                EXPORTS.wholes())
                        .text(
                                "system",
                                "FileExport.system",
                                FileExport::system,
                                "証拠でのシステムの名",
                                "Name of the system in evidence")
                        .text(
                                "client",
                                "FileExport.client",
                                FileExport::client,
                                "相手のアドレス、範囲、名など。*は誰でも",
                                "Address, prefix, name or pattern; * for everyone")
                        .choice(
                                "form",
                                "FileExport.form",
                                FileExport.Form.class,
                                FileExport::form,
                                "効いているか、設定にあるだけか",
                                "Whether it is in force, or only in the settings")
                        .flag(
                                "writable",
                                "FileExport.writable()",
                                FileExport::writable,
                                "書けるか",
                                "Whether it may be written to")
                        .flag(
                                "trusts_root",
                                "FileExport.trustsRoot()",
                                FileExport::trustsRoot,
                                "相手の管理者がサーバでも管理者か",
                                "Whether the client's administrator is the server's, too")
                        .flag(
                                "any_source_port",
                                "FileExport.anySourcePort()",
                                FileExport::anySourcePort,
                                "相手の機械の誰でも求められるか",
                                "Whether every user of the client's machine may ask")
                        .flag(
                                "unauthenticated",
                                "FileExport.unauthenticated()",
                                FileExport::unauthenticated,
                                "利用者が誰かを相手の言葉だけで信じるか",
                                "Whether the client's word is all that tells who its users are"),
                "FileExport");
    }

    private static Table<?> targets() {
        return IdentityDescription.placed(
                IdentityDescription.<BlockTarget>elements(
                                "block_targets",
                                "BlockTarget",
                                "StorageSystems.targets",
                                "ブロックストレージのターゲット",
                                "Targets of block storage systems (iSCSI and its like)",
                                TARGETS.wholes())
                        .text(
                                "system",
                                "BlockTarget.system",
                                BlockTarget::system,
                                "証拠でのシステムの名",
                                "Name of the system in evidence")
                        .flag(
                                "enabled",
                                "BlockTarget.enabled",
                                BlockTarget::enabled,
                                "応じるか",
                                "Whether it answers at all")
                        .flag(
                                "any_initiator",
                                "BlockTarget.anyInitiator",
                                BlockTarget::anyInitiator,
                                "名のないイニシエーターも入れるか",
                                "Whether an initiator that no entry names is let in")
                        .flag(
                                "authenticated",
                                "BlockTarget.authenticated",
                                BlockTarget::authenticated,
                                "名のないイニシエーターに認証を求めるか",
                                "Whether initiators without an entry must authenticate"),
                "BlockTarget");
    }

    private static <P> TableBuilder<Part<BlockTarget, P>> placed(TableBuilder<Part<BlockTarget, P>> table) {
        return table.placed(
                "BlockTarget.cell()",
                row -> row.whole().cell(),
                "BlockTarget.component()",
                row -> row.whole().component());
    }

    private static Table<?> units() {
        return placed(TARGETS.<BlockTarget.Unit>of(
                                PartTables.Named.of(
                                        "block_target_units",
                                        "ターゲットの論理ユニット",
                                        "Logical units of targets",
                                        "",
                                        "ユニット",
                                        "Unit"),
                                "BlockTarget.units",
                                BlockTarget::units)
                        .position(Part::position)
                        .number("number", "Unit.number", row -> row.part().number(), "論理ユニットの番号", "Number of the unit")
                        .text(
                                "store",
                                "Unit.store",
                                row -> row.part().store(),
                                "裏の種類と名",
                                "Kind and name of what is behind it")
                        .maybe("path", "Unit.path", row -> row.part().path(), "裏のファイル又は装置", "File or device behind it")
                        .flag(
                                "read_only",
                                "Unit.readOnly",
                                row -> row.part().readOnly(),
                                "読み取り専用か",
                                "Whether it is only read"))
                .evidence("Unit.evidence", row -> row.part().evidence())
                .table();
    }

    private static Table<?> initiators() {
        return placed(TARGETS.<BlockTarget.Initiator>of(
                                PartTables.Named.of(
                                        "block_target_initiators",
                                        "ターゲットに入れるイニシエーター",
                                        "Initiators that targets let in",
                                        "",
                                        "相手",
                                        "Who"),
                                "BlockTarget.initiators",
                                BlockTarget::initiators)
                        .position(Part::position)
                        .text(
                                "name",
                                "Initiator.name",
                                row -> row.part().name(),
                                "IQN、アドレス又は範囲",
                                "IQN, address or prefix")
                        .flag(
                                "authenticated",
                                "Initiator.authenticated",
                                row -> row.part().authenticated(),
                                "秘密(CHAP)を示さねばならないか",
                                "Whether it must show a secret (CHAP)")
                        .flag(
                                "mutual",
                                "Initiator.mutual",
                                row -> row.part().mutual(),
                                "ターゲットも示すか",
                                "Whether the target shows one, too"))
                .evidence("Initiator.evidence", row -> row.part().evidence())
                .table();
    }

    private static Table<?> initiatorUnits() {
        return TableBuilder.<Part<Part<BlockTarget, BlockTarget.Initiator>, Integer>>ofCloud(
                        "block_target_initiator_units",
                        "Initiator.units",
                        "イニシエーターに見える論理ユニット",
                        "Logical units that initiators see",
                        cloud -> Part.of(
                                Part.of(TARGETS.wholes().apply(cloud), BlockTarget::initiators),
                                whole -> whole.part().units()))
                .text(
                        "block_target",
                        "BlockTarget.id",
                        row -> row.whole().whole().id(),
                        "ターゲット",
                        "Target")
                .in(Unit.ID)
                .asKey()
                .refersTo("block_targets.id")
                .number("initiator", "", row -> row.whole().position(), "イニシエーターの順番", "Place of the initiator")
                .in(Unit.PLACE)
                .asKey()
                .refersTo("block_target_initiators.position")
                .number("number", "Initiator.units", Part::part, "論理ユニットの番号", "Number of the unit")
                .asKey()
                .refersTo("block_target_units.number")
                .table();
    }

    private static Table<?> clients() {
        return IdentityDescription.placed(
                IdentityDescription.<BlockClient>elements(
                                "block_clients",
                                "BlockClient",
                                "StorageSystems.clients",
                                "ホストのイニシエーター",
                                "What asks block storage systems from a host",
                                CLIENTS.wholes())
                        .flag(
                                "authenticates",
                                "BlockClient.authenticates",
                                BlockClient::authenticates,
                                "秘密(CHAP)を示すか",
                                "Whether it shows a secret (CHAP)")
                        .flag(
                                "mutual",
                                "BlockClient.mutual",
                                BlockClient::mutual,
                                "ターゲットにも求めるか",
                                "Whether it wants one from targets"),
                "BlockClient");
    }

    private static Table<?> multipath() {
        return IdentityDescription.placed(
                IdentityDescription.<MultipathDevice>elements(
                                "multipath_devices",
                                "MultipathDevice",
                                "StorageSystems.multipath",
                                "ホストに複数の道で届くディスク",
                                "Disks that hosts reach in several ways",
                                MULTIPATH.wholes())
                        .text(
                                "host",
                                "MultipathDevice.host",
                                MultipathDevice::host,
                                "証拠でのホストの名",
                                "Name of the host in evidence")
                        .maybe(
                                "product",
                                "MultipathDevice.product",
                                MultipathDevice::product,
                                "製造者と製品",
                                "Vendor and product"),
                "MultipathDevice");
    }
}
