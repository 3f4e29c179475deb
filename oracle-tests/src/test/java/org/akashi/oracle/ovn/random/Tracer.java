package org.akashi.oracle.ovn.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akashi.oracle.ovn.Microflow;
import org.akashi.oracle.ovn.OvnTrace;
import org.akashi.oracle.ovn.random.LiveOvn.Neighbour;

/** ovn-trace over the southbound database as it is when this is made, for new connections. */
final class Tracer implements AutoCloseable {

    /** So many steps of connection tracking are told to be new to one process; its command line grows with them. */
    private static final int STEPS = 40_000;

    private static int started;

    private final LiveOvn ovn;
    private final List<Neighbour> neighbours;
    private OvnTrace trace;

    private Tracer(LiveOvn ovn, List<Neighbour> neighbours) throws IOException {
        this.ovn = ovn;
        this.neighbours = neighbours;
        this.trace = start();
    }

    /** Starts it with routers knowing these neighbours. */
    static Tracer start(LiveOvn ovn, List<Neighbour> neighbours) throws IOException {
        return new Tracer(ovn, neighbours);
    }

    private OvnTrace start() throws IOException {
        ovn.teach(neighbours);
        Path place = Files.createDirectory(ovn.folder().resolve("t" + ++started));
        return OvnTrace.start(ovn.southbound(), place, STEPS);
    }

    /** The summary; empty if ovn-trace ends without one, or would follow the packet until there is no memory left. */
    String ask(Microflow flow) throws IOException {
        try {
            return summary(flow);
        } catch (IOException died) {
            trace.close();
            trace = start();
            return "";
        }
    }

    private String summary(Microflow flow) throws IOException {
        String summary = trace.ask(flow);
        if (summary.contains(OvnTrace.USED_UP)) {
            trace.close();
            trace = start();
            summary = trace.ask(flow);
        }
        return summary;
    }

    /** The same by a process of its own. */
    String askAlone(Microflow flow) throws IOException {
        return trace.askAsNew(flow);
    }

    @Override
    public void close() throws IOException {
        trace.close();
    }
}
