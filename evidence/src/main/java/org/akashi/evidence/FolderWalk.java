package org.akashi.evidence;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One walk over a folder: files and skipped entries, both in order of path. */
final class FolderWalk {

    private final Path root;
    private final List<EvidenceFile> files = new ArrayList<>();
    private final List<EvidenceFolder.Skipped> skipped = new ArrayList<>();
    private int entries;

    private FolderWalk(Path root) {
        this.root = root;
    }

    static FolderWalk of(Path root) {
        FolderWalk walk = new FolderWalk(root);
        walk.enter(root, "", 0);
        walk.files.sort(Comparator.comparing(EvidenceFile::path));
        walk.skipped.sort(Comparator.comparing(EvidenceFolder.Skipped::path));
        return walk;
    }

    List<EvidenceFile> files() {
        return files;
    }

    List<EvidenceFolder.Skipped> skipped() {
        return skipped;
    }

    private void enter(Path folder, String prefix, int depth) {
        if (depth > EvidenceFolder.MAX_DEPTH) {
            throw tooMany(folder, EvidenceFolder.MAX_DEPTH + " folders inside each other");
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                visit(child, prefix, depth);
            }
        } catch (IOException e) {
            throw EvidenceException.unreadable(folder, e);
        } catch (DirectoryIteratorException e) {
            throw EvidenceException.unreadable(folder, new IOException(e));
        }
    }

    private void visit(Path child, String prefix, int depth) throws IOException {
        String name = String.valueOf(child.getFileName());
        if (name.startsWith("_") || name.startsWith(".")) {
            return;
        }
        if (++entries > EvidenceFolder.MAX_ENTRIES) {
            throw tooMany(root, EvidenceFolder.MAX_ENTRIES + " files and folders");
        }
        String path = prefix + name;
        BasicFileAttributes attributes =
                Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            enter(child, path + "/", depth + 1);
        } else if (attributes.isRegularFile()) {
            files.add(new EvidenceFile(
                    child,
                    path,
                    attributes.size(),
                    () -> Channels.newInputStream(
                            Files.newByteChannel(child, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))));
        } else {
            skipped.add(new EvidenceFolder.Skipped(
                    path,
                    attributes.isSymbolicLink()
                            ? EvidenceFolder.Skipped.Kind.SYMBOLIC_LINK
                            : EvidenceFolder.Skipped.Kind.SPECIAL_FILE));
        }
    }

    private static EvidenceException tooMany(Path where, String limit) {
        return EvidenceException.of(EvidenceException.Code.TOO_MANY_FILES, where.toString(), limit);
    }
}
