package org.akashi.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akashi.model.Cloud;
import org.akashi.model.machine.Confinement;
import org.akashi.model.machine.HostAccess;
import org.akashi.model.machine.Hypervisor;
import org.akashi.model.machine.Machine;
import org.akashi.model.machine.MachineSetting;

/** The tables of hypervisors, and of virtual machines as their hypervisor holds them. */
final class MachineDescription {

    private static final PartTables<Hypervisor> HYPERVISORS = new PartTables<>(
            "Hypervisor",
            "hypervisors",
            "hypervisor",
            "ハイパーバイザー",
            "Hypervisor",
            cloud -> cloud.resources().virtualization().hypervisors().values().stream());

    private static final PartTables<Machine> MACHINES = new PartTables<>(
            "Machine", "machines", "machine", "ハイパーバイザーが持つ仮想マシン", "Machine of a hypervisor", MachineDescription::all);

    private MachineDescription() {}

    static List<Table<?>> tables() {
        return List.of(
                hypervisors(),
                HYPERVISORS.texts(
                        PartTables.Named.of(
                                "hypervisor_security_models",
                                "ハイパーバイザーが仮想マシンを閉じ込める方法",
                                "How machines can be confined, in the order of the hypervisor",
                                "model",
                                "selinux、apparmor、dac、noneなど",
                                "selinux, apparmor, dac, none and the like"),
                        "securityModels",
                        Hypervisor::securityModels),
                HYPERVISORS.texts(
                        PartTables.Named.of(
                                "hypervisor_migrations",
                                "仮想マシンを移動できる方法",
                                "How machines may be moved",
                                "transport",
                                "tcp、tls、rdmaなど",
                                "tcp, tls, rdma and the like"),
                        "migration",
                        Hypervisor::migration),
                machines(),
                settings(),
                access(),
                confinement());
    }

    static Stream<Machine> all(Cloud cloud) {
        return cloud.resources().virtualization().machines().values().stream();
    }

    private static Table<?> hypervisors() {
        return IdentityDescription.placed(
                IdentityDescription.<Hypervisor>elements(
                                "hypervisors",
                                "Hypervisor",
                                "Virtualization.hypervisors",
                                "ハイパーバイザーにできること。ホストごとに1行",
                                "What hypervisors can do, one row for each host",
                                cloud -> cloud.resources().virtualization().hypervisors().values().stream())
                        .maybeFlag(
                                "iommu",
                                "Hypervisor.iommu",
                                Hypervisor::iommu,
                                "装置を仮想マシンに安全に渡せるか",
                                "Whether devices can be given to guests safely; empty if not told"),
                "Hypervisor");
    }

    private static Table<?> machines() {
        return IdentityDescription.placed(
                IdentityDescription.<Machine>elements(
                                "machines",
                                "Machine",
                                "Virtualization.machines",
                                "ハイパーバイザーが持つ仮想マシン。動いているものと次に始まる形は別の行",
                                "Virtual machines as their hypervisor holds them; the form for the next start is a row of its own",
                                MachineDescription::all)
                        .text("host", "Machine.host", Machine::host, "証拠でのホストの名", "Name of the host in evidence")
                        .text("server", "Machine.server", Machine::server, "管理APIでの仮想マシン", "The server that it is")
                        .in(Unit.ID)
                        .refersTo("servers.id")
                        .choice(
                                "state",
                                "Machine.state",
                                Machine.State.class,
                                Machine::state,
                                "動いている、止まっている、次に始まる形",
                                "As it runs, stands still, or starts again")
                        .maybe(
                                "project",
                                "Machine.project",
                                machine -> machine.project().orElse(""),
                                "ハイパーバイザーの注記にあるプロジェクト",
                                "Project that the hypervisor's own notes name")
                        .in(Unit.ID)
                        .refersTo("projects.id"),
                "Machine");
    }

    private static Table<?> settings() {
        return MACHINES.<Map.Entry<MachineSetting, String>>of(
                        PartTables.Named.of(
                                "machine_settings",
                                "仮想マシンの設定のうち値が一つのもの",
                                "Settings of machines that have one value",
                                "",
                                "値",
                                "Value"),
                        "Machine.settings",
                        machine -> List.copyOf(machine.settings().entrySet()))
                .choice(
                        "setting",
                        "Machine.settings",
                        MachineSetting.class,
                        row -> row.part().getKey(),
                        "設定の名",
                        "Which setting")
                .asKey()
                .text(
                        "value",
                        "Machine.settings",
                        row -> row.part().getValue(),
                        "ハイパーバイザーでの値",
                        "Value, as the hypervisor names it")
                .table();
    }

    /** What machines have several of, in order of place. */
    static <P> TableBuilder<Part<Machine, P>> parts(
            String table, String member, Function<Machine, List<P>> parts, String ja, String en) {
        return MACHINES.of(PartTables.Named.of(table, ja, en, "", ja, en), "Machine." + member, parts)
                .position(Part::position);
    }

    static <P> TableBuilder<Part<Machine, P>> placed(TableBuilder<Part<Machine, P>> table) {
        return table.placed(
                "Machine.cell()",
                row -> row.whole().cell(),
                "Machine.component()",
                row -> row.whole().component());
    }

    private static Table<?> access() {
        return placed(parts(
                                "host_access",
                                "access",
                                Machine::access,
                                "ネットワークとディスクのほかに、ゲストからホスト又は他のゲストに至る道",
                                "Ways from a guest to its host or to other guests, beside networks and disks")
                        .choice(
                                "kind",
                                "HostAccess.kind",
                                HostAccess.Kind.class,
                                row -> row.part().kind(),
                                "何に至るか",
                                "What is reached")
                        .text(
                                "what",
                                "HostAccess.what",
                                row -> row.part().what(),
                                "至る先のパス、装置、アドレス又は名。同じホストで同じ名は同じもの",
                                "Path, device, address or name; the same on one host is the same thing")
                        .maybe(
                                "detail",
                                "HostAccess.detail",
                                row -> row.part().detail(),
                                "方法。ドライバー、モード、役割",
                                "How: driver, mode, role"))
                .evidence("HostAccess.evidence", row -> row.part().evidence())
                .table();
    }

    private static Table<?> confinement() {
        return placed(MachineDescription.<Confinement>parts(
                                "machine_confinement",
                                "confinement",
                                Machine::confinement,
                                "仮想マシンのプロセスの閉じ込め",
                                "How machines' processes are confined (sVirt)")
                        .maybe(
                                "model",
                                "Confinement.model",
                                row -> row.part().model(),
                                "selinux、apparmor、dac。空はホストの最初のもの",
                                "selinux, apparmor, dac; empty for the host's first")
                        .text(
                                "kind",
                                "Confinement.kind",
                                row -> row.part().kind(),
                                "dynamicは専用のラベル、staticは指定のラベル、noneは閉じ込めなし",
                                "dynamic: a label of its own; static: the named one; none: not confined")
                        .maybe(
                                "label",
                                "Confinement.label",
                                row -> row.part().label().orElse(""),
                                "ラベル",
                                "Label, if told"))
                .evidence("Confinement.evidence", row -> row.part().evidence())
                .table();
    }
}
