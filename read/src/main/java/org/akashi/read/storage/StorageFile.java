package org.akashi.read.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.Json;
import org.akashi.read.json.JsonDocument;
import org.akashi.read.json.Problems;

/**
 * One file of a storage system, read.
 *
 * @param json the document; empty if it is damaged, or text
 * @param lines all lines of a text
 */
public record StorageFile(
        StorageArtifact.Name name, String path, Optional<Json> json, List<String> lines, Problems problems) {

    private static final int LARGEST = 16 << 20;
    private static final int SHOWN = 200;

    public StorageFile {
        lines = List.copyOf(lines);
    }

    /** Reads a file to its end. */
    public static StorageFile read(InputStream in, String path, StorageArtifact.Name name) throws IOException {
        Problems problems = new Problems();
        if (name.what().isJson()) {
            return new StorageFile(name, path, JsonDocument.read(in, path, problems), List.of(), problems);
        }
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            problems.add(Diagnostic.Code.TOO_LARGE, EvidenceRef.whole(path), Integer.toString(LARGEST));
            return new StorageFile(name, path, Optional.empty(), List.of(), problems);
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        return new StorageFile(name, path, Optional.empty(), lines, problems);
    }

    String system() {
        return name.system();
    }

    /** The place of a line, counted from 1. */
    EvidenceRef line(int number) {
        return new EvidenceRef(path, "L" + number);
    }

    /** Says that a line is not understood. */
    void refuse(int number) {
        String line = lines.get(number - 1).strip();
        problems.add(
                Diagnostic.Code.BAD_LINE, line(number), line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
    }
}
