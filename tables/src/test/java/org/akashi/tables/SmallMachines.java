package org.akashi.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.akashi.model.EvidenceRef;
import org.akashi.model.machine.Confinement;
import org.akashi.model.machine.FilterBinding;
import org.akashi.model.machine.HostAccess;
import org.akashi.model.machine.HostDevice;
import org.akashi.model.machine.HostSecret;
import org.akashi.model.machine.HostSwitch;
import org.akashi.model.machine.Hypervisor;
import org.akashi.model.machine.Machine;
import org.akashi.model.machine.MachineDisk;
import org.akashi.model.machine.MachineInterface;
import org.akashi.model.machine.MachineSetting;
import org.akashi.model.machine.PacketFilter;
import org.akashi.model.machine.PoolVolume;
import org.akashi.model.machine.StoragePool;
import org.akashi.model.machine.Virtualization;
import org.akashi.model.net.MacAddress;
import org.akashi.model.storage.BlockClient;
import org.akashi.model.storage.BlockTarget;
import org.akashi.model.storage.ClusterAccount;
import org.akashi.model.storage.ClusterPool;
import org.akashi.model.storage.FileExport;
import org.akashi.model.storage.MultipathDevice;
import org.akashi.model.storage.StorageSystems;

/** One of everything that a hypervisor and a storage system tell, with values that are told apart. */
final class SmallMachines {

    private SmallMachines() {}

    private static EvidenceRef at(String place) {
        return new EvidenceRef("a.json", "/" + place);
    }

    private static <T> SortedMap<String, T> byId(T part, Function<T, String> id) {
        return new TreeMap<>(Map.of(id.apply(part), part));
    }

    static Virtualization virtualization() {
        return new Virtualization(
                byId(
                        new Hypervisor(
                                "h1", "h1", List.of("apparmor", "none"), Optional.of(false), List.of("tcp"), at("hv")),
                        Hypervisor::id),
                byId(machine(), Machine::id),
                byId(
                        new HostSwitch(
                                "h1/default",
                                "default",
                                "h1",
                                "nat",
                                Optional.of("virbr0"),
                                true,
                                false,
                                List.of("192.168.122.1/24"),
                                List.of(7, 9),
                                true,
                                at("net")),
                        HostSwitch::id),
                byId(
                        new PacketFilter(
                                "h1/clean",
                                "clean",
                                "h1",
                                List.of("no-arp"),
                                List.of("500 out drop mac"),
                                at("filter")),
                        PacketFilter::id),
                byId(
                        new FilterBinding(
                                "h1/tap1",
                                "tap1",
                                "h1",
                                "u1",
                                "clean",
                                new TreeMap<>(Map.of("IP", "10.0.0.5")),
                                at("binding")),
                        FilterBinding::id),
                byId(
                        new StoragePool(
                                "h1/images",
                                "images",
                                "h1",
                                "rbd",
                                "mon:6789 rbd",
                                Optional.of("/images"),
                                Optional.of("cinder"),
                                Optional.of("0711"),
                                at("pool")),
                        StoragePool::id),
                byId(
                        new PoolVolume(
                                "h1/images/a.qcow2",
                                "a.qcow2",
                                "h1",
                                "images",
                                "/images/a.qcow2",
                                10_737_418_240L,
                                Optional.of("qcow2"),
                                Optional.empty(),
                                Optional.of("/images/base.qcow2"),
                                Optional.of("0666"),
                                at("volume")),
                        PoolVolume::id),
                byId(new HostSecret("h1/u2", "client.cinder", "h1", "ceph", false, true, at("secret")), HostSecret::id),
                byId(
                        new HostDevice(
                                "h1/pci_1",
                                "pci_1",
                                "h1",
                                "pci",
                                "Intel X710",
                                "0000:3b:00.0",
                                Optional.of("14"),
                                8,
                                at("device")),
                        HostDevice::id));
    }

    private static Machine machine() {
        return new Machine(
                "h1/u1",
                "instance-1",
                "h1",
                "s1",
                Machine.State.RUNNING,
                Optional.of("p1"),
                List.of(new MachineInterface(
                        "bridge",
                        "br-int",
                        Optional.of("br-int"),
                        Optional.of("group"),
                        Optional.of("tap1"),
                        Optional.of("port1"),
                        Optional.of(MacAddress.of("fa:16:3e:00:00:01")),
                        Optional.empty(),
                        new TreeMap<>(Map.of("IP", "10.0.0.5")),
                        List.of(100, 4094),
                        true,
                        false,
                        true,
                        false,
                        at("machine/interface"))),
                List.of(new MachineDisk(
                        "vda",
                        "disk",
                        "file",
                        "/images/a.qcow2",
                        Optional.of("qcow2"),
                        false,
                        true,
                        Optional.of("luks"),
                        Optional.of("cinder"),
                        true,
                        at("machine/disk"))),
                List.of(new HostAccess(HostAccess.Kind.FOLDER, "/srv", "virtiofs", at("machine/filesystem"))),
                List.of(new Confinement("dac", "static", Optional.of("+64055:+108"), at("machine/seclabel"))),
                new TreeMap<>(new EnumMap<>(Map.of(MachineSetting.MEMORY_ACCESS, "shared"))),
                at("machine"));
    }

    static StorageSystems storage() {
        return new StorageSystems(
                byId(
                        new FileExport(
                                "nas/in-force /srv *",
                                "/srv",
                                "nas",
                                FileExport.EVERYONE,
                                new TreeSet<>(List.of("insecure", "no_root_squash", "rw")),
                                FileExport.Form.IN_FORCE,
                                at("export")),
                        FileExport::id),
                byId(
                        new BlockTarget(
                                "san/iqn.a/1",
                                "iqn.a",
                                "san",
                                List.of("10.0.0.9:3260"),
                                true,
                                false,
                                true,
                                List.of(new BlockTarget.Unit(3, "block a", "/dev/a", true, at("target/unit"))),
                                List.of(new BlockTarget.Initiator(
                                        "iqn.b", true, false, List.of(3), at("target/initiator"))),
                                at("target")),
                        BlockTarget::id),
                byId(
                        new ClusterPool(
                                "ceph/vms", "vms", "ceph", 3, 2, List.of("rbd"), List.of("hashpspool"), at("cpool")),
                        ClusterPool::id),
                byId(
                        new ClusterAccount(
                                "ceph/client.legacy",
                                "client.legacy",
                                "ceph",
                                new TreeMap<>(Map.of("osd", "allow *")),
                                at("account")),
                        ClusterAccount::id),
                byId(
                        new BlockClient("h1", "iqn.b", true, false, List.of("iqn.a 10.0.0.9:3260"), at("client")),
                        BlockClient::id),
                byId(
                        new MultipathDevice("h1/3600", "mpatha", "h1", "LIO-ORG a", List.of("sda active"), at("mpath")),
                        MultipathDevice::id));
    }
}
