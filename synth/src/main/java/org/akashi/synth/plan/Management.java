package org.akashi.synth.plan;

/** Where the hypervisors' own addresses are: each defect that leads there has a network of its own, and one more has the rest. */
public final class Management {

    /** First host number that is not a hypervisor's. */
    static final int FIRST_GUEST = 240;

    private static final int FIRST = 172 << 24 | 28 << 16;

    private Management() {}

    /** The first address of a /24; number 0 is the one that no tenant may use. */
    static int network(int number) {
        return FIRST + (number << 8);
    }

    /**
     * The address of a hypervisor.
     *
     * @param networks how many management networks tenants may use
     */
    public static String host(int host, int networks) {
        int network = host % (networks + 1);
        int inNetwork = host / (networks + 1);
        if (network > 0 && inNetwork < FIRST_GUEST - 10) {
            return Subnet.text(network(network) + 10 + inNetwork);
        }
        // The network that no tenant may use is a large one.
        return Subnet.text((172 << 24 | 18 << 16) + 10 + host);
    }
}
