package org.akashi.read.storage;

import java.util.Arrays;
import java.util.Optional;

/** What is read of a storage system, by the name of its file below {@code storage/<system>/}. */
public enum StorageArtifact {
    /** LIO as {@code targetcli saveconfig} wrote it. */
    LIO("lio.json"),
    /** {@code tgtadm --mode target --op show}. */
    TGT("tgt.txt"),
    /** {@code /var/lib/nfs/etab}: the table that the server answers from. */
    EXPORTS_IN_FORCE("etab.txt"),
    /** {@code exportfs -v}, which leaves out some options of the same table. */
    EXPORTS_PRINTED("exportfs.txt"),
    /** {@code exports(5)}: {@code exports.txt}, and each file below {@code exports.d/}. */
    EXPORTS("exports.txt"),
    /** {@code ceph auth ls}. */
    CLUSTER_ACCOUNTS("ceph-auth.json"),
    /** {@code ceph osd pool ls detail}. */
    CLUSTER_POOLS("ceph-pools.json"),
    /** {@code /etc/iscsi/initiatorname.iscsi}. */
    INITIATOR("initiatorname.txt"),
    /** {@code /etc/iscsi/iscsid.conf}. */
    INITIATOR_SETTINGS("iscsid.txt"),
    /** {@code iscsiadm -m session}. */
    SESSIONS("iscsi-sessions.txt"),
    /** {@code multipath -ll}. */
    MULTIPATH("multipath.txt");

    private final String file;

    StorageArtifact(String file) {
        this.file = file;
    }

    boolean isJson() {
        return file.endsWith(".json");
    }

    /** A file of a system. */
    public record Name(String system, StorageArtifact what) {}

    /** What the file at a path holds, if it is one of a storage system. */
    public static Optional<Name> of(String path) {
        String[] steps = path.split("/", -1);
        int last = steps.length - 1;
        if (last >= 3 && steps[last - 3].equals("storage") && steps[last - 1].equals("exports.d")) {
            return Optional.of(new Name(steps[last - 2], EXPORTS));
        }
        if (last < 2 || !steps[last - 2].equals("storage")) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(what -> what.file.equals(steps[last]))
                .findFirst()
                .map(what -> new Name(steps[last - 1], what));
    }
}
