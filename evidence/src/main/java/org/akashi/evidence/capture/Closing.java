package org.akashi.evidence.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.Durable;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.EvidenceException.Code;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.HashManifest;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.seal.SealKey;
import org.akashi.evidence.seal.Sealing;

/**
 * Closes a package: the manifest in order, what is known of the payload in {@code bag-info.txt}, the event, the tag manifest, and last
 * the seal. A closing that was cut short is begun again; the log then has two such events, and the last counts.
 */
final class Closing {

    private Closing() {}

    static void close(PackageWriter writer, SealKey key, String by) throws IOException {
        Path folder = writer.folder();
        long bytes = payload(writer);
        Durable.replace(
                folder.resolve(BagPaths.MANIFEST),
                HashManifest.of(writer.hashes()).toString().getBytes(StandardCharsets.UTF_8));
        String created = CustodyEvent.parse(writer.events().getFirst())
                .map(event -> event.detail().getOrDefault("package", ""))
                .orElse("");
        String info = NewPackage.info(created, writer.agent(), writer.now()) + "Payload-Oxum: " + bytes + "."
                + writer.hashes().size() + "\n";
        Durable.replace(folder.resolve(BagPaths.INFO), info.getBytes(StandardCharsets.UTF_8));
        SortedMap<String, String> detail = new TreeMap<>(Map.of(
                "artifacts", String.valueOf(writer.hashes().size()),
                "bytes", String.valueOf(bytes),
                "signer", key.signer().fingerprint()));
        try (PackageFiles files = PackageFiles.open(folder)) {
            for (String tag : BagPaths.TAGS) {
                if (!tag.equals(BagPaths.LEDGER)) {
                    detail.put(tag, hash(files, tag));
                }
            }
        }
        writer.note(CustodyEvent.Kind.SEALED, by, detail);
        SortedMap<String, String> tags = new TreeMap<>();
        try (PackageFiles files = PackageFiles.open(folder)) {
            for (String tag : BagPaths.TAGS) {
                tags.put(tag, hash(files, tag));
            }
        }
        byte[] tagManifest = HashManifest.of(tags).toString().getBytes(StandardCharsets.UTF_8);
        Durable.replace(folder.resolve(BagPaths.TAG_MANIFEST), tagManifest);
        Sealing.write(folder, key, created, writer.now(), writer.events(), Sha256.hex(tagManifest));
    }

    /** The size of the payload, once it is known to be what the records say and nothing else. */
    private static long payload(PackageWriter writer) throws IOException {
        long bytes = 0;
        try (PackageFiles files = PackageFiles.open(writer.folder())) {
            for (String path : files.sizes().keySet()) {
                boolean ours =
                        path.startsWith(BagPaths.PAYLOAD) ? writer.hashes().containsKey(path) : BagPaths.isTag(path);
                if (!ours) {
                    throw altered(writer, path, "nobody recorded its capture");
                }
            }
            if (!files.strange().isEmpty()) {
                throw altered(writer, files.strange().first(), "it is a link or a special file");
            }
            for (Map.Entry<String, String> artifact : writer.hashes().entrySet()) {
                if (!files.has(artifact.getKey())) {
                    throw altered(writer, artifact.getKey(), "it has vanished");
                }
                if (!hash(files, artifact.getKey()).equals(artifact.getValue())) {
                    throw altered(writer, artifact.getKey(), "it is not what was captured");
                }
                bytes += files.size(artifact.getKey());
            }
        }
        return bytes;
    }

    private static String hash(PackageFiles files, String path) throws IOException {
        try (var in = files.open(path)) {
            return Sha256.hex(in);
        }
    }

    private static EvidenceException altered(PackageWriter writer, String path, String how) {
        return EvidenceException.of(Code.NOT_AS_CAPTURED, writer.folder().toString(), path, how);
    }
}
