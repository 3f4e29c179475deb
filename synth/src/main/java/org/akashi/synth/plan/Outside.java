package org.akashi.synth.plan;

/** How the addresses of the external networks are dealt out: host numbers in the subnet of each, a /12. Parts take turns on them. */
final class Outside {

    static final int LENGTH = 12;
    static final int NETWORKS = 3;

    private static final int GATEWAYS = 1 << 8;
    private static final int PUBLISHED = 1 << 18;
    private static final int FORWARDED = 3 << 18;

    private Outside() {}

    /** The gateway of a part's router; a part has at most two. */
    static int gateway(int part, int router) {
        return GATEWAYS + 2 * (part / NETWORKS) + router;
    }

    /**
     * A floating address of a tenant.
     *
     * @param machinesBefore how many machines the tenants before it have
     */
    static int published(int tenant, int machinesBefore, int number) {
        return PUBLISHED + machinesBefore / TenantDraft.MACHINES_PER_FLOATING + tenant + number;
    }

    /** The address whose ports a part forwards, or the one floating address of a defect. */
    static int forwarded(int part) {
        return FORWARDED + part / NETWORKS;
    }
}
