package org.akashi.evidence.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.evidence.capture.Capture;
import org.akashi.evidence.capture.PackageWriter;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.capture.Target;
import org.akashi.evidence.seal.SealKey;
import org.jspecify.annotations.Nullable;

/** Packages for tests. */
public final class SealedPackage {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.ofHours(9));

    public static final Performer AUDITOR = new Performer(Performer.Kind.AUDITOR, List.of("A. Auditor"));

    private SealedPackage() {}

    /** A package of some artefacts, not sealed yet. */
    public static void open(Path folder, int artifacts) throws IOException {
        try (PackageWriter writer = PackageWriter.open(folder, "akashi test", CLOCK)) {
            capture(writer, artifacts);
        }
    }

    public static void seal(Path folder, SealKey key) {
        try (PackageWriter writer = PackageWriter.open(folder, "akashi test", CLOCK)) {
            writer.seal(key, "A. Auditor");
        }
    }

    public static void make(Path folder, int artifacts, SealKey key) throws IOException {
        open(folder, artifacts);
        seal(folder, key);
    }

    static void capture(PackageWriter writer, int artifacts) throws IOException {
        Capture capture = writer.begin("test", AUDITOR, Map.of("source", "https://cloud.example:5000"));
        for (int i = 0; i < artifacts; i++) {
            String unit = "openstack/R1/network/list-" + i;
            capture.plan(List.of(unit));
            capture.write(
                    new Target(unit, "data/" + unit + ".json", new TreeMap<>(Map.of("request", "GET /v2.0/list-" + i))),
                    new ByteArrayInputStream(content(i).getBytes(StandardCharsets.UTF_8)));
        }
        capture.gap("openstack/R1/volume/volumes", "http-403", "Forbidden");
        capture.end();
    }

    static String content(int i) {
        return "{\"list-" + i + "\": [" + "{\"id\": \"" + i + "\"},".repeat(i * 7) + "{}]}\n";
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
