package org.akashi.evidence.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.akashi.evidence.Durable;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.HashManifest;
import org.akashi.evidence.log.MerkleTree;

/** Writes the seal of a package whose other files are final: beside its place, then moved there as a whole. */
public final class Sealing {

    private static final String SEAL = "seal";

    private Sealing() {}

    /**
     * Signs the head of a log and writes {@code seal/}.
     *
     * @param events the log, the sealing its last event
     * @param tagManifest hash of the tag manifest
     * @throws IOException if the disk refuses
     */
    public static void write(
            Path folder, SealKey key, String packageId, String time, List<String> events, String tagManifest)
            throws IOException {
        byte[] head = new SealHead(packageId, time, MerkleTree.of(events).head(), tagManifest)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        byte[] signature = key.sign(head);
        byte[] signer = Signer.ascii(key.signer().pem());
        Path beside = folder.resolve(BagPaths.PARTIAL);
        Durable.replace(beside.resolve(BagPaths.HEAD), head);
        Durable.replace(beside.resolve(BagPaths.SIGNER), signer);
        Durable.replace(beside.resolve(BagPaths.SIGNATURE), signature);
        Durable.replace(beside.resolve(BagPaths.SEAL_MANIFEST), manifest(head, signature, signer));
        Durable.move(beside.resolve(SEAL), folder.resolve(SEAL));
        Files.deleteIfExists(beside);
    }

    /** What time-stamp authorities stamp: the hashes of the other three, as {@code sha256sum -c} checks them. */
    static byte[] manifest(byte[] head, byte[] signature, byte[] signer) {
        return HashManifest.of(Map.of(
                        BagPaths.HEAD, Sha256.hex(head),
                        BagPaths.SIGNATURE, Sha256.hex(signature),
                        BagPaths.SIGNER, Sha256.hex(signer)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
