package org.akashi.model.storage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * Who may do what in a storage cluster (Ceph).
 *
 * @param id {@code <system>/<name>}
 * @param name kind and name: {@code client.cinder}
 * @param system the cluster's name in evidence
 * @param rights by the kind of daemon, as they are written
 */
public record ClusterAccount(
        String id, String name, String system, SortedMap<String, String> rights, EvidenceRef evidence)
        implements Element {
    public ClusterAccount {
        rights = Collections.unmodifiableSortedMap(new TreeMap<>(rights));
    }

    /** Whether it is somebody's from outside, and not a daemon of the cluster or what makes one. */
    public boolean isClient() {
        return name.startsWith("client.") && !name.startsWith("client.bootstrap-");
    }

    /** Whether it may do everything with the data of every pool. */
    public boolean unlimited() {
        return rights.getOrDefault("osd", "").strip().matches("allow \\*");
    }

    /** Whether a right on data names neither a pool nor a namespace, and no tag. */
    public boolean everyPool() {
        for (String right : rights.getOrDefault("osd", "").split(",", -1)) {
            if (!right.isBlank() && !right.matches(".*\\b(pool|namespace|tag)\\b.*") && !right.contains("pool=")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Cell cell() {
        return Cell.STORAGE_VIRTUALIZATION;
    }

    @Override
    public Component component() {
        return Component.AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT;
    }
}
