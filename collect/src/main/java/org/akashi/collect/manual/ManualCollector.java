package org.akashi.collect.manual;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.CollectException;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.evidence.bag.BagPaths;

/**
 * Documents, photographs and notes of interviews, as they are handed over, with who, when, where, and which audit guides they serve. In
 * what is {@linkplain #isText text}, secrets are replaced as everywhere; everything else is kept byte for byte and not searched.
 *
 * @param who who wrote, took or said it
 * @param when when it was written, taken or said
 * @param where where that was
 * @param guides audit guides that it serves
 * @param asIs whether text is kept byte for byte as well
 */
public record ManualCollector(
        List<Path> files, String who, OffsetDateTime when, String where, List<String> guides, boolean asIs)
        implements Collector {

    public ManualCollector {
        files = List.copyOf(files);
        guides = List.copyOf(guides);
    }

    /** Begins what switches the alphabet (ISO 2022) or the colour of a terminal. */
    private static final byte ESCAPE = 0x1b;

    /** Bytes by which it is told whether a file is text. */
    private static final int BEGINNING = 1 << 16;

    /**
     * Whether a file is text: nothing at its beginning that no text has (NUL and its like), and not a PDF, whose texts are not plain. A file
     * that cannot be read is none.
     */
    public static boolean isText(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(BEGINNING);
            for (byte b : begin) {
                if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != ESCAPE) {
                    return false;
                }
            }
            return !new String(begin, 0, Math.min(begin.length, 5), StandardCharsets.US_ASCII).equals("%PDF-");
        } catch (IOException unreadable) {
            return false;
        }
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
                if (asIs || !isText(file)) {
                    work.bytes(path, path, known, in, new TreeMap<>(Map.of("secrets", "not searched for")));
                } else {
                    work.text(path, path, known, in, new TreeMap<>());
                }
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
