package org.akashi.evidence.bag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.Sha256;

/**
 * A manifest: one line {@code <sha256>  <path>} for each file (RFC 8493, section 2.1.3), as {@code sha256sum} prints and checks them.
 * Lines that begin with {@code #} are comments to {@code sha256sum}; only the head of a seal has such.
 *
 * @param hashes hashes by path
 * @param faults numbers of the lines that are none, counted from 1
 */
public record HashManifest(SortedMap<String, String> hashes, List<Integer> faults) {

    public HashManifest {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        faults = List.copyOf(faults);
    }

    public static HashManifest of(Map<String, String> hashes) {
        return new HashManifest(new TreeMap<>(hashes), List.of());
    }

    /** Reads the lines of a manifest; of two lines for one path the second is a fault. */
    public static HashManifest parse(List<String> lines) {
        SortedMap<String, String> hashes = new TreeMap<>();
        List<Integer> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                continue;
            }
            boolean well = line.length() > 66
                    && line.startsWith("  ", 64)
                    && Sha256.isHex(line.substring(0, 64))
                    && BagPaths.isSafe(line.substring(66));
            if (!well || hashes.putIfAbsent(line.substring(66), line.substring(0, 64)) != null) {
                faults.add(i + 1);
            }
        }
        return new HashManifest(hashes, faults);
    }

    /** The line of one file, with its end. */
    public static String line(String path, String sha256) {
        return sha256 + "  " + path + "\n";
    }

    /** The manifest as a file, in order of path. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        hashes.forEach((path, hash) -> text.append(line(path, hash)));
        return text.toString();
    }
}
