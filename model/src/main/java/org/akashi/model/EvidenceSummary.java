package org.akashi.model;

import java.util.List;

/**
 * What the evidence is: its artefacts in order of path, a hash over all of them, and whether it is sealed.
 *
 * @param rootHash for a plain folder, the SHA-256 of the lines {@code <sha256>  <path>\n} in order of path: what
 *     {@code sha256sum} prints, hashed again
 */
public record EvidenceSummary(String rootHash, boolean sealed, List<Artifact> artifacts) {
    public EvidenceSummary {
        artifacts = artifacts.stream().sorted().toList();
    }
}
