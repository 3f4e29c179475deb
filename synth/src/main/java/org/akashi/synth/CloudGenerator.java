package org.akashi.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.akashi.synth.openstack.OpenStackLists;
import org.akashi.synth.ovn.OvnDumps;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.Ids;
import org.akashi.synth.plan.Shape;

/**
 * Writes synthetic clouds. This is the entry to the module.
 *
 * {@snippet :
 * Request request = new Request(100, 1000, 42, 13, true);
 * Summary summary = CloudGenerator.write(request, Path.of("cloud"), part -> System.err.println(part));
 * System.out.println(summary.ports() + " ports");
 * // cloud/neutron.ports.json …      the answers of the services
 * // cloud/ovn/NB.dump.json …        the databases beside them
 * // cloud/_truth.json               what was planted, by kind and id
 * // cloud/_expected-crossings.csv   what should be found, and nothing else that is a back door
 * // cloud/_declarations.yaml        what is wanted
 * }
 *
 * <p>The same request gives the same bytes. Memory does not grow with the cloud, except for a few numbers per list. The target appears
 * when everything is written, or not at all. Described for users in {@code docs/synthetic-clouds.md}.
 */
public final class CloudGenerator {

    /** Told how far it is: what is being written and, of that, each thousandth. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param step what is being written
         * @param done parts written in this step
         * @param all parts there are
         */
        void at(String step, long done, long all);
    }

    private CloudGenerator() {}

    /**
     * Writes a cloud into a folder that does not exist or is empty.
     *
     * @throws SynthException if the folder is not empty or not a folder
     * @throws UncheckedIOException if the system refuses
     */
    public static Summary write(Request request, Path folder, Progress progress) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            check(folder, target);
            Path parent = target.getParent();
            Path name = target.getFileName();
            if (parent == null || name == null) {
                throw new SynthException(SynthException.Code.NOT_EMPTY, folder.toString());
            }
            Files.createDirectories(parent);
            Path temporary =
                    parent.resolve("." + name + "-" + ProcessHandle.current().pid());
            delete(temporary);
            Files.createDirectory(temporary);
            try {
                Summary summary = write(request, temporary, plan(request), progress);
                Files.deleteIfExists(target);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                return summary;
            } finally {
                delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path folder, Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new SynthException(SynthException.Code.NOT_A_FOLDER, folder.toString());
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new SynthException(SynthException.Code.NOT_EMPTY, folder.toString());
            }
        }
    }

    private static CloudPlan plan(Request request) {
        Shape shape = new Shape(request.tenants(), request.vms(), request.defects(), request.ovn());
        return new CloudPlan(shape, new Ids(request.seed()));
    }

    private static Summary write(Request request, Path folder, CloudPlan plan, Progress progress) {
        Pass pass = new Pass(plan, progress);
        Tally tally = new Tally();
        try (OpenStackLists lists = new OpenStackLists(plan, folder);
                Truth truth = new Truth(request, folder)) {
            pass.over("OpenStack", part -> {
                lists.write(part);
                truth.write(part);
                tally.count(part);
            });
        }
        if (request.ovn()) {
            OvnDumps.write(plan, folder, pass::over);
        }
        return tally.summary();
    }

    /** Deletes what an interrupted run left; nothing if the folder was moved to its place. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
