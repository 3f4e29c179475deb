package org.akashi.model;

/**
 * One file of the evidence.
 *
 * @param path path within the evidence, with {@code /}
 * @param size bytes
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param read whether a reader took it; what was not read is listed, never an error
 */
public record Artifact(String path, long size, String sha256, boolean read) implements Comparable<Artifact> {
    @Override
    public int compareTo(Artifact other) {
        return path.compareTo(other.path);
    }
}
