package org.akashi.oracle.ovn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * {@code ovn-trace} over one southbound database, which it reads once, when it starts.
 *
 * <p>Asked through its control socket ({@link #ask}) it takes every connection as established, answers within a millisecond,
 * and is right wherever new and established connections are treated alike. Asked with a process per question
 * ({@link #askAsNew}) it takes each step of connection tracking as new, which load balancers need.
 */
public final class OvnTrace implements AutoCloseable {

    /** Steps of connection tracking on the longest way: two switches and two routers, with translation. */
    private static final int TRACKED_STEPS = 6;

    /** In a summary, where ovn-trace had not been told what connection tracking finds. */
    public static final String USED_UP = "default (use --ct to customize)";

    private final String program;
    private final String database;
    private final Helper helper;
    private final JsonRpc control;

    private OvnTrace(String program, String database, Helper helper, JsonRpc control) {
        this.program = program;
        this.database = database;
        this.helper = helper;
        this.control = control;
    }

    public static OvnTrace start(String database, Path folder) throws IOException {
        return start(database, folder, 0);
    }

    /**
     * Starts one that takes each of the next {@code steps} steps of connection tracking as new, whichever questions they belong
     * to, so that {@link #ask} can be used for load balancers too. A summary that contains {@link #USED_UP} is of a question that
     * came too late.
     */
    public static OvnTrace start(String database, Path folder, int steps) throws IOException {
        String program = Helper.program("ovn-trace", "ovn-common");
        Path socket = folder.resolve("trace.sock");
        // As a daemon it ignores its standard input; the shell around it waits for the end of input in its place.
        String script =
                "ulimit -v 1000000; \"$TRACE\" $(yes -- --ct=new | head -n \"$STEPS\") --detach --no-chdir --no-friendly-names --db=\"$DB\" --pidfile=\"$SOCKET.pid\""
                        + " --unixctl=\"$SOCKET\" --log-file=/dev/null -vconsole:warn >/dev/null && echo "
                        + Helper.READY
                        + " && cat >/dev/null; kill \"$(cat \"$SOCKET.pid\")\"";
        Helper helper = Helper.start(
                script,
                Map.of("TRACE", program, "DB", database, "SOCKET", socket.toString(), "STEPS", "" + steps),
                folder.resolve("ovn-trace.err"));
        return new OvnTrace(program, database, helper, JsonRpc.connect(socket));
    }

    /** The summary of one packet's way, on an established connection. */
    public String ask(Microflow flow) throws IOException {
        return control.call("trace", List.of("--summary", flow.datapath(), flow.expression()))
                .stringValue();
    }

    /** The summary of one packet's way, on a new connection. */
    public String askAsNew(Microflow flow) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(program, "--db=" + database, "--no-friendly-names", "--summary"));
        command.addAll(Collections.nCopies(TRACKED_STEPS, "--ct=new"));
        command.addAll(List.of(flow.datapath(), flow.expression()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + flow, e);
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        control.close();
        helper.close();
    }
}
