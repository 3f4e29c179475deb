package org.akashi.collect.libvirt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How {@code virsh(1)} is asked, and how its lists are read. The connection is read-only ({@code -r}): libvirt itself refuses changes. */
final class Virsh {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern COLUMNS = Pattern.compile("^\\s*(\\S.*?)\\s{2,}(\\S.*?)\\s*$");

    private final String uri;

    Virsh(String uri) {
        this.uri = uri;
    }

    /** A command line; words are taken as they are, names that begin with a dash included. */
    List<String> words(String... command) {
        List<String> words = new ArrayList<>(List.of("virsh", "-q", "-r", "-c", uri));
        words.addAll(List.of(command));
        return words;
    }

    /** The UUIDs that begin a line, or are all of it. */
    static List<String> uuids(List<String> lines) {
        List<String> uuids = new ArrayList<>();
        for (String line : lines) {
            Matcher uuid = UUID.matcher(line.strip());
            if (uuid.lookingAt()) {
                uuids.add(uuid.group());
            }
        }
        return uuids.stream().sorted().distinct().toList();
    }

    /** The names that a list prints one a line, followed by spaces. */
    static List<String> names(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }

    /** The first column of a list of two; columns are apart by two spaces or more. */
    static List<String> firsts(List<String> lines) {
        return column(lines, 1);
    }

    private static List<String> column(List<String> lines, int group) {
        return lines.stream()
                .map(COLUMNS::matcher)
                .filter(Matcher::matches)
                .map(columns -> columns.group(group))
                .sorted()
                .distinct()
                .toList();
    }

    /** A name for the file of each object, none twice. */
    static Map<String, String> files(List<String> names) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : names) {
            String step = org.akashi.evidence.bag.BagPaths.step(name);
            String file = step;
            for (int i = 2; files.containsValue(file); i++) {
                file = step + "+" + i;
            }
            files.put(name, file);
        }
        return files;
    }

    /** How libvirt says why it does not answer. */
    static String refusal(String reason, String said) {
        if (!reason.startsWith("exit-")) {
            return reason;
        }
        if (said.contains("not supported by the connection driver") || said.contains("unsupported flags")) {
            return "not-offered";
        }
        if (said.contains("failed to connect") || said.contains("Failed to connect")) {
            return said.matches("(?s).*(ermission denied|authentication|access denied).*") ? "denied" : "unreachable";
        }
        if (said.matches("(?s).*(operation forbidden|access denied|ermission denied|authentication).*")) {
            return "denied";
        }
        return said.matches("(?s).*(not found|no (domain|network|storage|nwfilter|secret|node device).* with).*")
                ? "gone"
                : reason;
    }
}
