package org.akashi.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import org.akashi.model.Artifact;

/**
 * The hash over all artefacts: SHA-256 of what {@code sha256sum} prints for them in order of path. As GNU coreutils do, a line
 * whose name holds a backslash, newline or carriage return begins with a backslash and has them escaped.
 */
final class RootHash {

    private RootHash() {}

    static String of(Collection<Artifact> artifacts) {
        MessageDigest digest = Sha256.start();
        artifacts.stream().sorted().forEach(a -> digest.update(line(a).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Artifact artifact) {
        String escaped =
                artifact.path().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        String mark = escaped.equals(artifact.path()) ? "" : "\\";
        return mark + artifact.sha256() + "  " + escaped + "\n";
    }
}
