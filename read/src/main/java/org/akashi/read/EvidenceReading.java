package org.akashi.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.akashi.evidence.EvidenceFile;
import org.akashi.evidence.EvidenceFolder;

/** Reads the files of a folder, several at a time; the results are in order of path whatever ends first. */
final class EvidenceReading {

    private EvidenceReading() {}

    static List<FileReading> of(EvidenceFolder folder, ReadOptions options) {
        Set<String> paths = new HashSet<>();
        folder.files().forEach(file -> paths.add(file.path()));
        List<FileReading> readings = new ArrayList<>();
        if (options.threads() == 1) {
            folder.files().forEach(file -> readings.add(FileReading.of(file, content(file, paths))));
            return readings;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(options.threads())) {
            List<Future<FileReading>> futures = new ArrayList<>();
            for (EvidenceFile file : folder.files()) {
                futures.add(pool.submit(() -> FileReading.of(file, content(file, paths))));
            }
            for (Future<FileReading> future : futures) {
                readings.add(result(future));
            }
        }
        return readings;
    }

    private static FileReading result(Future<FileReading> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    /** Where a database lies in both forms, the dump is read and the backup is not. */
    private static Optional<EvidenceName.Content> content(EvidenceFile file, Set<String> paths) {
        return EvidenceName.content(file.path())
                .filter(content -> !(content instanceof EvidenceName.Content.OvnFile ovn
                        && !ovn.dump()
                        && paths.contains(dumpBeside(file.path(), ovn))));
    }

    private static String dumpBeside(String path, EvidenceName.Content.OvnFile ovn) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return folder
                + switch (ovn.database()) {
                    case NORTHBOUND -> "NB.dump.json";
                    case SOUTHBOUND -> "SB.dump.json";
                };
    }
}
