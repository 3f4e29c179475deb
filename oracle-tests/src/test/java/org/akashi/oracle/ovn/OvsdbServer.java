package org.akashi.oracle.ovn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A private ovsdb-server on a Unix socket, with a copy of a recorded database that may be written to. */
public final class OvsdbServer implements AutoCloseable {

    private final Helper helper;
    private final Path socket;

    private OvsdbServer(Helper helper, Path socket) {
        this.helper = helper;
        this.socket = socket;
    }

    /**
     * Serves a copy of a database.
     *
     * @param recorded a standalone database, as {@code ovsdb-client backup} writes it
     * @param folder for the copy and the socket; its path must be short (Unix socket paths end at 107 bytes)
     */
    public static OvsdbServer serve(Path recorded, Path folder) throws IOException {
        String server = Helper.program("ovsdb-server", "openvswitch-switch");
        Path database = folder.resolve("database");
        Path socket = folder.resolve("database.sock");
        Files.write(database, Files.readAllBytes(recorded));
        // With --run, the server lives as long as that command, and starts it once it listens.
        String script = "exec \"$SERVER\" --no-chdir --log-file=/dev/null -vconsole:warn --remote=\"punix:$SOCKET\""
                + " --unixctl=\"$SOCKET.ctl\" --run='echo " + Helper.READY + "; cat >/dev/null' \"$DATABASE\"";
        Helper helper = Helper.start(
                script,
                Map.of("SERVER", server, "SOCKET", socket.toString(), "DATABASE", database.toString()),
                folder.resolve("ovsdb-server.err"));
        return new OvsdbServer(helper, socket);
    }

    /** Serves an empty database of a schema. */
    public static OvsdbServer create(String schema, Path folder) throws IOException {
        Path empty = folder.resolve("empty");
        Process process = new ProcessBuilder(
                        Helper.program("ovsdb-tool", "openvswitch-common"), "create", empty.toString(), schema)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("cannot create " + schema + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return serve(empty, folder);
    }

    /** How other programs connect to it. */
    public String remote() {
        return "unix:" + socket;
    }

    public JsonRpc connect() throws IOException {
        return JsonRpc.connect(socket);
    }

    @Override
    public void close() throws IOException {
        helper.close();
    }
}
