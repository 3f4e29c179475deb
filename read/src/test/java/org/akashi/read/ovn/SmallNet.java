package org.akashi.read.ovn;

import static org.akashi.read.OvnMaker.refs;

import java.util.Map;
import org.akashi.read.OvnMaker;

/** A switch that several tests begin with. */
final class SmallNet {

    private SmallNet() {}

    /** A switch {@code net} with ports, each in a row of its own name. */
    static OvnMaker of(String... ports) {
        OvnMaker databases = new OvnMaker()
                .nb("Logical_Switch", "ls", "name", "neutron-net", "ports", refs(ports))
                .sb("Datapath_Binding", "dp", "tunnel_key", 5, "external_ids", Map.of("logical-switch", "ls"));
        for (String port : ports) {
            databases.nb("Logical_Switch_Port", port, "name", port, "addresses", "fa:16:3e:00:00:01 10.0.0.1");
        }
        return databases;
    }
}
