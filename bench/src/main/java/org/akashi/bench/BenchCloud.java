package org.akashi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.akashi.synth.CloudGenerator;
import org.akashi.synth.Request;

/** A generated cloud on the disk: ten machines for each tenant, a defect of each kind. */
record BenchCloud(int vms, boolean ovn, Path folder) {

    private static final int MACHINES_PER_TENANT = 10;
    private static final int LARGEST_WITH_OVN = 100_000;

    /** Finds a cloud in the work folder, or generates it there. OVN's databases are in a cloud of their own. */
    static BenchCloud of(int vms, boolean ovn, Path work) {
        Request request = new Request(vms / MACHINES_PER_TENANT, vms, 1, Request.oneOfEachKind(ovn), ovn);
        Path folder = work.resolve("cloud-" + vms + (ovn ? "-ovn" : ""));
        if (!Files.exists(folder)) {
            CloudGenerator.write(request, folder, (step, done, all) -> {});
        }
        return new BenchCloud(vms, ovn, folder);
    }

    /** Whether a cloud of this size is measured with OVN's databases too. */
    static boolean isMeasuredWithOvn(int vms) {
        return vms <= LARGEST_WITH_OVN;
    }

    /** Reads every file once, so that the page cache holds what it can. Gives the size of all of them in bytes. */
    long warm() {
        long size = 0;
        byte[] buffer = new byte[1 << 20];
        for (Path file : Payload.files(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return size;
    }

    /** What it is called in tables. */
    String suffix() {
        return ovn ? ", with OVN" : "";
    }
}
