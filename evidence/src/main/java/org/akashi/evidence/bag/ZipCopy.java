package org.akashi.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package as one zip, to be handed over: entries in order of path, all of one time, so that one package gives one zip. */
public final class ZipCopy {

    /** The first time that a zip can hold. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipCopy() {}

    /**
     * Writes a folder's package to a file that must not exist yet.
     *
     * @throws IOException if the disk refuses
     */
    public static void write(Path folder, Path file) throws IOException {
        String top = BagPaths.step(String.valueOf(folder.toRealPath().getFileName())) + "/";
        try (PackageFiles files = PackageFiles.open(folder);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            for (String path : files.sizes().keySet()) {
                ZipEntry entry = new ZipEntry(top + path);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                try (InputStream in = files.open(path)) {
                    in.transferTo(zip);
                }
            }
        }
    }
}
