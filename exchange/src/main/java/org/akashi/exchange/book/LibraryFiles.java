package org.akashi.exchange.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.criteria.LibrarySource;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/** The files that a library consists of. */
public final class LibraryFiles {

    private static final String INDEX = "library.yaml";

    private LibraryFiles() {}

    /** All files of the library that comes with Akashi: the index, and what it names. */
    public static List<YamlFile> bundled() {
        LibrarySource source = LibrarySource.bundled();
        List<YamlFile> files = new ArrayList<>();
        YamlFile index = file(source, INDEX);
        files.add(index);
        for (String list : List.of("vocabularies", "documents", "criteria")) {
            for (String path : texts(index.tree(), list)) {
                YamlFile file = file(source, path);
                files.add(file);
                if (list.equals("documents")) {
                    texts(file.tree(), "guides").forEach(guide -> files.add(file(source, guide)));
                }
            }
        }
        return files;
    }

    /**
     * All YAML files of a user's library, by their paths.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    public static List<YamlFile> in(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".yaml") || path.endsWith(".yml"))
                    .sorted()
                    .map(path -> file(LibrarySource.folder(folder), path))
                    .toList();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static YamlFile file(LibrarySource source, String path) {
        byte[] bytes = source.bytes(path).orElseThrow(() -> new IllegalStateException(path + " is not there"));
        return YamlFile.parse(path, new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<String> texts(Tree.Entries tree, String key) {
        return tree.values().get(key) instanceof Tree.Items(List<Tree> items)
                ? items.stream()
                        .flatMap(item -> item instanceof Tree.Text(String text) ? Stream.of(text) : Stream.empty())
                        .toList()
                : List.of();
    }
}
