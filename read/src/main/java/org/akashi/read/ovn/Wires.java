package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/**
 * What keeps broadcast domains apart: the tunnel key of a switch's datapath, or the bridge and VLAN id that a chassis gives a physical
 * network (ovn-controller(8), {@code ovn-bridge-mappings}). Two physical networks that one chassis maps to one bridge are one wire
 * everywhere, so both are named after the first bridge of all that hang together.
 */
final class Wires {

    private final Map<String, String> tunnelKeys = new HashMap<>();
    private final SortedMap<String, String> bridges = new TreeMap<>();

    private Wires() {}

    static Wires of(Optional<Database> sb) {
        Wires wires = new Wires();
        sb.ifPresent(wires::read);
        return wires;
    }

    private void read(Database sb) {
        for (Row row : sb.rows("Datapath_Binding")) {
            row.entry("external_ids", "logical-switch")
                    .ifPresent(
                            uuid -> row.integer("tunnel_key").ifPresent(key -> tunnelKeys.put(uuid, key.toString())));
        }
        SortedMap<String, String> representative = new TreeMap<>();
        List<String[]> mappings = new ArrayList<>();
        for (Row chassis : sb.rows("Chassis")) {
            String text = chassis.entry("other_config", "ovn-bridge-mappings")
                    .or(() -> chassis.entry("external_ids", "ovn-bridge-mappings"))
                    .orElse("");
            for (String mapping : text.split(",", -1)) {
                int colon = mapping.indexOf(':');
                if (colon > 0 && colon < mapping.length() - 1) {
                    String[] pair = {
                        mapping.substring(0, colon).strip(),
                        mapping.substring(colon + 1).strip()
                    };
                    mappings.add(pair);
                    join(representative, "network " + pair[0], "bridge " + chassis.uuid() + " " + pair[1]);
                }
            }
        }
        SortedMap<String, String> firstBridge = new TreeMap<>();
        for (String[] pair : mappings) {
            firstBridge.merge(
                    root(representative, "network " + pair[0]), pair[1], (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        for (String[] pair : mappings) {
            bridges.put(pair[0], String.valueOf(firstBridge.get(root(representative, "network " + pair[0]))));
        }
    }

    private static void join(Map<String, String> representative, String a, String b) {
        String rootA = root(representative, a);
        String rootB = root(representative, b);
        if (!rootA.equals(rootB)) {
            representative.put(rootA.compareTo(rootB) < 0 ? rootB : rootA, rootA.compareTo(rootB) < 0 ? rootA : rootB);
        }
    }

    private static String root(Map<String, String> representative, String node) {
        String at = node;
        for (String up = representative.get(at); up != null; up = representative.get(at)) {
            at = up;
        }
        return at;
    }

    /** The wire of an overlay switch; without its tunnel key, one of its own. */
    String overlay(Row logicalSwitch) {
        String key = tunnelKeys.get(logicalSwitch.uuid());
        return "overlay/" + (key == null ? Ids.ofNamed(logicalSwitch) : key);
    }

    boolean hasTunnelKey(Row logicalSwitch) {
        return tunnelKeys.containsKey(logicalSwitch.uuid());
    }

    /** The wire behind a localnet port. */
    String physical(String physicalNetwork, Optional<Long> tag) {
        String bridge = bridges.get(physicalNetwork);
        String vlan = tag.filter(t -> t > 0).map(String::valueOf).orElse("untagged");
        return bridge == null ? "physical/" + physicalNetwork + "/" + vlan : "bridge/" + bridge + "/" + vlan;
    }
}
