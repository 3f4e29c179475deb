package org.akashi.read.libvirt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.model.machine.Confinement;
import org.akashi.model.machine.Machine;
import org.akashi.model.machine.MachineDisk;
import org.akashi.model.machine.MachineInterface;
import org.akashi.model.machine.MachineSetting;
import org.akashi.model.net.MacAddress;
import org.akashi.read.xml.Xml;

/** A domain (libvirt's {@code formatdomain}) as a machine. */
final class MachineMapping {

    private MachineMapping() {}

    static Machine machine(String host, String uuid, Xml domain, boolean next) {
        Machine.State state = next
                ? Machine.State.NEXT
                : domain.attribute("id").isPresent() ? Machine.State.RUNNING : Machine.State.STOPPED;
        return new Machine(
                host + "/" + uuid + (next ? " next" : ""),
                domain.text("name").orElse(""),
                host,
                uuid,
                state,
                project(domain),
                domain.all("devices/interface").stream()
                        .map(MachineMapping::nic)
                        .toList(),
                domain.all("devices/disk").stream()
                        .map(MachineMapping::disk)
                        .sorted(Comparator.comparing(MachineDisk::target))
                        .toList(),
                AccessMapping.of(domain),
                domain.all("seclabel").stream()
                        .map(label -> new Confinement(
                                label.attribute("model")
                                        .filter(model -> !model.equals("none"))
                                        .orElse(""),
                                label.attribute("type").orElse("dynamic"),
                                label.text("label"),
                                label.place()))
                        .toList(),
                settings(domain),
                domain.place());
    }

    /** What Nova notes in the metadata, whatever prefix it uses. */
    private static Optional<String> project(Xml domain) {
        return domain.all("metadata").stream()
                .flatMap(metadata -> below(metadata, "instance"))
                .flatMap(instance -> below(instance, "owner"))
                .flatMap(owner -> below(owner, "project"))
                .flatMap(project -> project.attribute("uuid").stream())
                .findFirst();
    }

    private static Stream<Xml> below(Xml element, String local) {
        return element.children().stream()
                .filter(child ->
                        child.name().substring(child.name().indexOf(':') + 1).equals(local));
    }

    private static MachineInterface nic(Xml nic) {
        String kind = nic.attribute("type").orElse("");
        Optional<Xml> source = nic.first("source");
        String from = source.flatMap(s -> Stream.of("network", "bridge", "dev", "path", "address")
                        .flatMap(name -> s.attribute(name).stream())
                        .findFirst())
                .or(() -> nic.first("source/address").map(AccessMapping::pci))
                .orElse("");
        SortedMap<String, String> parameters = new TreeMap<>();
        nic.all("filterref/parameter")
                .forEach(parameter -> parameters.merge(
                        parameter.attribute("name").orElse(""),
                        parameter.attribute("value").orElse(""),
                        (a, b) -> a + "," + b));
        return new MachineInterface(
                kind,
                from,
                source.flatMap(s -> s.attribute("bridge")),
                source.flatMap(s -> s.attribute("portgroup")),
                nic.attribute("target", "dev"),
                nic.attribute("virtualport/parameters", "interfaceid"),
                nic.attribute("mac", "address").flatMap(MacAddress::parse),
                nic.attribute("filterref", "filter"),
                parameters,
                tags(nic.all("vlan/tag")),
                nic.all("vlan").stream().anyMatch(vlan -> vlan.is("trunk", "yes")),
                nic.all("port").stream().anyMatch(port -> port.is("isolated", "yes")),
                nic.is("trustGuestRxFilters", "yes"),
                nic.all("link").stream().noneMatch(link -> link.is("state", "down")),
                nic.place());
    }

