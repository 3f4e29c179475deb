package org.akashi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.LogLines;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.capture.CaptureGap;
import org.akashi.evidence.verify.Damage;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.akashi.model.Artifact;
import org.akashi.model.EvidenceSummary;

/**
 * Evidence to be read: a package, folder or zip, or a plain folder of what a cloud's services answered, one file per answer. This is
 * the entry to the module; packages are written by {@link org.akashi.evidence.capture.PackageWriter} and verified by
 * {@link org.akashi.evidence.verify.Verifier}.
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
 * its SHA-256 is computed while it is read. A plain folder is unsealed: nobody vouches that it is what was captured.
 *
 * <p>Of a package the artefacts are read, under their paths in it ({@code data/…}). One that is not what was sealed or captured is
 * refused: its tag files when it is opened, its artefacts by {@link #summary}. Whose seal it is has to be asked with
 * {@code akashi verify}. Described in {@code docs/evidence.md}.
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
    private final boolean sealed;
    private final List<CaptureGap> gaps;
    private final SortedMap<String, String> expected;

    private EvidenceFolder(
            Path root,
            List<EvidenceFile> files,
            List<Skipped> skipped,
            boolean sealed,
            List<CaptureGap> gaps,
            SortedMap<String, String> expected) {
        this.root = root;
        this.files = List.copyOf(files);
        this.skipped = List.copyOf(skipped);
        this.sealed = sealed;
        this.gaps = List.copyOf(gaps);
        this.expected = expected;
    }

    /**
     * Lists evidence; of a plain folder no file is opened yet, of a package only its tag files are.
     *
     * @throws EvidenceException if there is nothing, it is empty of evidence, cannot be listed, or is a package that is not what it was
     */
    public static EvidenceFolder open(Path folder) {
        if (!Files.exists(folder)) {
            throw EvidenceException.of(EvidenceException.Code.NO_SUCH_FOLDER, folder.toString());
        }
        if (!Files.isDirectory(folder) && !isZip(folder)) {
            throw EvidenceException.of(EvidenceException.Code.NOT_A_FOLDER, folder.toString());
        }
        if (Files.isRegularFile(folder)
                || Files.exists(folder.resolve(BagPaths.DECLARATION))
                || Files.exists(folder.resolve(BagPaths.LEDGER))) {
            return ofPackage(folder);
        }
        FolderWalk walk = FolderWalk.of(folder);
        if (walk.files().isEmpty()) {
            throw EvidenceException.of(EvidenceException.Code.EMPTY_FOLDER, folder.toString());
        }
        return new EvidenceFolder(folder, walk.files(), walk.skipped(), false, List.of(), Collections.emptySortedMap());
    }

    private static boolean isZip(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            throw EvidenceException.unreadable(file, e);
        }
    }

    /** A zip stays open as long as its files may be read. */
    private static EvidenceFolder ofPackage(Path place) {
        PackageFiles files = PackageFiles.open(place);
        boolean taken = false;
        try {
            Verification verification = Verifier.verifyTags(files, Trust.none());
            if (!verification.intact()) {
                Damage first = verification.damages().getFirst();
                throw altered(place, first.path(), first.kind().code());
            }
            List<EvidenceFile> artifacts = new ArrayList<>();
            verification.hashes().keySet().forEach(path -> {
                if (files.has(path)) {
                    artifacts.add(
                            new EvidenceFile(place.resolve(path), path, files.size(path), () -> files.open(path)));
                }
            });
            if (artifacts.isEmpty()) {
                throw EvidenceException.of(EvidenceException.Code.EMPTY_PACKAGE, place.toString());
            }
            taken = true;
            List<CaptureGap> gaps =
                    CaptureGap.of(LogLines.of(files, BagPaths.CAPTURE).lines());
            return new EvidenceFolder(place, artifacts, List.of(), verification.sealed(), gaps, verification.hashes());
        } finally {
            if (!taken) {
                files.close();
            }
        }
    }

    private static EvidenceException altered(Path place, String what, String how) {
        return EvidenceException.of(EvidenceException.Code.ALTERED, place.toString(), what, how);
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

    /** What whoever captured it could not get, or did not come to, in order of line; none of a plain folder, which does not tell. */
    public List<CaptureGap> gaps() {
        return gaps;
    }

    /**
     * The summary of the evidence, from its artefacts as they were read.
     *
     * @throws EvidenceException if one of a package is not what it was
     */
    public EvidenceSummary summary(Collection<Artifact> artifacts) {
        for (Artifact artifact : artifacts) {
            String wanted = expected.getOrDefault(artifact.path(), artifact.sha256());
            if (!wanted.equals(artifact.sha256())) {
                throw altered(root, artifact.path(), Damage.Kind.CHANGED.code());
            }
        }
        return new EvidenceSummary(RootHash.of(artifacts), sealed, List.copyOf(artifacts));
    }
}
