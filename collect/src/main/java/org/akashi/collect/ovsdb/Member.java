package org.akashi.collect.ovsdb;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a server says of itself and one of its databases: its row of table {@code Database} in {@code _Server} (ovsdb-server(5)).
 *
 * @param model {@code standalone}, {@code clustered} or {@code relay}; {@code unknown} where the server has no such table
 * @param connected whether it is in touch with the majority of its cluster; what one that is not knows may be old
 * @param leads whether nobody knows more than it does
 */
record Member(String model, boolean connected, boolean leads) {

    private static final Member UNKNOWN = new Member("unknown", true, true);

    /** A server that has lost its cluster. */
    static final class Alone extends IOException {
        private static final long serialVersionUID = 1L;

        Alone(String remote) {
            super(remote + " is not connected to the majority of its cluster");
        }
    }

    /**
     * Asks a server.
     *
     * @throws IOException if it does not have the database, or cannot be asked
     */
    static Member ask(OvsdbConnection connection, String database) throws IOException {
        ArrayNode request = OvsdbCollector.params("_Server");
        ArrayNode named = request.arrayNode().add("name").add("==").add(database);
        ArrayNode columns =
                request.arrayNode().add("name").add("model").add("connected").add("leader");
        var select = request.addObject().put("op", "select").put("table", "Database");
        select.set("where", request.arrayNode().add(named));
        select.set("columns", columns);
        JsonNode rows;
        try {
            rows = connection.call("transact", request).path(0).path("rows");
        } catch (OvsdbConnection.Refused old) {
            return UNKNOWN; // before Open vSwitch 2.9
        }
        if (rows.isArray() && rows.isEmpty()) {
            throw new IOException("the server has no database " + database + ", or has not joined its cluster yet");
        }
        JsonNode row = rows.path(0);
        String model = row.path("model").asString("unknown");
        boolean connected = row.path("connected").asBoolean(true);
        return new Member(
                model,
                connected,
                !model.equals("clustered") || row.path("leader").asBoolean(false));
    }

    /** As it is recorded. */
    @Override
    public String toString() {
        return model.equals("clustered") ? leads ? "clustered, leader" : "clustered, follower" : model;
    }
}
