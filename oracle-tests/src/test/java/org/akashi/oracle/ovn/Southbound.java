package org.akashi.oracle.ovn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the recorded southbound database calls things: which logical switch is which network, and which port leads out of it.
 *
 * @param switches network id by UUID of the logical switch, which is how a trace names it
 * @param exits by name of a localnet port, the network that it leads out of
 */
record Southbound(Map<String, String> switches, Map<String, String> exits) {

    private static final String DATABASE = "OVN_Southbound";
    private static final String PREFIX = "neutron-";

    Southbound {
        switches = Map.copyOf(switches);
        exits = Map.copyOf(exits);
    }

    /** The port of entry from outside, if the network has one. */
    Optional<String> exitOf(String network) {
        return exits.entrySet().stream()
                .filter(e -> e.getValue().equals(network))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /**
     * Writes into MAC_Binding what ARP would teach the routers at run time, unless it is there already, and reads the names.
     * ovn-trace knows only what is in the database when it starts.
     */
    static Southbound prepare(OvsdbServer server, List<Neighbours.Row> neighbours) throws IOException {
        try (JsonRpc database = server.connect()) {
            Map<String, String> networkOf = new HashMap<>();
            Map<String, String> switches = new HashMap<>();
            Map<String, String> datapathOf = new HashMap<>();
            for (JsonNode row : select(database, "Datapath_Binding", "_uuid", "external_ids")) {
                String uuid = uuid(row.path("_uuid"));
                Map<String, String> ids = map(row.path("external_ids"));
                String name = ids.getOrDefault("name", "");
                if (name.startsWith(PREFIX) && ids.containsKey("logical-switch")) {
                    String network = name.substring(PREFIX.length());
                    networkOf.put(uuid, network);
                    switches.put(ids.get("logical-switch"), network);
                }
            }
            Map<String, String> exits = new HashMap<>();
            for (JsonNode row : select(database, "Port_Binding", "logical_port", "type", "datapath")) {
                String port = row.path("logical_port").stringValue();
                String datapath = uuid(row.path("datapath"));
                datapathOf.put(port, datapath);
                if (row.path("type").stringValue().equals("localnet")) {
                    exits.put(port, networkOf.getOrDefault(datapath, ""));
                }
            }
            write(database, neighbours, datapathOf);
            return new Southbound(switches, exits);
        }
    }

    private static void write(JsonRpc database, List<Neighbours.Row> neighbours, Map<String, String> datapathOf)
            throws IOException {
        Set<List<String>> known = new HashSet<>();
        for (JsonNode row : select(database, "MAC_Binding", "logical_port", "ip")) {
            known.add(List.of(
                    row.path("logical_port").stringValue(), row.path("ip").stringValue()));
        }
        List<Object> transaction = new ArrayList<>(List.of(DATABASE));
        for (Neighbours.Row row : neighbours) {
            String datapath = datapathOf.get(row.port());
            if (datapath == null) {
                throw new IOException("no port " + row.port() + " in the southbound database");
            }
            if (known.add(List.of(row.port(), row.address().toString()))) {
                transaction.add(Map.of(
                        "op",
                        "insert",
                        "table",
                        "MAC_Binding",
                        "row",
                        Map.of(
                                "logical_port",
                                row.port(),
                                "ip",
                                row.address().toString(),
                                "mac",
                                row.mac().toString(),
                                "datapath",
                                List.of("uuid", datapath))));
            }
        }
        for (JsonNode result : database.call("transact", transaction)) {
            if (result.has("error")) {
                throw new IOException("cannot write MAC_Binding: " + result);
            }
        }
    }

    private static List<JsonNode> select(JsonRpc database, String table, String... columns) throws IOException {
        JsonNode results = database.call(
                "transact",
                List.of(
                        DATABASE,
                        Map.of("op", "select", "table", table, "where", List.of(), "columns", List.of(columns))));
        List<JsonNode> rows = new ArrayList<>();
        results.path(0).path("rows").forEach(rows::add);
        return rows;
    }

    /** {@code ["uuid", "…"]} (RFC 7047 section 5.1). */
    private static String uuid(JsonNode value) {
        return value.path(1).stringValue();
    }

    /** {@code ["map", [["k", "v"], …]]} (RFC 7047 section 5.1). */
    private static Map<String, String> map(JsonNode value) {
        Map<String, String> map = new HashMap<>();
        value.path(1)
                .forEach(
                        pair -> map.put(pair.path(0).stringValue(), pair.path(1).stringValue()));
        return map;
    }
}
