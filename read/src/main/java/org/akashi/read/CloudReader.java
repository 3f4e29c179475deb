package org.akashi.read;

import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;

/**
 * Reads evidence into the neutral cloud. This is the entry to the module.
 *
 * {@snippet :
 * EvidenceFolder folder = EvidenceFolder.open(Path.of("samples/kumo"));
 * Cloud cloud = CloudReader.read(folder);
 * for (Port port : cloud.network().ports().values()) {
 *     System.out.println(port.label() + " is read from " + port.evidence());
 * }
 * for (Diagnostic diagnostic : cloud.diagnostics()) {
 *     System.out.println(diagnostic.place() + " " + diagnostic.code() + " " + diagnostic.arguments());
 * }
 * }
 *
 * <p>Answers are read as streams, element by element, each with its place. What is unknown does no harm; what is damaged or missing
 * becomes a {@link org.akashi.model.Diagnostic}, and {@link org.akashi.model.Coverage} tells which lists are whole. Nothing is guessed.
 *
 * <p>Two views of the network are made where both are in evidence: what the management API declares, and what the databases of the
 * network's implementation hold. The second is the cloud's network then, with names and owners from the first. Members that may hold
 * secrets, such as metadata and user data of servers, are skipped and never in memory.
 *
 * <p>Described for users in {@code docs/reading.md}.
 */
public final class CloudReader {

    /** Lists from this size on are worth splitting. */
    private static final long LARGE = 1 << 20;

    private CloudReader() {}

    /**
     * Reads everything in a folder that this version understands.
     *
     * @throws org.akashi.evidence.EvidenceException if a file cannot be read from the disk
     */
    public static Cloud read(EvidenceFolder folder) {
        return read(folder, ReadOptions.defaults());
    }

    /** Like {@link #read(EvidenceFolder)}; the result is the same whatever the options. */
    public static Cloud read(EvidenceFolder folder, ReadOptions options) {
        return read(folder, options, LARGE);
    }

    /**
     * Reads a folder; the result does not depend on how.
     *
     * @param large bytes from which on a list is split
     */
    static Cloud read(EvidenceFolder folder, ReadOptions options, long large) {
        try (Workers workers = new Workers(options.threads())) {
            return CloudAssembly.of(folder, EvidenceReading.of(folder, workers, large), workers);
        }
    }
}
