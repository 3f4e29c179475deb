package org.akashi.synth.openstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.Part;

/** All lists of all services, written side by side in one pass over the parts. */
public final class OpenStackLists implements AutoCloseable {

    private final List<PartWriter> writers = new ArrayList<>();

    /**
     * Begins the files.
     *
     * @throws java.io.UncheckedIOException if one cannot be written, here and below
     */
    public OpenStackLists(CloudPlan plan, Path folder) {
        writers.add(new IdentityWriter(plan, folder));
        writers.add(new NetworkWriter(folder));
        writers.add(new PortWriter(folder));
        writers.add(new RouterWriter(folder));
        writers.add(new GroupWriter(folder));
        writers.add(new ServerWriter(plan, folder));
        writers.add(new SupportWriter(plan, folder));
    }

    public void write(Part part) {
        writers.forEach(writer -> writer.write(part));
    }

    @Override
    public void close() {
        writers.forEach(PartWriter::close);
    }
}
