package org.akashi.collect.ovsdb;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.collect.Patience;
import org.akashi.collect.http.Outcome;
import org.akashi.collect.http.Tls;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.redact.JsonAnswer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * OVN's northbound and southbound databases and those of Open vSwitch, each in one transaction of selects, so that its tables fit each
 * other. Nothing else is ever sent. Described in {@code docs/collect-ovn.md}.
 */
public final class OvsdbCollector implements Collector {

    private static final JsonMapper MAPPER = OvsdbConnection.mapper();

    private final List<Database> databases = new ArrayList<>();
    private final String region;
    private final Optional<SSLContext> tls;

    /**
     * A collector of no database yet.
     *
     * @param region folder of OVN's artefacts
     * @param tls how servers behind {@code ssl:} are told
     */
    public OvsdbCollector(String region, Optional<SSLContext> tls) {
        this.region = region;
        this.tls = tls;
    }

    /** Adds OVN's northbound database. */
    public void northbound(String remotes) {
        databases.add(new Database("OVN_Northbound", "ovn/" + region + "/NB", Remote.parse("--nb", remotes)));
    }

    /** Adds OVN's southbound database. */
    public void southbound(String remotes) {
        databases.add(new Database("OVN_Southbound", "ovn/" + region + "/SB", Remote.parse("--sb", remotes)));
    }

    /** Adds Open vSwitch of a host. */
    public void openVswitch(String host, String remotes) {
        databases.add(
                new Database("Open_vSwitch", "host/" + BagPaths.step(host) + "/ovs", Remote.parse("--ovs", remotes)));
    }

    @Override
    public String kind() {
        return "ovn";
    }

    @Override
    public SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        databases.forEach(one -> facts.put(one.path(), String.valueOf(one.remotes())));
        return facts;
    }

    @Override
    public void collect(Collecting work) {
        work.plan(databases.stream().map(Database::path).toList());
        for (Database database : databases) {
            if (!work.isDone(database.path())) {
                fetch(database, work);
            }
        }
    }

    private void fetch(Database database, Collecting work) {
        Patience patience = work.patience();
        Exception last = new IOException("no address");
        boolean followers = false;
        for (int attempt = 1; attempt <= patience.attempts(); attempt++) {
            boolean silence = true;
            for (Remote remote : database.remotes()) {
                try (OvsdbConnection connection = OvsdbConnection.open(remote, tls, patience)) {
                    Member member = Member.ask(connection, database.schema());
                    boolean others = database.remotes().size() > 1;
                    silence = false;
                    if (!member.connected()) {
                        last = new Member.Alone(remote.toString());
                    } else if (member.leads() || !others || attempt == patience.attempts()) {
                        read(database, remote, connection, member, work);
                        return;
                    } else {
                        followers = true;
                    }
                } catch (SSLException refused) {
                    Outcome.Failed why = Tls.refusal(refused);
                    work.gap(database.path(), why.reason(), why.detail());
                    return;
                } catch (SocketTimeoutException late) {
                    last = late;
                } catch (IOException failed) {
                    last = failed;
                    silence = false;
                }
            }
            if (silence && attempt >= patience.silences()) {
                break;
            }
            if (attempt == 1 && followers) {
                attempt = patience.attempts() - 1; // the leader is not among those that were named
            } else if (attempt < patience.attempts()) {
                patience.waiting().pass(patience.pause(attempt, Duration.ZERO));
            }
        }
        String reason = last instanceof SocketTimeoutException
                ? "timeout"
                : last instanceof Member.Alone ? "not-connected" : "unreachable";
        work.gap(database.path(), reason, String.valueOf(last.getMessage()));
    }

    private static void read(
            Database database, Remote remote, OvsdbConnection connection, Member member, Collecting work)
            throws IOException {
        JsonNode schema = connection.call("get_schema", params(database.schema()));
        SortedMap<String, List<String>> tables = tables(schema);
        if (tables.isEmpty()) {
            throw new IOException("the schema of " + database.schema() + " has no tables");
        }
        SortedMap<String, String> origin = new TreeMap<>();
        origin.put("source", remote.toString());
        origin.put("member", member.toString());
        origin.put("request", "get_schema " + database.schema());
        String schemaUnit = database.path() + "#schema";
        if (work.pages(schemaUnit).isEmpty()) {
            byte[] text = (MAPPER.writeValueAsString(schema) + "\n").getBytes(StandardCharsets.UTF_8);
            work.bytes(
                    schemaUnit,
                    database.path() + ".schema.json",
                    origin,
                    new java.io.ByteArrayInputStream(text),
                    new TreeMap<>());
        }
        ArrayNode transaction = params(database.schema());
        tables.forEach((table, columns) -> {
            ArrayNode wanted = transaction
                    .addObject()
                    .put("op", "select")
                    .put("table", table)
                    .putArray("where")
                    .arrayNode();
            columns.forEach(wanted::add);
            ((tools.jackson.databind.node.ObjectNode) transaction.get(transaction.size() - 1)).set("columns", wanted);
        });
        origin.put("request", "transact " + database.schema() + ": select every column of every table");
        JsonParser answer = connection.begin("transact", transaction);
        DatabaseStream rows = new DatabaseStream(answer, tables);
        try (InputStream from = rows) {
            work.json(
                    database.path(),
                    database.path() + ".dump.json",
                    origin,
                    from,
                    new JsonAnswer.Wanted("", "id", Set.of(), true, true),
                    seen -> Map.of(
                            "tables", String.valueOf(tables.size()),
                            "rows", String.valueOf(rows.rows()),
                            "schema_version", schema.path("version").asString("")));
        }
    }

    static ArrayNode params(String database) {
        return MAPPER.createArrayNode().add(database);
    }

    /** Columns by table, as {@code ovsdb-client dump} orders them: the row's name first. */
    private static SortedMap<String, List<String>> tables(JsonNode schema) {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        for (var table : schema.path("tables").properties()) {
            List<String> columns = new ArrayList<>();
            table.getValue().path("columns").properties().forEach(column -> columns.add(column.getKey()));
            columns.sort(null);
            columns.addFirst("_uuid");
            tables.put(table.getKey(), columns);
        }
        return tables;
    }
}
