package org.akashi.read.declaration;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.read.ReadException;
import org.akashi.read.ReadException.Code;

/**
 * Reads which projects are whose, because one customer may hold several. Either YAML, a project's id or name to its owner,
 *
 * {@snippet lang=yaml :
 * acme-prod: ACME
 * acme-dev: ACME
 * shared-services: provider      # the provider's own
 * }
 *
 * or, where the file's name ends in {@code .csv}, the same as a table with the columns {@code project} and {@code owner}.
 *
 * <p>A project that is not in evidence, that is named ambiguously or twice, stops the use of the list: what the audited side says must
 * not be half understood. Where the evidence has no projects at all, ids are taken as they are.
 */
public final class OwnersReader {

    /** Whom no list may make an owner: the world outside the cloud. */
    private static final String OUTSIDE = "outside";

    /** One line of the list. */
    record Entry(String project, String owner, int line) {}

    private final String file;
    private final Identity identity;
    private final Map<String, List<String>> byName;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> owners = new TreeMap<>();
    private final List<ReadException> problems = new ArrayList<>();

    private OwnersReader(Path file, Identity identity) {
        this.file = file.toString();
        this.identity = identity;
        this.byName = identity.projects().values().stream()
                .collect(Collectors.groupingBy(
                        Project::name, Collectors.mapping(Project::id, Collectors.toUnmodifiableList())));
    }

    /**
     * Reads a list.
     *
     * @throws ReadException if the file as a whole cannot be used; what is wrong with single entries is in the list's problems
     */
    public static OwnerList read(Path file, Identity identity) {
        TextFile content = TextFile.read(file, TextFile.LIST);
        boolean table =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
        List<Entry> entries = table ? OwnerTable.entries(content) : inYaml(content);
        OwnersReader reader = new OwnersReader(file, identity);
        entries.forEach(reader::add);
        SortedSet<String> unlisted = new TreeSet<>(identity.projects().keySet());
        unlisted.removeAll(reader.owners.keySet());
        return new OwnerList(new TreeMap<>(reader.owners), unlisted, reader.problems, content.sha256());
    }

    private static List<Entry> inYaml(TextFile content) {
        return YamlFile.parse(content)
                .map(top -> top.entries().stream()
                        .map(each -> new Entry(
                                each.getKey().text(),
                                each.getValue().text(),
                                each.getKey().line()))
                        .toList())
                .orElse(List.of());
    }

    private void add(Entry entry) {
        if (entry.owner().equals(OUTSIDE)) {
            wrong(entry, Code.RESERVED_OWNER, entry.owner());
            return;
        }
        String id = identity.projects().containsKey(entry.project()) ? entry.project() : byName(entry);
        if (id.isEmpty()) {
            return;
        }
        Integer before = lines.putIfAbsent(id, entry.line());
        if (before == null) {
            owners.put(id, entry.owner());
        } else {
            wrong(entry, Code.DUPLICATE_PROJECT, entry.project(), before.toString());
        }
    }

    private String byName(Entry entry) {
        if (identity.projects().isEmpty()) {
            return entry.project();
        }
        List<String> named = byName.getOrDefault(entry.project(), List.of());
        if (named.isEmpty()) {
            wrong(entry, Code.UNKNOWN_PROJECT, entry.project());
        } else if (named.size() > 1) {
            wrong(entry, Code.AMBIGUOUS_PROJECT, entry.project(), String.join(", ", named));
        }
        return named.size() == 1 ? named.getFirst() : "";
    }

    private void wrong(Entry entry, Code code, String... arguments) {
        problems.add(ReadException.of(code, file, entry.line(), arguments));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
