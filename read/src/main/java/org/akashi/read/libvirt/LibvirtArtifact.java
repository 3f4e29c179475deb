package org.akashi.read.libvirt;

import java.util.Arrays;
import java.util.Optional;

/** What is read of a host's libvirt, by the folder of its file below {@code libvirt/<host>/}; each file is one object. */
public enum LibvirtArtifact {
    /** {@code virsh capabilities}. */
    CAPABILITIES("capabilities.xml", "capabilities"),
    /** {@code virsh list --all --uuid}: which machines there are. */
    MACHINE_LIST("domains.txt", ""),
    /** {@code virsh dumpxml}. */
    MACHINE("domains", "domain"),
    /** {@code virsh net-dumpxml}. */
    NETWORK("networks", "network"),
    /** {@code virsh nwfilter-dumpxml}. */
    FILTER("filters", "filter"),
    /** {@code virsh nwfilter-binding-dumpxml}. */
    BINDING("bindings", "filterbinding"),
    /** {@code virsh secret-dumpxml}. */
    SECRET("secrets", "secret"),
    /** {@code virsh pool-dumpxml}. */
    POOL("pools", "pool"),
    /** {@code virsh vol-dumpxml}, in a folder of its pool. */
    VOLUME("volumes", "volume"),
    /** {@code virsh nodedev-dumpxml}. */
    DEVICE("devices", "device");

    private final String folder;
    private final String root;

    LibvirtArtifact(String folder, String root) {
        this.folder = folder;
        this.root = root;
    }

    /** Name of the outermost element; empty for text. */
    String root() {
        return root;
    }

    /**
     * A file of a host.
     *
     * @param pool the folder of a volume's pool; empty for others
     * @param next whether it is a running machine's form for its next start
     */
    public record Name(String host, LibvirtArtifact what, String pool, boolean next) {}

    /** What the file at a path holds, if it is one of libvirt's. */
    public static Optional<Name> of(String path) {
        String[] steps = path.split("/", -1);
        int root = Arrays.asList(steps).lastIndexOf("libvirt");
        int below = steps.length - root - 2;
        if (root < 0 || below < 1 || below > 3) {
            return Optional.empty();
        }
        String host = steps[root + 1];
        String folder = steps[root + 2];
        String file = steps[steps.length - 1];
        if (below > 1 && !file.endsWith(".xml")) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(what -> what.folder.equals(folder) && what.depth() == below)
                .findFirst()
                .map(what ->
                        new Name(host, what, what == VOLUME ? steps[root + 3] : "", file.endsWith(".inactive.xml")));
    }

    private int depth() {
        return this == VOLUME ? 3 : folder.contains(".") ? 1 : 2;
    }
}
