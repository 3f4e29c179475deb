package org.akashi.synth;

import org.akashi.synth.plan.Part;

/** Counts what is written. */
final class Tally {

    private long tenants;
    private long vms;
    private long ports;
    private long networks;
    private long routers;
    private long floating;
    private long rules;
    private long defects;
    private long crossings;

    void count(Part part) {
        tenants += part.tenant().isPresent() ? 1 : 0;
        vms += part.servers().size();
        ports += part.ports().size();
        networks += part.networks().size();
        routers += part.routers().size();
        floating += part.floating().size();
        part.groups().forEach(group -> rules += group.rules().size());
        defects += part.defect().isPresent() ? 1 : 0;
        crossings += part.crossings().size();
    }

    Summary summary() {
        return new Summary(tenants, vms, ports, networks, routers, floating, rules, defects, crossings);
    }
}
