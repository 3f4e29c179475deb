package org.akashi.model.machine;

import org.akashi.model.EvidenceRef;

/**
 * A way from a guest to its host, or to other guests of the host, beside networks and disks.
 *
 * @param what path, device, address or name of what is reached; the same name is the same thing on one host
 * @param detail how, as the hypervisor names it: driver, mode, role; may be empty
 */
public record HostAccess(Kind kind, String what, String detail, EvidenceRef evidence) {

    /** What is reached. */
    public enum Kind {
        /** A folder of the host (virtiofs, 9p). */
        FOLDER,
        /** Memory that several guests share (ivshmem). */
        SHARED_MEMORY,
        /** A device of the host: PCI, USB, SCSI, mediated. */
        HOST_DEVICE,
        /** A virtual function of a network card of the host. */
        NETWORK_FUNCTION,
        /** A file of the host that a serial line, console or channel writes to or reads from. */
        HOST_FILE,
        /** A socket of the host's network that a serial line, console or channel listens on or connects to. */
        NETWORK_LINE,
        /** A socket file of the host that a serial line, console or channel uses. */
        LOCAL_LINE,
        /** The guest's screen and keyboard, at an address of the host. */
        SCREEN,
        /** Sockets between host and guest without a network (vsock). */
        HOST_SOCKETS,
        /** Persistent memory kept in a file of the host. */
        MEMORY_FILE
    }
}
