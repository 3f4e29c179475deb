package org.akashi.audit;

/** Evidence that would answer a question, but that no reader takes yet; the library lists it under the same name. */
enum FurtherEvidence {
    /** Ports, VLANs and addresses of the hosts. */
    HOST_NETWORK("host/<host>/ip-addr.json"),
    /** Configuration of the physical switches. */
    SWITCH_CONFIGURATION("switch/<device>/running-config.txt"),
    /** The staff who may enter the management network, with their rights. */
    MANAGEMENT_ACCESS("manual/management-access.csv");

    private final String usualFile;

    FurtherEvidence(String usualFile) {
        this.usualFile = usualFile;
    }

    String usualFile() {
        return usualFile;
    }
}
