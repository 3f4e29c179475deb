package org.akashi.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which kinds of evidence were read, from which artefacts, and which of them whole. Absence of evidence is never compliance: who
 * concludes from a kind asks {@link #complete} first.
 */
public record Coverage(Map<EvidenceKind, List<String>> artifacts, Map<EvidenceKind, Boolean> whole) {

    private static final List<EvidenceKind> DECLARED_NETWORK = List.of(
            EvidenceKind.NETWORKS,
            EvidenceKind.SUBNETS,
            EvidenceKind.PORTS,
            EvidenceKind.ROUTERS,
            EvidenceKind.SECURITY_GROUPS,
            EvidenceKind.FLOATING_ADDRESSES);

    public Coverage {
        artifacts = Collections.unmodifiableMap(new TreeMap<>(artifacts));
        whole = Collections.unmodifiableMap(new TreeMap<>(whole));
    }

    /** Whether any artefact of the kind was read, even a damaged one. */
    public boolean has(EvidenceKind kind) {
        return artifacts.containsKey(kind);
    }

    /** Whether the kind was read to its end, without a missing page, cut or unusable element. */
    public boolean complete(EvidenceKind kind) {
        return has(kind) && whole.getOrDefault(kind, false);
    }

    /** Whether the kind is there, be it only as something that somebody asked for and did not get. */
    private boolean known(EvidenceKind kind) {
        return has(kind) || whole.containsKey(kind);
    }

    /**
     * What is missing, or not whole, before anything may be called isolated: what the network enforces, or else all that the management
     * API was told. Where what the network enforces is known to be there and was not got, both are missing.
     */
    public List<EvidenceKind> networkGaps() {
        Stream<EvidenceKind> declared = has(EvidenceKind.IMPLEMENTED_NETWORK) ? Stream.of() : DECLARED_NETWORK.stream();
        Stream<EvidenceKind> implemented =
                known(EvidenceKind.IMPLEMENTED_NETWORK) ? Stream.of(EvidenceKind.IMPLEMENTED_NETWORK) : Stream.of();
        return Stream.concat(declared, implemented)
                .filter(kind -> !complete(kind))
                .toList();
    }

    /** Whether anything was read of what a cloud's network is: by what it enforces, or by what the management API was told. */
    public boolean tellsOfNetwork() {
        return has(EvidenceKind.IMPLEMENTED_NETWORK)
                || DECLARED_NETWORK.stream().anyMatch(this::has);
    }

    /** The artefacts the kind was read from, in order of path; none if it was not read. */
    public List<String> artifacts(EvidenceKind kind) {
        return artifacts.getOrDefault(kind, List.of());
    }
}
