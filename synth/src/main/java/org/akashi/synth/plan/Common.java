package org.akashi.synth.plan;

import java.util.List;

/**
 * What every part may refer to.
 *
 * @param admin the project of the provider's own networks
 * @param externals external networks
 * @param hub the network that many tenants share
 * @param monitoring the group of everything that is watched, shared with everyone; its own remote group
 * @param hosts how many hypervisors there are
 */
public record Common(Project admin, List<Network> externals, Network hub, Group monitoring, int hosts) {

    /** The name of a hypervisor. */
    public String host(int number) {
        return "compute-" + (number + 1);
    }

    /** The external network of a part. */
    Network external(int part) {
        return externals.get(part % Outside.NETWORKS);
    }

    /** Whether a network belongs to no part. */
    public boolean isCommon(Network network) {
        return network == hub || externals.contains(network);
    }
}
