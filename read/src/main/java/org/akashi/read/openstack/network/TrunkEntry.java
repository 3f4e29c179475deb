package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.JsonObject;

/** A trunk: a parent port, and the subports behind its VLAN ids. */
record TrunkEntry(String id, String port, List<Subport> subports, EvidenceRef place) {

    static final Set<String> MEMBERS = Set.of("id", "port_id", "sub_ports");

    /** A subport and its VLAN id. */
    record Subport(String port, int vlan) {}

    static Optional<TrunkEntry> read(JsonObject o) {
        Optional<String> port = o.required("port_id");
        List<Subport> subports = new ArrayList<>();
        for (JsonObject item : o.objects("sub_ports")) {
            int vlan = item.integer("segmentation_id").orElse(0L).intValue();
            item.required("port_id").ifPresent(id -> subports.add(new Subport(id, vlan)));
        }
        return o.required("id").flatMap(id -> port.map(p -> new TrunkEntry(id, p, subports, o.place())));
    }
}
