package org.akashi.collect.manual;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.CollectException;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.evidence.bag.BagPaths;

/**
 * Documents, photographs and notes of interviews, byte for byte as they are handed over, with who, when, where, and which audit guides
 * they serve. Nothing in them is replaced: they are not searched for secrets.
 *
 * @param who who wrote, took or said it
 * @param when when it was written, taken or said
 * @param where where that was
 * @param guides audit guides that it serves
 */
public record ManualCollector(List<Path> files, String who, OffsetDateTime when, String where, List<String> guides)
        implements Collector {

    public ManualCollector {
        files = List.copyOf(files);
        guides = List.copyOf(guides);
    }

    @Override
    public String kind() {
        return "manual";
    }

    @Override
    public SortedMap<String, String> facts() {
        return new TreeMap<>();
    }

    @Override
    public void collect(Collecting work) {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw CollectException.of(CollectException.Code.NO_FILE, file.toString());
            }
        }
        SortedMap<String, String> origin = new TreeMap<>();
        origin.put("who", who);
        origin.put("when", when.toString());
        origin.put("where", where);
        if (!guides.isEmpty()) {
            origin.put("guides", String.join(" ", guides));
        }
        for (Path file : files) {
            String path = free(work, BagPaths.step(String.valueOf(file.getFileName())));
            SortedMap<String, String> known = new TreeMap<>(origin);
            known.put("source", String.valueOf(file.getFileName()));
            try (InputStream in = Files.newInputStream(file)) {
                work.bytes(path, path, known, in, new TreeMap<>());
            } catch (IOException refused) {
                throw CollectException.of(CollectException.Code.NO_FILE, file.toString());
            }
        }
    }

    /** A path that the package does not have yet: {@code manual/note.txt}, {@code manual/note-2.txt}. */
    private static String free(Collecting work, String name) {
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String path = "manual/" + name;
        for (int i = 2; work.has(path); i++) {
            path = "manual/" + name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return path;
    }
}
