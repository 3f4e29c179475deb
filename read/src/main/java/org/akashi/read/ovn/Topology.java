package org.akashi.read.ovn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/** Who belongs to whom in the northbound database: ports to switches and routers, members to groups. */
final class Topology {

    private final Database nb;
    private final Map<String, Row> switchOfPort = new HashMap<>();
    private final Map<String, Row> routerOfPort = new HashMap<>();
    private final Map<String, Row> portByName = new HashMap<>();
    private final Map<String, Row> routerPortByName = new HashMap<>();
    private final Map<String, Row> peerOfRouterPort = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    Topology(Database nb) {
        this.nb = nb;
        for (Row row : nb.rows("Logical_Switch")) {
            row.texts("ports").forEach(port -> switchOfPort.put(port, row));
        }
        for (Row row : nb.rows("Logical_Router")) {
            row.texts("ports").forEach(port -> routerOfPort.put(port, row));
        }
        for (Row row : nb.rows("Logical_Router_Port")) {
            routerPortByName.putIfAbsent(row.textOrEmpty("name"), row);
        }
        for (Row row : nb.rows("Logical_Switch_Port")) {
            portByName.putIfAbsent(row.textOrEmpty("name"), row);
            row.entry("options", "router-port").ifPresent(peer -> peerOfRouterPort.putIfAbsent(peer, row));
        }
        for (Row group : nb.rows("Port_Group")) {
            Set<String> names = new HashSet<>();
            nb.referenced(group, "ports").forEach(port -> names.add(port.textOrEmpty("name")));
            members.put(group.textOrEmpty("name"), names);
        }
    }

    Database nb() {
        return nb;
    }

    Optional<Row> switchOf(Row port) {
        return Optional.ofNullable(switchOfPort.get(port.uuid()));
    }

    Optional<Row> routerOf(Row routerPort) {
        return Optional.ofNullable(routerOfPort.get(routerPort.uuid()));
    }

    Optional<Row> port(String name) {
        return Optional.ofNullable(portByName.get(name));
    }

    Optional<Row> routerPort(String name) {
        return Optional.ofNullable(routerPortByName.get(name));
    }

    /** The switch port that leads to a router port. */
    Optional<Row> peer(Row routerPort) {
        return Optional.ofNullable(peerOfRouterPort.get(routerPort.textOrEmpty("name")));
    }

    /** The names of a group's ports; the same set object every time. */
    Optional<Set<String>> members(String group) {
        return Optional.ofNullable(members.get(group));
    }

    /** The names of the ports to which filters of a switch apply, in order: all, those of routers and physical networks included. */
    SortedSet<String> filtered(Row logicalSwitch) {
        SortedSet<String> names = new TreeSet<>();
        for (Row port : nb.referenced(logicalSwitch, "ports")) {
            names.add(port.textOrEmpty("name"));
        }
        return names;
    }

    static boolean isUplink(Row port) {
        return port.textOrEmpty("type").equals("localnet");
    }

    static boolean isRouterPort(Row port) {
        return port.textOrEmpty("type").equals("router");
    }
}
