package org.akashi.read.libvirt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.model.machine.HostAccess;
import org.akashi.read.xml.Xml;

/** Ways from a guest to its host, or to other guests, beside networks and disks: the devices of a domain that open one. */
final class AccessMapping {

    private static final List<String> LINES =
            List.of("serial", "parallel", "console", "channel", "smartcard", "redirdev");

    private final List<HostAccess> found = new ArrayList<>();

    private AccessMapping() {}

    static List<HostAccess> of(Xml domain) {
        AccessMapping mapping = new AccessMapping();
        domain.all("devices").stream()
                .flatMap(devices -> devices.children().stream())
                .forEach(mapping::device);
        return withoutAliases(mapping.found);
    }

    /** The first serial line is told a second time as the console. */
    private static List<HostAccess> withoutAliases(List<HostAccess> found) {
        Set<String> seen = new HashSet<>();
        return found.stream()
                .filter(access -> seen.add(access.kind() + " " + access.what() + " " + access.detail()))
                .toList();
    }

    private void device(Xml device) {
        switch (device.name()) {
            case "filesystem" -> folder(device);
            case "shmem" ->
                add(
                        HostAccess.Kind.SHARED_MEMORY,
                        device.attribute("name").orElse(""),
                        words(device.attribute("model", "type"), device.attribute("role")),
                        device);
            case "hostdev" -> hostDevice(device);
            case "interface" -> {
                if (device.is("type", "hostdev")) {
                    add(
                            HostAccess.Kind.NETWORK_FUNCTION,
                            device.first("source/address")
                                    .map(AccessMapping::pci)
                                    .orElse(""),
                            words(device.attribute("driver", "name")),
                            device);
                }
            }
            case "graphics" -> screen(device);
            case "vsock" ->
                add(
                        HostAccess.Kind.HOST_SOCKETS,
                        "cid " + device.attribute("cid", "address").orElse("auto"),
                        "",
                        device);
            case "memory" ->
                device.text("source/path")
                        .ifPresent(path ->
                                add(HostAccess.Kind.MEMORY_FILE, path, words(device.attribute("model")), device));
            case "rng" ->
                device.all("backend").stream()
                        .filter(backend -> backend.is("model", "egd"))
                        .forEach(backend -> line(backend, "rng"));
            default -> {
                if (LINES.contains(device.name())) {
                    line(device, device.name());
                }
            }
        }
    }

    private void add(HostAccess.Kind kind, String what, String detail, Xml device) {
        found.add(new HostAccess(kind, what, detail, device.place()));
    }

    private void folder(Xml device) {
        Optional<String> from = Stream.of("dir", "socket", "file", "dev", "name")
                .flatMap(name -> device.attribute("source", name).stream())
                .findFirst();
        if (device.is("type", "ram")) {
            return;
        }
        add(
                HostAccess.Kind.FOLDER,
                from.orElse(""),
                words(
                        Optional.of(device.attribute("driver", "type").orElse("9p")),
                        device.attribute("accessmode"),
                        device.has("readonly") ? Optional.of("readonly") : Optional.empty()),
                device);
    }

    private void hostDevice(Xml device) {
        String type = device.attribute("type").orElse("");
        Optional<Xml> address = device.first("source/address");
        String what = switch (type) {
            case "pci" -> address.map(AccessMapping::pci).orElse("");
            case "mdev" -> address.flatMap(a -> a.attribute("uuid")).orElse("");
            case "usb" ->
                words(
                        device.attribute("source/vendor", "id"),
                        device.attribute("source/product", "id"),
                        address.flatMap(a -> a.attribute("bus")),
                        address.flatMap(a -> a.attribute("device")));
            default ->
                Stream.of("adapter", "source")
                        .map(step -> step.equals("source") ? step : "source/" + step)
                        .flatMap(path ->
                                Stream.of("name", "wwpn", "dev").flatMap(name -> device.attribute(path, name).stream()))
                        .findFirst()
                        .or(() -> device.text("source/block"))
                        .or(() -> device.text("source/char"))
                        .or(() -> device.text("source/interface"))
                        .orElse("");
        };
        add(HostAccess.Kind.HOST_DEVICE, what, words(Optional.of(type), device.attribute("driver", "name")), device);
    }

    private void screen(Xml device) {
        String type = device.attribute("type").orElse("");
        String port = device.attribute("tlsPort")
                .or(() -> device.attribute("port"))
                .filter(number -> !number.equals("-1"))
                .orElse("auto");
        List<Xml> listens = device.all("listen");
        if (listens.isEmpty()) {
            device.attribute("listen")
                    .ifPresent(address -> add(HostAccess.Kind.SCREEN, address + " port " + port, type, device));
        }
        for (Xml listen : listens) {
            Optional<String> address = listen.attribute("address")
                    .or(() -> listen.attribute("network").map(network -> "network " + network));
            listen.attribute("socket").ifPresent(socket -> add(HostAccess.Kind.LOCAL_LINE, socket, type, listen));
            if (listen.is("type", "address") || listen.is("type", "network")) {
                add(HostAccess.Kind.SCREEN, address.orElse("the host's usual address") + " port " + port, type, listen);
            }
        }
    }

    /** A character device: the first source tells where it ends. */
    private void line(Xml device, String detail) {
        String type = device.attribute("type").orElse("");
        Optional<Xml> source = device.first("source");
        String target =
                device.attribute("target", "name").map(name -> " " + name).orElse("");
        switch (type) {
            case "file", "pipe", "dev" ->
                add(
                        HostAccess.Kind.HOST_FILE,
                        source.flatMap(s -> s.attribute("path")).orElse(""),
                        detail + target,
                        device);
            case "unix" ->
                add(
                        HostAccess.Kind.LOCAL_LINE,
                        source.flatMap(s -> s.attribute("path")).orElse(""),
                        detail + target,
                        device);
            case "tcp", "udp" ->
                device.all("source")
                        .forEach(end -> add(
                                HostAccess.Kind.NETWORK_LINE,
                                end.attribute("host").orElse("") + " port "
                                        + end.attribute("service").orElse(""),
                                words(
                                        Optional.of(detail),
                                        Optional.of(type),
                                        end.attribute("mode"),
                                        end.is("tls", "yes") ? Optional.of("tls") : Optional.empty()),
                                end));
            default -> {
                // pty, spicevmc, vc, null, stdio: nothing of the host's is reached by it
            }
        }
    }

    /** {@code 0000:3b:02.1}, as the kernel names devices. */
    static String pci(Xml address) {
        return hex(address, "domain", 4) + ":" + hex(address, "bus", 2) + ":" + hex(address, "slot", 2) + "."
                + hex(address, "function", 1);
    }

    private static String hex(Xml address, String name, int digits) {
        String value = address.attribute(name).orElse("0");
        try {
            return String.format(java.util.Locale.ROOT, "%0" + digits + "x", Integer.decode(value));
        } catch (NumberFormatException wrong) {
            return value;
        }
    }

    @SafeVarargs
    private static String words(Optional<String>... words) {
        return Stream.of(words).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }
}
