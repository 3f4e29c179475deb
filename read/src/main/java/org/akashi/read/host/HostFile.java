package org.akashi.read.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.Json;
import org.akashi.read.json.JsonDocument;
import org.akashi.read.json.Problems;

/**
 * One file of a host, read.
 *
 * @param json the document; empty if it is damaged, or text
 * @param settings kernel parameters by name
 */
public record HostFile(
        HostArtifact.Name name, String path, Optional<Json> json, Map<String, String> settings, Problems problems) {

    /** Bytes in a list of kernel parameters, at most. */
    private static final int LARGEST = 8 << 20;

    public HostFile {
        settings = Map.copyOf(settings);
    }

    /** Reads a file to its end. */
    public static HostFile read(InputStream in, String path, HostArtifact.Name name) throws IOException {
        Problems problems = new Problems();
        if (name.what() == HostArtifact.SETTINGS) {
            return new HostFile(name, path, Optional.empty(), settings(in, path, problems), problems);
        }
        return new HostFile(name, path, JsonDocument.read(in, path, problems), Map.of(), problems);
    }

    /** The items of a list; a file that holds none has none. */
    List<Json> items() {
        return json.map(Json::items).orElse(List.of());
    }

    private static Map<String, String> settings(InputStream in, String path, Problems problems) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            problems.add(Diagnostic.Code.TOO_LARGE, EvidenceRef.whole(path), Integer.toString(LARGEST));
            return settings;
        }
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            int sign = line.indexOf('=');
            if (sign > 0 && line.startsWith("net.")) {
                settings.put(
                        line.substring(0, sign).strip(),
                        line.substring(sign + 1).strip());
            }
        }
        return settings;
    }
}
