package org.akashi.model;

/**
 * The place in the evidence that a statement rests on.
 *
 * <p>{@code artifact} is the path of the file within the evidence, with {@code /}. {@code pointer} is a JSON pointer (RFC 6901)
 * for JSON, {@code /<table>/<row uuid>/<column>} for an OVSDB database, {@code L<n>} for text, an XPath for XML, and empty for
 * the whole artefact. Ordered by artefact, then pointer.
 */
public record EvidenceRef(String artifact, String pointer) implements Comparable<EvidenceRef> {

    /** The whole of an artefact. */
    public static EvidenceRef whole(String artifact) {
        return new EvidenceRef(artifact, "");
    }

    /** A place below this one. */
    public EvidenceRef child(String step) {
        return new EvidenceRef(artifact, pointer + "/" + step);
    }

    @Override
    public int compareTo(EvidenceRef other) {
        int byArtifact = artifact.compareTo(other.artifact);
        return byArtifact != 0 ? byArtifact : pointer.compareTo(other.pointer);
    }

    /** {@code neutron.ports.json#/ports/3}. */
    @Override
    public String toString() {
        return pointer.isEmpty() ? artifact : artifact + "#" + pointer;
    }
}
