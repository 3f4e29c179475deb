package org.akashi.read.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cell;
import org.akashi.model.Cloud;
import org.akashi.model.Component;
import org.akashi.model.machine.HostAccess;
import org.akashi.model.machine.Machine;
import org.akashi.model.machine.MachineInterface;
import org.akashi.model.machine.MachineSetting;
import org.akashi.model.machine.Virtualization;
import org.akashi.model.resource.Server;
import org.akashi.read.CloudReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recording of a real libvirt, described beside it. */
class LibvirtReadingTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/machines");
    private static final String UUID = "2b7c5a7e-6d4a-4e0c-9c65-0a9d8c6b000";

    @TempDir
    private Path folder = Path.of("");

    private static Cloud read(Path path) {
        return CloudReader.read(EvidenceFolder.open(path));
    }

    private static Virtualization recorded() {
        return read(RECORDINGS).resources().virtualization();
    }

    private static Machine machine(int number) {
        return Optional.ofNullable(recorded().machines().get("compute-1/" + UUID + number))
                .orElseThrow();
    }

    private static List<String> access(Machine machine) {
        return machine.access().stream()
                .map(a -> (a.kind() + " " + a.what() + " " + a.detail()).strip())
                .toList();
    }

    @Test
    void machines_stand_on_their_host_with_state_owner_and_place() {
        Virtualization all = recorded();
        assertThat(all.machines().keySet())
                .containsExactly(
                        "compute-1/" + UUID + "1",
                        "compute-1/" + UUID + "1 next",
                        "compute-1/" + UUID + "2",
                        "compute-1/" + UUID + "2 next",
                        "compute-1/" + UUID + "3",
                        "compute-1/" + UUID + "3 next",
                        "compute-1/" + UUID + "4");
        Machine acme = machine(1);
        assertThat(acme.state()).isEqualTo(Machine.State.RUNNING);
        assertThat(machine(4).state()).isEqualTo(Machine.State.STOPPED);
        assertThat(acme.project()).contains("acme0000000000000000000000000001");
        assertThat(acme.evidence()).hasToString("libvirt/compute-1/domains/" + UUID + "1.xml#/domain");
        assertThat(acme.cell()).isEqualTo(Cell.SERVER_VIRTUALIZATION);
        assertThat(acme.component()).isEqualTo(Component.RESOURCE_ABSTRACTION_AND_CONTROL);
        assertThat(acme.setting(MachineSetting.VIRTUALIZATION)).contains("qemu");
        assertThat(acme.setting(MachineSetting.MEMORY_MERGED)).contains("no");
        assertThat(acme.setting(MachineSetting.MEMORY_KIB)).contains("65536");
        assertThat(machine(2).setting(MachineSetting.MEMORY_ACCESS)).contains("shared");
        assertThat(machine(4).setting(MachineSetting.CPU_MODE)).contains("host-passthrough");
    }

    @Test
    void machines_whose_owner_is_noted_are_servers() {
        Server server = Optional.ofNullable(
                        read(RECORDINGS).resources().servers().get(UUID + "2"))
                .orElseThrow();
        assertThat(server.project()).isEqualTo("globex00000000000000000000000001");
        assertThat(server.host()).contains("compute-1");
        assertThat(server.status()).isEqualTo("running");
    }

    @Test
    void interfaces_tell_bridge_device_filter_tags_and_trust() {
        MachineInterface clean = machine(1).interfaces().getFirst();
        assertThat(clean.source()).isEqualTo("tenants");
        assertThat(clean.bridge()).contains("virbr-t1");
        assertThat(clean.portGroup()).contains("acme");
        assertThat(clean.target()).contains("acme-web");
        assertThat(clean.filter()).contains("clean-traffic");
        assertThat(clean.parameters()).containsEntry("IP", "192.0.2.10");
        assertThat(clean.mac().orElseThrow()).hasToString("52:54:00:00:00:01");
        assertThat(clean.trustsGuest()).isFalse();
        MachineInterface open = machine(2).interfaces().getFirst();
        assertThat(open.filter()).isEmpty();
        assertThat(open.trustsGuest()).isTrue();
        assertThat(open.evidence().pointer()).isEqualTo("/domain/devices[1]/interface[1]");
        MachineInterface function = machine(4).interfaces().get(0);
        assertThat(function.kind()).isEqualTo("hostdev");
        assertThat(function.source()).isEqualTo("0000:3b:02.1");
        assertThat(function.vlans()).containsExactly(120);
        MachineInterface trunk = machine(4).interfaces().get(1);
        assertThat(trunk.port()).contains("3b7c5a7e-6d4a-4e0c-9c65-0a9d8c6b0001");
        assertThat(trunk.trunk()).isTrue();
        assertThat(trunk.vlans()).containsExactly(101, 102);
    }

    @Test
    void ways_to_the_host_and_to_other_guests_are_found() {
        assertThat(access(machine(2)))
                .containsExactly(
                        "FOLDER /var/lib/libvirt/exchange 9p passthrough",
                        "NETWORK_LINE 0.0.0.0 port 4555 serial tcp bind",
                        "NETWORK_LINE 0.0.0.0 port 4555 console tcp bind",
                        "SCREEN 0.0.0.0 port 5912 vnc",
                        "SHARED_MEMORY exchange ivshmem-plain");
        assertThat(access(machine(3)))
                .contains(
                        "HOST_FILE /var/lib/libvirt/exchange/initech.log serial",
                        "SHARED_MEMORY exchange ivshmem-plain");
        assertThat(access(machine(4))).contains("NETWORK_FUNCTION 0000:3b:02.1", "HOST_DEVICE 0000:3b:00.0 pci");
        assertThat(machine(1).access()).extracting(HostAccess::kind).containsExactly(HostAccess.Kind.SCREEN);
    }

    @Test
    void disks_tell_where_they_lie_and_with_whom_they_are_shared() {
        assertThat(machine(2).disks()).singleElement().satisfies(disk -> {
            assertThat(disk.shareable()).isTrue();
            assertThat(disk.source()).isEqualTo("/var/lib/libvirt/images/shared.raw");
            assertThat(disk.encrypted()).isEmpty();
        });
        assertThat(machine(4).disks())
                .extracting("source")
                .containsExactly(
                        "rbd:vms/umbrella@192.0.2.71", "iscsi:iqn.2010-10.org.openstack:volume-1/1@192.0.2.72");
        assertThat(machine(4).disks().getFirst().account()).contains("libvirt");
        assertThat(machine(4).disks().getLast().account()).isEmpty();
    }

    @Test
    void a_machine_that_is_not_confined_is_told_from_one_that_is() {
        assertThat(machine(2).confinement())
                .extracting("model", "kind")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("dac", "dynamic"));
        assertThat(machine(3).confinement()).extracting("kind").contains("none");
        assertThat(recorded().hypervisors().get("compute-1"))
                .satisfies(host -> assertThat(host.securityModels()).containsExactly("none", "dac"));
    }

    @Test
    void networks_filters_bindings_pools_volumes_secrets_and_devices_are_read() {
        Virtualization all = recorded();
        assertThat(all.switches().get("compute-1/tenants")).satisfies(net -> {
            assertThat(net.isolated()).isTrue();
            assertThat(net.forward()).isEqualTo("isolated");
        });
        assertThat(all.switches().get("compute-1/ovs")).satisfies(net -> {
            assertThat(net.trunk()).isTrue();
            assertThat(net.vlans()).containsExactly(101, 102);
        });
        assertThat(all.filters().get("compute-1/tenant-clean")).satisfies(filter -> {
            assertThat(filter.includes()).containsExactly("no-arp-spoofing", "no-ip-spoofing", "no-mac-spoofing");
            assertThat(filter.rules()).containsExactly("500 in accept tcp dstportstart=22", "1000 inout drop all");
        });
        assertThat(all.bindings().get("compute-1/acme-web")).satisfies(binding -> {
            assertThat(binding.machine()).isEqualTo(UUID + "1");
            assertThat(binding.filter()).isEqualTo("clean-traffic");
        });
        assertThat(all.pools().get("compute-1/images"))
                .satisfies(pool -> assertThat(pool.path()).contains("/var/lib/libvirt/images"));
        assertThat(all.volumes().get("compute-1/images/globex-db.luks")).satisfies(volume -> {
            assertThat(volume.encrypted()).contains("luks");
            assertThat(volume.bytes()).isEqualTo(1 << 20);
        });
        assertThat(all.volumes().get("compute-1/images/shared.raw"))
                .satisfies(volume -> assertThat(volume.mode()).contains("0666"));
        assertThat(all.secrets().values())
                .extracting("usage", "hidden")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ceph", false),
                        org.assertj.core.groups.Tuple.tuple("volume", true));
        assertThat(all.secrets().values())
                .allSatisfy(secret -> assertThat(secret.component()).isEqualTo(Component.ENCRYPTION_MANAGEMENT));
        assertThat(all.devices().get("compute-1/pci_0000_00_01_0")).satisfies(device -> {
            assertThat(device.address()).isEqualTo("0000:00:01.0");
            assertThat(device.cell()).isEqualTo(Cell.PHYSICAL_SERVER);
        });
    }

    @Test
    void the_whole_recording_is_understood() {
        assertThat(read(RECORDINGS).diagnostics())
                .filteredOn(d -> d.place().artifact().startsWith("libvirt/"))
                .isEmpty();
    }

    @Test
    void what_is_listed_but_missing_and_what_is_of_another_kind_is_said() throws IOException {
        Path host = Files.createDirectories(folder.resolve("libvirt/node/domains"));
        Files.writeString(folder.resolve("libvirt/node/domains.txt"), UUID + "1\n" + UUID + "2\n");
        Files.writeString(host.resolve(UUID + "1.xml"), "<domain><uuid>" + UUID + "1</uuid></domain>");
        Files.writeString(host.resolve("other.xml"), "<network><name>n</name></network>");
        Files.writeString(host.resolve("nameless.xml"), "<domain><name>n</name></domain>");
        Files.writeString(
                host.resolve("entity.xml"),
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><domain>&x;</domain>");
        Cloud cloud = read(folder);
        assertThat(cloud.diagnostics())
                .filteredOn(d -> d.place().artifact().startsWith("libvirt/"))
                .extracting(d -> d.code() + " " + d.place() + " " + String.join("|", d.arguments()))
                .containsExactly(
                        "DANGLING_REFERENCE libvirt/node/domains.txt#L2 node|machine|" + UUID + "2",
                        "XML_ENTITIES libvirt/node/domains/entity.xml 1",
                        "MISSING_MEMBER libvirt/node/domains/nameless.xml#/domain uuid",
                        "OTHER_XML libvirt/node/domains/other.xml domain|network");
        assertThat(cloud.resources().servers()).isEmpty();
    }
}
