package org.akashi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.read.CloudReader;

/** Neutron's lists into the model: how fast, and how much of the heap is in use afterwards. */
record OfReading(Watch watch, Path folder) {

    void measure() throws IOException {
        double megabytes = Payload.bytes(folder) / Payload.MB;
        watch.say("Neutron's lists", megabytes, "MB");
        List<Cloud> cloud = new ArrayList<>(1);
        Watch.Work read = () -> {
            cloud.clear();
            cloud.add(CloudReader.read(EvidenceFolder.open(folder)));
        };
        watch.say("reading, first", megabytes / Watch.seconds(read), "MB/s");
        int ports = cloud.getFirst().network().ports().size();
        for (int i = 0; i < watch.runs() * 2; i++) {
            read.run();
        }
        long before = Watch.processorTime();
        double best = watch.best(read);
        watch.say("reading, warm", megabytes / best, "MB/s");
        watch.say(
                "reading, warm, by processor time of two",
                2 * watch.runs() * megabytes / ((Watch.processorTime() - before) / 1e9),
                "MB/s");
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        watch.say("ports", ports, "");
        watch.say("live heap after reading", live / Payload.MB, "MB");
        watch.say("live heap per port", (double) live / ports, "B");
        if (cloud.getFirst().network().ports().size() != ports) {
            throw new IllegalStateException("two readings differ");
        }
    }
}