    /** Numbers of VLANs that are such, in order of place. */
    static List<Integer> tags(List<Xml> tags) {
        return tags.stream()
                .flatMap(tag -> tag.attribute("id").stream())
                .filter(id -> id.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static MachineDisk disk(Xml disk) {
        Optional<Xml> source = disk.first("source");
        return new MachineDisk(
                disk.attribute("target", "dev").orElse(""),
                disk.attribute("device").orElse("disk"),
                disk.attribute("type").orElse(""),
                source.map(MachineMapping::from).orElse(""),
                disk.attribute("driver", "type"),
                disk.has("readonly"),
                disk.has("shareable"),
                disk.attribute("encryption", "format").or(() -> disk.attribute("source/encryption", "format")),
                disk.attribute("auth", "username").or(() -> disk.attribute("source/auth", "username")),
                disk.is("rawio", "yes") || disk.is("sgio", "unfiltered"),
                disk.place());
    }

    private static String from(Xml source) {
        Optional<String> path = Stream.of("file", "dev", "dir", "path")
                .flatMap(name -> source.attribute(name).stream())
                .findFirst();
        return path.or(() -> source.attribute("pool")
                        .map(pool -> pool + "/" + source.attribute("volume").orElse("")))
                .or(() -> source.attribute("protocol")
                        .map(protocol -> protocol + ":"
                                + source.attribute("name").orElse("")
                                + source.all("host").stream()
                                        .flatMap(host -> host.attribute("name").stream())
                                        .map(host -> "@" + host)
                                        .collect(Collectors.joining())))
                .or(() -> source.first("address").map(AccessMapping::pci))
                .orElse("");
    }

    private static SortedMap<MachineSetting, String> settings(Xml domain) {
        Map<MachineSetting, String> settings = new EnumMap<>(MachineSetting.class);
        put(settings, MachineSetting.VIRTUALIZATION, domain.attribute("type"));
        put(settings, MachineSetting.MACHINE_TYPE, domain.attribute("os/type", "machine"));
        put(settings, MachineSetting.CPU_MODE, domain.attribute("cpu", "mode"));
        put(
                settings,
                MachineSetting.CPU_FEATURES,
                domain.all("cpu/feature").stream()
                        .map(feature -> feature.attribute("policy").orElse("require") + " "
                                + feature.attribute("name").orElse(""))
                        .sorted()
                        .reduce((a, b) -> a + ", " + b));
        put(
                settings,
                MachineSetting.MEMORY_KIB,
                domain.first("memory").flatMap(StorageMapping::bytes).map(b -> Long.toString(b / 1024)));
        put(
                settings,
                MachineSetting.MEMORY_ACCESS,
                domain.attribute("memoryBacking/access", "mode")
                        .or(() -> domain.all("cpu/numa/cell").stream()
                                .flatMap(cell -> cell.attribute("memAccess").stream())
                                .findFirst()));
        settings.put(MachineSetting.MEMORY_MERGED, domain.has("memoryBacking/nosharepages") ? "no" : "yes");
        settings.put(MachineSetting.MEMORY_LOCKED, domain.has("memoryBacking/locked") ? "yes" : "no");
        put(settings, MachineSetting.FIRMWARE, domain.text("os/loader").or(() -> domain.attribute("os", "firmware")));
        put(
                settings,
                MachineSetting.SECURE_BOOT,
                domain.attribute("os/loader", "secure")
                        .or(() -> domain.all("os/firmware/feature").stream()
                                .filter(feature -> feature.is("name", "secure-boot"))
                                .flatMap(feature -> feature.attribute("enabled").stream())
                                .findFirst()));
        put(settings, MachineSetting.DIRECT_KERNEL, domain.text("os/kernel"));
        put(
                settings,
                MachineSetting.TPM,
                domain.first("devices/tpm/backend")
                        .map(backend -> Stream.of(
                                        backend.attribute("type"),
                                        backend.attribute("version"),
                                        backend.attribute("device", "path"))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" "))));
        put(settings, MachineSetting.LAUNCH_SECURITY, domain.attribute("launchSecurity", "type"));
        List<String> raw = new ArrayList<>();
        domain.all("qemu:commandline/qemu:arg")
                .forEach(arg -> raw.add(arg.attribute("value").orElse("")));
        put(
                settings,
                MachineSetting.RAW_ARGUMENTS,
                raw.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", raw)));
        return new TreeMap<>(settings);
    }

    private static void put(Map<MachineSetting, String> settings, MachineSetting setting, Optional<String> value) {
        value.ifPresent(told -> settings.put(setting, told));
    }
}
