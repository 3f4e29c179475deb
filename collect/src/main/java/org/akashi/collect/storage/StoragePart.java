package org.akashi.collect.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of storage system, and how a machine shows that it is one. */
public enum StoragePart {
    /** The kernel's block target (LIO), as {@code targetcli} saved it. */
    LIO("targetcli"),
    /** The block target of user space. */
    TGT("tgtadm"),
    /** The file server of the kernel. */
    NFS("exportfs"),
    /** A cluster, where an account may ask it. */
    CEPH("ceph"),
    /** Disks that are reached in several ways. */
    MULTIPATH("multipath"),
    /** The initiator of block storage. */
    ISCSI("iscsiadm");

    private final String tool;

    StoragePart(String tool) {
        this.tool = tool;
    }

    /** The command that a machine has if it has this. */
    String tool() {
        return tool;
    }

    /** The part with a name as a person gives it. */
    public static Optional<StoragePart> parse(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
