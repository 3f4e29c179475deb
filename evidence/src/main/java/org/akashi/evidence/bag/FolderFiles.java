package org.akashi.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.EvidenceFolder;

/** The files of a folder. Links are not followed, wherever they lead. */
public final class FolderFiles implements PackageFiles {

    private final Path folder;
    private final SortedMap<String, Long> sizes = new TreeMap<>();
    private final SortedSet<String> strange = new TreeSet<>();

    private FolderFiles(Path folder) {
        this.folder = folder;
    }

    static FolderFiles list(Path folder) {
        FolderFiles files = new FolderFiles(folder);
        try {
            Files.walkFileTree(
                    folder.toRealPath(),
                    EnumSet.noneOf(FileVisitOption.class),
                    EvidenceFolder.MAX_DEPTH,
                    files.visitor());
        } catch (IOException e) {
            throw EvidenceException.unreadable(folder, e);
        }
        return files;
    }

    private SimpleFileVisitor<Path> visitor() {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = folder.toRealPath().relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile()) {
                    sizes.put(path, attributes.size());
                } else {
                    strange.add(path);
                }
                if (sizes.size() + strange.size() > MAX_FILES) {
                    throw EvidenceException.of(
                            EvidenceException.Code.TOO_MANY_FILES, folder.toString(), MAX_FILES + " files");
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    @Override
    public Path place() {
        return folder;
    }

    @Override
    public SortedMap<String, Long> sizes() {
        return Collections.unmodifiableSortedMap(sizes);
    }

    @Override
    public SortedSet<String> strange() {
        return Collections.unmodifiableSortedSet(strange);
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (!sizes.containsKey(path)) {
            throw new NoSuchFileException(path);
        }
        return Channels.newInputStream(
                Files.newByteChannel(folder.resolve(path), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public void close() {}
}
