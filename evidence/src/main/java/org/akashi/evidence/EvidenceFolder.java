package org.akashi.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.akashi.model.Artifact;
import org.akashi.model.EvidenceSummary;

/**
 * A plain folder of evidence: what a cloud's services answered, one file per answer. This is the entry to the module.
 *
 * {@snippet :
 * EvidenceFolder folder = EvidenceFolder.open(Path.of("samples/kumo"));
 * List<Artifact> seen = new ArrayList<>();
 * for (EvidenceFile file : folder.files()) {
 *     try (ArtifactStream bytes = file.open()) {
 *         seen.add(bytes.finish(false));
 *     }
 * }
 * System.out.println(folder.summary(seen).rootHash());
 * }
 *
 * <p>Files and folders whose names begin with {@code _} or {@code .} are not evidence. Symbolic links are not followed, wherever
 * they lead, so nothing outside the folder is ever read; they and special files are listed as skipped. Every byte is read once, and
 * its SHA-256 is computed while it is read. A folder like this is unsealed: nobody vouches that it is what was captured.
 */
public final class EvidenceFolder {

    /** Files and folders in one folder of evidence, at most. */
    public static final int MAX_ENTRIES = 1_000_000;

    /** Folders inside folders, at most. */
    public static final int MAX_DEPTH = 32;

    /**
     * A directory entry that was not followed.
     *
     * @param path path within the evidence, with {@code /}
     */
    public record Skipped(String path, Kind kind) {

        /** Why it was not followed. */
        public enum Kind {
            SYMBOLIC_LINK,
            SPECIAL_FILE
        }
    }

    private final Path root;
    private final List<EvidenceFile> files;
    private final List<Skipped> skipped;

    private EvidenceFolder(Path root, List<EvidenceFile> files, List<Skipped> skipped) {
        this.root = root;
        this.files = List.copyOf(files);
        this.skipped = List.copyOf(skipped);
    }

    /**
     * Lists a folder; no file is opened yet.
     *
     * @throws EvidenceException if there is no such folder, it is empty of evidence, or it cannot be listed
     */
    public static EvidenceFolder open(Path folder) {
        if (!Files.exists(folder)) {
            throw EvidenceException.of(EvidenceException.Code.NO_SUCH_FOLDER, folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw EvidenceException.of(EvidenceException.Code.NOT_A_FOLDER, folder.toString());
        }
        FolderWalk walk = FolderWalk.of(folder);
        if (walk.files().isEmpty()) {
            throw EvidenceException.of(EvidenceException.Code.EMPTY_FOLDER, folder.toString());
        }
        return new EvidenceFolder(folder, walk.files(), walk.skipped());
    }

    /** Where the folder is. */
    public Path root() {
        return root;
    }

    /** The files, in order of path. */
    public List<EvidenceFile> files() {
        return files;
    }

    /** Entries that were not followed, in order of path. */
    public List<Skipped> skipped() {
        return skipped;
    }

    /** The summary of the evidence, from its artefacts as they were read. */
    public EvidenceSummary summary(Collection<Artifact> artifacts) {
        return new EvidenceSummary(RootHash.of(artifacts), false, List.copyOf(artifacts));
    }
}
