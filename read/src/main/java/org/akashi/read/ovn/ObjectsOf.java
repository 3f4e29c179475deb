package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.ovn.db.Row;

/** The objects of the model that a row is a part of. */
final class ObjectsOf {

    private final Topology topology;
    private final BalancerMapping balancers;
    private final Map<String, List<String>> byPart = new HashMap<>();

    ObjectsOf(Topology topology, BalancerMapping balancers) {
        this.topology = topology;
        this.balancers = balancers;
        for (Row router : topology.nb().rows("Logical_Router")) {
            parts(router, "static_routes", Ids.ofNamed(router));
            parts(router, "nat", Ids.ofNamed(router));
        }
        for (Row group : topology.nb().rows("Port_Group")) {
            parts(group, "acls", FilterMapping.id(group));
        }
        for (Row logicalSwitch : topology.nb().rows("Logical_Switch")) {
            parts(logicalSwitch, "acls", Ids.ofNamed(logicalSwitch));
        }
    }

    private void parts(Row owner, String column, String object) {
        owner.texts(column)
                .forEach(part ->
                        byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(object));
    }

    /** Ids of ports, segments, routers or filters; a row that is part of none of them concerns the whole network. */
    List<String> of(Row row) {
        List<String> objects = switch (row.table()) {
            case "Logical_Switch", "Logical_Router" -> List.of(Ids.ofNamed(row));
            case "Logical_Switch_Port" ->
                Topology.isUplink(row)
                        ? topology.switchOf(row).map(Ids::ofNamed).map(List::of).orElse(List.of())
                        : List.of(row.textOrEmpty("name"));
            case "Logical_Router_Port" ->
                topology.routerOf(row).map(Ids::ofNamed).map(List::of).orElse(List.of());
            case "Port_Group" -> List.of(FilterMapping.id(row));
            case "Load_Balancer" -> balancers.users(row);
            case "ACL", "NAT", "Logical_Router_Static_Route" -> byPart.getOrDefault(row.uuid(), List.of());
            default -> List.of(Unmodelled.EVERYTHING);
        };
        return objects;
    }
}
