package org.akashi.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages in Markdown, and where they lead. A page in Japanese, {@code NAME.ja.md}, lies beside the one in English, {@code NAME.md}.
 *
 * @param root the folder of the repository
 */
record Pages(Path root) {

    private static final String JAPANESE = ".ja.md";

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    /** Links to a file, or to a heading of a page, that does not exist, as {@code page: link}. */
    List<String> broken() throws IOException {
        return all().stream().flatMap(this::brokenOn).toList();
    }

    /** Pages in Japanese whose page in English does not exist, and pages of a pair that do not lead to the other. */
    List<String> unpaired() throws IOException {
        return all().stream()
                .filter(page -> page.toString().endsWith(JAPANESE))
                .filter(page -> !leads(page, english(page)) || !leads(english(page), page))
                .map(this::name)
                .toList();
    }

    /** Pages in Japanese below a folder whose names begin so, and whose commands are not those of the page in English. */
    List<String> otherCommands(String begin) throws IOException {
        return all().stream()
                .filter(page -> name(page).startsWith(begin) && name(page).endsWith(JAPANESE))
                .filter(page -> !commands(page).equals(commands(english(page))))
                .map(this::name)
                .toList();
    }

    private Stream<String> brokenOn(Path page) {
        return links(page).filter(link -> !exists(page, link)).map(link -> name(page) + ": " + link);
    }

    /** Relative links, those within the page included. */
    private static Stream<String> links(Path page) {
        return LINK.matcher(CODE.matcher(text(page)).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"));
    }

    private static boolean exists(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path file = target(page, link);
        boolean heading = parts.length == 2 && file.toString().endsWith(".md");
        return Files.exists(file)
                && (!heading || headings(file).contains(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }

    private static Path target(Path page, String link) {
        String path = link.replaceAll("#.*", "");
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    /** Names of a page's headings, as GitHub makes them. */
    private static Set<String> headings(Path page) {
        Set<String> names = new HashSet<>();
        Matcher heading = HEADING.matcher(FENCED.matcher(text(page)).replaceAll(""));
        while (heading.find()) {
            String name = heading.group(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
                    .replace(' ', '-');
            String free = name;
            for (int i = 1; !names.add(free); i++) {
                free = name + "-" + i;
            }
        }
        return names;
    }

    private static Path english(Path japanese) {
        String name = japanese.getFileName().toString();
        return japanese.resolveSibling(name.substring(0, name.length() - JAPANESE.length()) + ".md");
    }

    private static boolean leads(Path from, Path to) {
        return Files.exists(from)
                && links(from).anyMatch(link -> target(from, link).equals(to));
    }

    /** Indented lines, without what a comment on them says. */
    private static List<String> commands(Path page) {
        return text(page)
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.replaceAll("\\s+# .*", ""))
                .toList();
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
                    .filter(file -> !SourceTree.isForeign(root.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private String name(Path page) {
        return root.relativize(page).toString();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(page.toString(), unreadable);
        }
    }
}
