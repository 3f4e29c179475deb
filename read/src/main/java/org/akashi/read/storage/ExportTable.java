package org.akashi.read.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.model.EvidenceRef;
import org.akashi.model.storage.FileExport;

/** Exports of NFS: the table in force as {@code exportfs(8)} prints it, and settings as {@code exports(5)} defines them. */
final class ExportTable {

    private static final Pattern IN_FORCE = Pattern.compile("^(?:(\\S.*?)\\s+|\\s+)(\\S+)\\(([^()]*)\\)\\s*$");
    private static final Pattern CLIENT = Pattern.compile("([^()]*)(?:\\(([^()]*)\\))?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"(\\S*)|(\\S+)");

    private ExportTable() {}

    /** Every line names a path or continues the last one, and has one client. */
    static List<FileExport> inForce(StorageFile file) {
        List<FileExport> exports = new ArrayList<>();
        String path = "";
        int number = 0;
        for (String line : file.lines()) {
            number++;
            Matcher entry = IN_FORCE.matcher(line);
            if (entry.matches()) {
                path = entry.group(1) == null ? path : unescaped(entry.group(1));
                String client = entry.group(2).equals("<world>") ? FileExport.EVERYONE : entry.group(2);
                if (path.isEmpty()) {
                    file.refuse(number);
                } else {
                    exports.add(export(
                            file, FileExport.Form.IN_FORCE, path, client, options(entry.group(3)), file.line(number)));
                }
            } else if (line.startsWith("/") || line.startsWith("\"")) {
                path = unescaped(line.strip());
            } else if (!line.isBlank()) {
                file.refuse(number);
            }
        }
        return exports;
    }

    /** Settings; where an entry names no client, or has a space before its options, everyone is meant. */
    static List<FileExport> settings(StorageFile file) {
        List<FileExport> exports = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        int begun = 0;
        for (int number = 1; number <= file.lines().size(); number++) {
            String line = file.lines().get(number - 1);
            begun = entry.isEmpty() ? number : begun;
            if (line.endsWith("\\")) {
                entry.append(line, 0, line.length() - 1).append(' ');
                continue;
            }
            entry.append(line);
            String whole = entry.toString().replaceFirst("(^|\\s)#.*$", "").strip();
            entry.setLength(0);
            if (!whole.isEmpty()) {
                entry(file, whole, begun, exports);
            }
        }
        return exports;
    }

    private static void entry(StorageFile file, String entry, int number, List<FileExport> exports) {
        Matcher words = WORD.matcher(entry);
        words.find();
        String path = unescaped(words.group(1) != null ? words.group(1) : words.group(3));
        if (!path.startsWith("/")) {
            file.refuse(number);
            return;
        }
        SortedSet<String> usual = new TreeSet<>();
        boolean any = false;
        while (words.find()) {
            String word = words.group();
            if (word.startsWith("-")) {
                usual.addAll(options(word.substring(1)));
                continue;
            }
            Matcher client = CLIENT.matcher(word);
            if (!client.matches()) {
                file.refuse(number);
                continue;
            }
            any = true;
            SortedSet<String> options = new TreeSet<>(usual);
            if (client.group(2) != null) {
                override(options, options(client.group(2)));
            }
            String name = client.group(1).isEmpty() ? FileExport.EVERYONE : client.group(1);
            exports.add(export(file, FileExport.Form.SETTINGS, path, name, options, file.line(number)));
        }
        if (!any) {
            exports.add(export(file, FileExport.Form.SETTINGS, path, FileExport.EVERYONE, usual, file.line(number)));
        }
    }

    /** What a client's own options say counts, not the usual ones' opposite. */
    private static void override(SortedSet<String> options, SortedSet<String> own) {
        for (String option : own) {
            options.remove(option.startsWith("no_") ? option.substring(3) : "no_" + option);
            switch (option) {
                case "rw" -> options.remove("ro");
                case "ro" -> options.remove("rw");
                case "secure" -> options.remove("insecure");
                case "insecure" -> options.remove("secure");
                default -> {
                    if (option.startsWith("sec=")) {
                        options.removeIf(other -> other.startsWith("sec="));
                    }
                }
            }
        }
        options.addAll(own);
    }

    private static SortedSet<String> options(String text) {
        SortedSet<String> options = new TreeSet<>();
        for (String option : text.split(",", -1)) {
            if (!option.isBlank()) {
                options.add(option.strip());
            }
        }
        return options;
    }

    /** Octal escapes of bytes ({@code \040}). */
    private static String unescaped(String path) {
        return Pattern.compile("\\\\([0-7]{3})")
                .matcher(path)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 8))));
    }

    private static FileExport export(
            StorageFile file,
            FileExport.Form form,
            String path,
            String client,
            SortedSet<String> options,
            EvidenceRef place) {
        String id = file.system() + "/" + (form == FileExport.Form.IN_FORCE ? "in force" : "settings") + " " + path
                + " " + client;
        return new FileExport(id, path, file.system(), client, options, form, place);
    }
}
