package org.akashi.oracle.ovn.random;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.oracle.ovn.Helper;
import org.akashi.oracle.ovn.JsonRpc;
import org.akashi.oracle.ovn.OvsdbServer;
import org.akashi.oracle.ovn.random.Catalog.Station;
import tools.jackson.databind.JsonNode;

/**
 * A chassis: ovn-controller, and an ovs-vswitchd whose every device is a dummy, so that its OpenFlow tables are real and nothing is ever
 * sent. Every machine of a topology is plugged into it, and each physical network has a bridge of its own.
 */
final class Chassis implements AutoCloseable {

    private static final String DATABASE = "Open_vSwitch";
    private static final String SCHEMA = "/usr/share/openvswitch/vswitch.ovsschema";
    private static final String BRIDGE = "br-int";

    /** {@code   p0_10 5/3: (dummy)}: a port's number in OpenFlow, and in the datapath. */
    private static final Pattern PORT = Pattern.compile("(?m)^\\s+(\\S+) (\\d+)/(\\d+|none):");

    /** What stands at the ends of the chassis' bridges. */
    record Numbers(Map<String, Integer> openflow, Map<Integer, String> datapath) {}

    private final List<AutoCloseable> parts;
    private final JsonRpc database;
    private final JsonRpc control;

    private Chassis(List<AutoCloseable> parts, JsonRpc database, JsonRpc control) {
        this.parts = parts;
        this.database = database;
        this.control = control;
    }

    /**
     * Starts a chassis that follows a southbound database.
     *
     * @param physical names of physical networks
     */
    @SuppressWarnings("MustBeClosedChecker") // All parts are closed by close().
    static Chassis start(String name, String southbound, List<String> physical, Path folder) throws IOException {
        List<AutoCloseable> parts = new ArrayList<>();
        try {
            OvsdbServer server = OvsdbServer.create(SCHEMA, folder);
            parts.add(server);
            JsonRpc database = server.connect();
            parts.add(database);
            LiveOvn.transact(database, DATABASE, configuration(name, southbound, physical));
            Path control = folder.resolve("vswitchd.ctl");
            parts.add(Helper.daemon(
                    "OVS_RUNDIR=\"$RUN\" \"$PROGRAM\" \"$DB\" --enable-dummy=override --unixctl=\"$RUN/vswitchd.ctl\""
                            + " --log-file=/dev/null -vconsole:off -vsyslog:off",
                    Map.of(
                            "PROGRAM", Helper.program("ovs-vswitchd", "openvswitch-switch"),
                            "DB", server.remote(),
                            "RUN", folder.toString()),
                    folder.resolve("vswitchd")));
            JsonRpc vswitchd = JsonRpc.connect(control);
            parts.add(vswitchd);
            parts.add(Helper.daemon(
                    "OVN_RUNDIR=\"$RUN\" OVS_RUNDIR=\"$RUN\" \"$PROGRAM\" \"$DB\" --log-file=/dev/null -vconsole:off"
                            + " -vsyslog:off",
                    Map.of(
                            "PROGRAM", Helper.program("ovn-controller", "ovn-host"),
                            "DB", server.remote(),
                            "RUN", folder.toString()),
                    folder.resolve("controller")));
            return new Chassis(parts, database, vswitchd);
        } catch (IOException | RuntimeException e) {
            close(parts);
            throw e;
        }
    }

    private static List<Object> configuration(String name, String southbound, List<String> physical) {
        List<Object> operations = new ArrayList<>();
        List<Object> bridges = new ArrayList<>();
        StringBuilder mappings = new StringBuilder();
        bridges.add(bridge(BRIDGE, operations));
        for (String network : physical) {
            bridges.add(bridge(bridgeOf(network), operations));
            mappings.append(mappings.isEmpty() ? "" : ",")
                    .append(network)
                    .append(':')
                    .append(bridgeOf(network));
        }
        operations.add(Map.of(
                "op",
                "insert",
                "table",
                DATABASE,
                "row",
                Map.of(
                        "bridges",
                        List.of("set", bridges),
                        "external_ids",
                        Content.map(new TreeMap<>(Map.of(
                                "system-id",
                                name,
                                "hostname",
                                name,
                                "ovn-remote",
                                southbound,
                                "ovn-encap-type",
                                "geneve",
                                "ovn-encap-ip",
                                "127.0.0.1",
                                "ovn-bridge-mappings",
                                mappings.toString()))))));
        return operations;
    }

    private static String bridgeOf(String network) {
        return "b_" + network;
    }

