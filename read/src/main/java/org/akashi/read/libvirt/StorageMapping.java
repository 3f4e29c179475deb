package org.akashi.read.libvirt;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.model.Diagnostic;
import org.akashi.model.machine.PoolVolume;
import org.akashi.model.machine.StoragePool;
import org.akashi.read.json.Problems;
import org.akashi.read.xml.Xml;

/** Pools and volumes of a host's libvirt. */
final class StorageMapping {

    /** Units of sizes (libvirt's {@code formatdomain}, memory); without one, kibibytes. */
    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("b", 1L),
            Map.entry("bytes", 1L),
            Map.entry("KB", 1000L),
            Map.entry("k", 1024L),
            Map.entry("KiB", 1024L),
            Map.entry("MB", 1000_000L),
            Map.entry("M", 1L << 20),
            Map.entry("MiB", 1L << 20),
            Map.entry("GB", 1000_000_000L),
            Map.entry("G", 1L << 30),
            Map.entry("GiB", 1L << 30),
            Map.entry("TB", 1000_000_000_000L),
            Map.entry("T", 1L << 40),
            Map.entry("TiB", 1L << 40));

    private StorageMapping() {}

    /** A size with its unit, in bytes; none if it is none. */
    static Optional<Long> bytes(Xml size) {
        long unit = UNITS.getOrDefault(size.attribute("unit").orElse("KiB"), 0L);
        return size.text()
                .filter(number -> unit != 0 && number.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .map(number -> number > Long.MAX_VALUE / unit ? Long.MAX_VALUE : number * unit);
    }

    static StoragePool pool(String host, String name, Xml pool) {
        String source = pool.all("source").stream()
                .flatMap(from -> Stream.of(
                                from.all("host").stream().flatMap(h -> h.attribute("name").stream()),
                                from.all("dir").stream().flatMap(d -> d.attribute("path").stream()),
                                from.all("device").stream().flatMap(d -> d.attribute("path").stream()),
                                from.all("name").stream().flatMap(n -> n.text().stream()))
                        .flatMap(s -> s))
                .collect(Collectors.joining(" "));
        return new StoragePool(
                host + "/" + name,
                name,
                host,
                pool.attribute("type").orElse(""),
                source,
                pool.text("target/path"),
                pool.attribute("source/auth", "username"),
                pool.text("target/permissions/mode"),
                pool.place());
    }

    static PoolVolume volume(String host, String pool, String name, Xml volume, Problems problems) {
        Optional<Long> capacity = volume.first("capacity").flatMap(StorageMapping::bytes);
        if (capacity.isEmpty()) {
            problems.add(
                    Diagnostic.Code.BAD_VALUE,
                    volume.place(),
                    "capacity",
                    volume.text("capacity").orElse(""));
        }
        return new PoolVolume(
                host + "/" + pool + "/" + name,
                name,
                host,
                pool,
                volume.text("target/path").orElse(""),
                capacity.orElse(0L),
                volume.attribute("target/format", "type"),
                volume.attribute("target/encryption", "format"),
                volume.text("backingStore/path"),
                volume.text("target/permissions/mode"),
                volume.place());
    }
}
