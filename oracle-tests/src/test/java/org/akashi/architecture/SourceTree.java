package org.akashi.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files people read and write: Java of every module, scripts, poms.
 *
 * @param root the folder of the repository
 */
record SourceTree(Path root) {

    /** A file longer than this is telling us about a missing concept. */
    private static final int LONGEST = 400;

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".akashi", "node_modules", "vendor");
    private static final Pattern PUT_OFF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    /** Java files that are too long, as {@code path: n lines}. */
    List<String> tooLong() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> lines(file).size() > LONGEST)
                .map(file -> root.relativize(file) + ": " + lines(file).size() + " lines")
                .toList();
    }

    /** Lines that put work off instead of naming an issue, as {@code path:line}. */
    List<String> putOff() throws IOException {
        return files().stream().flatMap(this::putOffIn).toList();
    }

    private Stream<String> putOffIn(Path file) {
        List<String> lines = lines(file);
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> PUT_OFF.matcher(lines.get(i)).find())
                .map(i -> root.relativize(file) + ":" + (i + 1));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(this::isSource)
                    .sorted()
                    .toList();
        }
    }

    /** Whether a path, relative to the root, is of what others wrote or a build made. */
    static boolean isForeign(Path path) {
        for (Path part : path) {
            if (NOT_OURS.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSource(Path file) {
        Path path = root.relativize(file);
        if (isForeign(path)) {
            return false;
        }
        String name = path.toString();
        return name.endsWith(".java")
                || name.endsWith("pom.xml")
                || name.endsWith(".sh")
                || name.startsWith("tools/")
                || name.equals("akashi");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
