package org.akashi.oracle.ovn.random;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.oracle.ovn.Helper;
import org.akashi.oracle.ovn.JsonRpc;
import org.akashi.oracle.ovn.OvsdbServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Both databases of OVN and ovn-northd between them, on Unix sockets in a folder of their own. What is loaded replaces what was
 * there before.
 */
final class LiveOvn implements AutoCloseable {

    /** The tables whose rows live without being referred to. */
    private static final List<String> ROOTS = List.of(
            "Logical_Switch",
            "Logical_Router",
            "Port_Group",
            "Address_Set",
            "Load_Balancer",
            "DHCP_Options",
            "DNS",
            "Static_MAC_Binding");

    private static final String NB = "OVN_Northbound";
    private static final String SB = "OVN_Southbound";
    private static final int LONGEST_FOLDER = 80;

    /** The one chassis that gateways are on. */
    static final String CHASSIS = "hv1";

    /** What a router port knows of a neighbour. */
    record Neighbour(String port, IpAddress address, MacAddress mac) {}

    private final Path folder;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final JsonRpc nb;
    private final JsonRpc sb;
    private final OvsdbServer south;
    private final OvsdbServer north;
    private final Optional<Chassis> chassis;
    private int loads;

    @SuppressWarnings("MustBeClosedChecker") // All parts are closed by close().
    private LiveOvn(Path folder, List<String> physical) throws IOException {
        this.folder = folder;
        try {
            north = part(serve("nb"));
            south = part(serve("sb"));
            nb = part(north.connect());
            sb = part(south.connect());
            transact(nb, NB, List.of(Map.of("op", "insert", "table", "NB_Global", "row", Map.of())));
            if (physical.isEmpty()) {
                transact(sb, SB, chassisRows());
            }
            part(Helper.daemon(
                    "\"$NORTHD\" --ovnnb-db=\"$NB\" --ovnsb-db=\"$SB\" --unixctl=\"$RUN.ctl\" --log-file=/dev/null"
                            + " -vconsole:off -vsyslog:off",
                    Map.of(
                            "NORTHD", Helper.program("ovn-northd", "ovn-central"),
                            "NB", north.remote(),
                            "SB", south.remote(),
                            "RUN", folder.resolve("northd").toString()),
                    folder.resolve("northd")));
            chassis = physical.isEmpty()
                    ? Optional.empty()
                    : Optional.of(part(Chassis.start(
                            CHASSIS, south.remote(), physical, Files.createDirectory(folder.resolve("vs")))));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts the databases alone; the chassis is a name in them. */
    static LiveOvn start() throws IOException {
        return start(List.of());
    }

    /** Starts a chassis, too, with a bridge for each of these physical networks. */
    static LiveOvn start(List<String> physical) throws IOException {
        Path folder = Files.createTempDirectory("akashi-rnd");
        if (folder.toString().length() > LONGEST_FOLDER) {
            throw new IllegalStateException(
                    folder + " is too long for the path of a Unix socket: set -Djava.io.tmpdir to a shorter one");
        }
        return new LiveOvn(folder, physical);
    }

    private static List<Object> chassisRows() {
        return List.of(
                Map.of(
                        "op",
                        "insert",
                        "table",
                        "Encap",
                        "uuid-name",
                        "encap",
                        "row",
                        Map.of("type", "geneve", "ip", "127.0.0.1", "chassis_name", CHASSIS)),
                Map.of(
                        "op",
                        "insert",
                        "table",
                        "Chassis",
                        "row",
                        Map.of("name", CHASSIS, "hostname", CHASSIS, "encaps", List.of("named-uuid", "encap"))));
    }

    private OvsdbServer serve(String database) throws IOException {
        Path place = Files.createDirectory(folder.resolve(database));
        return OvsdbServer.create("/usr/share/ovn/ovn-" + database + ".ovsschema", place);
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.add(part);
        return part;
    }

    Path folder() {
        return folder;
    }

    /** How other programs connect to the southbound database. */
    String southbound() {
        return south.remote();
    }

    /** Fills the northbound database and waits until the southbound one has followed. */
    void load(Content content) throws IOException {
        transact(sb, SB, List.of(Map.of("op", "delete", "table", "MAC_Binding", "where", List.of())));
        loads++;
        List<Object> operations = new ArrayList<>();
        ROOTS.forEach(table -> operations.add(Map.of("op", "delete", "table", table, "where", List.of())));
        operations.addAll(content.inserts());
        operations.add(
                Map.of("op", "update", "table", "NB_Global", "where", List.of(), "row", Map.of("nb_cfg", loads)));
        transact(nb, NB, operations);
        await("sb_cfg");
    }

    /** Waits until the chassis has followed the databases, too. */
    void settle() throws IOException {
        loads++;
        transact(
                nb,
                NB,
                List.of(Map.of(
                        "op", "update", "table", "NB_Global", "where", List.of(), "row", Map.of("nb_cfg", loads))));
        await("hv_cfg");
    }

    private void await(String column) throws IOException {
        transact(
                nb,
                NB,
                List.of(Map.of(
                        "op",
                        "wait",
                        "timeout",
                        60_000,
                        "table",
                        "NB_Global",
                        "where",
                        List.of(),
                        "columns",
                        List.of(column),
                        "until",
                        "==",
                        "rows",
                        List.of(Map.of(column, loads)))));
    }

    /** The chassis, if one was started. */
    Chassis chassis() {
        return chassis.orElseThrow();
    }

    /** Writes both databases as {@code ovsdb-client backup} does. */
    void evidence(Path target) throws IOException {
        String client = Helper.program("ovsdb-client", "openvswitch-common");
        backup(client, north, NB, target.resolve("NB.backup.db"));
        backup(client, south, SB, target.resolve("SB.backup.db"));
    }

    private static void backup(String client, OvsdbServer server, String database, Path target) throws IOException {
        Process process = new ProcessBuilder(client, "backup", server.remote(), database)
                .redirectOutput(target.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("no backup of " + database);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Tells routers their neighbours, in place of what they knew. */
    void teach(List<Neighbour> neighbours) throws IOException {
        Map<String, JsonNode> datapaths = new HashMap<>();
        for (JsonNode row : select(sb, SB, "Port_Binding", "logical_port", "datapath")) {
            datapaths.put(row.path("logical_port").asString(), row.path("datapath"));
        }
        List<Object> operations = new ArrayList<>();
        operations.add(Map.of("op", "delete", "table", "MAC_Binding", "where", List.of()));
        for (Neighbour neighbour : neighbours) {
            JsonNode datapath = datapaths.get(neighbour.port());
            if (datapath != null) {
                operations.add(Map.of(
                        "op",
                        "insert",
                        "table",
                        "MAC_Binding",
                        "row",
                        Map.of(
                                "logical_port", neighbour.port(),
                                "ip", neighbour.address().toString(),
                                "mac", neighbour.mac().toString(),
                                "datapath", datapath)));
            }
        }
        transact(sb, SB, operations);
    }

    /** Names of switches by the UUIDs with which a trace names them. */
    Map<String, String> switches() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (JsonNode row : select(sb, SB, "Datapath_Binding", "external_ids")) {
            Map<String, String> ids = Content.entries(row.path("external_ids"));
            if (ids.containsKey("logical-switch")) {
                names.put(ids.get("logical-switch"), ids.getOrDefault("name", ""));
            }
        }
        return names;
    }

    static List<JsonNode> select(JsonRpc database, String name, String table, String... columns) throws IOException {
        JsonNode results = transact(
                database,
                name,
                List.of(Map.of("op", "select", "table", table, "where", List.of(), "columns", List.of(columns))));
        List<JsonNode> rows = new ArrayList<>();
        results.path(0).path("rows").forEach(rows::add);
        return rows;
    }

    static JsonNode transact(JsonRpc database, String name, List<?> operations) throws IOException {
        List<Object> parameters = new ArrayList<>(List.of(name));
        parameters.addAll(operations);
        JsonNode results = database.call("transact", parameters);
        int number = 0;
        for (JsonNode result : results) {
            if (result.has("error")) {
                Object operation = number < operations.size() ? operations.get(number) : "commit";
                throw new IOException(operation + ": " + result);
            }
            number++;
        }
        return results;
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (AutoCloseable part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                failed = failed == null ? new IOException("cannot stop " + part, e) : failed;
            }
        }
        delete(folder);
        if (failed != null) {
            throw failed;
        }
    }

    /** Deletes a folder. Daemons that were told to end take their sockets away themselves, perhaps meanwhile. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