    private static Object bridge(String name, List<Object> operations) {
        String id = name.replace('-', '_');
        operations.add(Map.of(
                "op",
                "insert",
                "table",
                "Interface",
                "uuid-name",
                "i_" + id,
                "row",
                Map.of("name", name, "type", "internal")));
        operations.add(Map.of(
                "op",
                "insert",
                "table",
                "Port",
                "uuid-name",
                "p_" + id,
                "row",
                Map.of("name", name, "interfaces", List.of("named-uuid", "i_" + id))));
        operations.add(Map.of(
                "op",
                "insert",
                "table",
                "Bridge",
                "uuid-name",
                id,
                "row",
                Map.of(
                        "name",
                        name,
                        "datapath_type",
                        "dummy",
                        "fail_mode",
                        name.equals(BRIDGE) ? "secure" : "standalone",
                        "ports",
                        List.of("named-uuid", "p_" + id))));
        return List.of("named-uuid", id);
    }

    /** Plugs in the machines of a topology in place of those that were there; subports come with their parents. */
    void plug(Catalog catalog) throws IOException {
        List<Object> kept = new ArrayList<>();
        for (JsonNode port : LiveOvn.select(database, DATABASE, "Port", "_uuid", "name", "external_ids")) {
            if (!Content.entries(port.path("external_ids")).containsKey("machine")) {
                kept.add(port.path("_uuid"));
            }
        }
        JsonNode bridge = LiveOvn.select(database, DATABASE, "Bridge", "name", "ports").stream()
                .filter(b -> b.path("name").asString().equals(BRIDGE))
                .findFirst()
                .orElseThrow();
        List<Object> ports = new ArrayList<>();
        JsonNode known = bridge.path("ports");
        Iterable<JsonNode> references = known.path(0).asString("").equals("set") ? known.path(1) : List.of(known);
        references.forEach(reference -> {
            if (kept.contains(reference)) {
                ports.add(reference);
            }
        });
        List<Object> operations = new ArrayList<>();
        for (Station station : catalog.stations().toList()) {
            boolean machine = (station.isGuest() && station.parent().isEmpty())
                    || station.type().equals("localport");
            if (machine) {
                String id = station.id();
                operations.add(Map.of(
                        "op",
                        "insert",
                        "table",
                        "Interface",
                        "uuid-name",
                        "i_" + id,
                        "row",
                        Map.of("name", id, "type", "dummy", "external_ids", Content.map(Map.of("iface-id", id)))));
                operations.add(Map.of(
                        "op",
                        "insert",
                        "table",
                        "Port",
                        "uuid-name",
                        "p_" + id,
                        "row",
                        Map.of(
                                "name", id,
                                "interfaces", List.of("named-uuid", "i_" + id),
                                "external_ids", Content.map(Map.of("machine", "yes")))));
                ports.add(List.of("named-uuid", "p_" + id));
            }
        }
        operations.add(Map.of(
                "op",
                "update",
                "table",
                "Bridge",
                "where",
                List.of(List.of("name", "==", BRIDGE)),
                "row",
                Map.of("ports", List.of("set", ports))));
        LiveOvn.transact(database, DATABASE, operations);
        for (Station station : catalog.stations().toList()) {
            if (station.isGuest() && station.parent().isEmpty()) {
                installed(station.id());
            }
        }
    }

    /** Waits until the flows of a machine's port are there. */
    private void installed(String name) throws IOException {
        LiveOvn.transact(
                database,
                DATABASE,
                List.of(Map.of(
                        "op",
                        "wait",
                        "timeout",
                        60_000,
                        "table",
                        "Interface",
                        "where",
                        List.of(
                                List.of("name", "==", name),
                                List.of("external_ids", "includes", Content.map(Map.of("ovn-installed", "true")))),
                        "columns",
                        List.of("name"),
                        "until",
                        "==",
                        "rows",
                        List.of(Map.of("name", name)))));
    }

    Numbers numbers() throws IOException {
        Map<String, Integer> openflow = new HashMap<>();
        Map<Integer, String> datapath = new HashMap<>();
        Matcher port = PORT.matcher(control.call("dpif/show", List.of()).asString());
        while (port.find()) {
            openflow.put(port.group(1), Integer.parseInt(port.group(2)));
            if (!port.group(3).equals("none")) {
                datapath.put(Integer.parseInt(port.group(3)), port.group(1));
            }
        }
        return new Numbers(openflow, datapath);
    }

    /** What becomes of a packet that comes in by a port of the integration bridge; connections are new. */
    String trace(String flow) throws IOException {
        return control.call("ofproto/trace", List.of(BRIDGE, flow)).asString();
    }

    @Override
    public void close() throws IOException {
        close(parts);
    }

    private static void close(List<AutoCloseable> parts) throws IOException {
        IOException failed = null;
        for (AutoCloseable part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                failed = failed == null ? new IOException("cannot stop " + part, e) : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
