package org.akashi.evidence.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A process that captures and says on standard output what was acknowledged; the test kills it. */
final class CapturingChild {

    static final int UNITS = 40;

    private CapturingChild() {}

    static String unit(int i) {
        return "test/list-" + i;
    }

    /** Most of some KiB, a few of some blocks, and one that is forced to the disk while it is written. */
    static byte[] content(int i) {
        int items = i == 30 ? 750_000 : i % 13 == 5 ? 70_000 : i * 40;
        return ("{\"list\": [" + "{\"id\": \"" + i + "\"},".repeat(items) + "{}]}\n").getBytes(StandardCharsets.UTF_8);
    }

    static void capture(Path folder, PrintStream acknowledged) throws IOException {
        Performer performer = new Performer(Performer.Kind.AUDITOR, List.of("A"));
        try (PackageWriter writer = PackageWriter.open(folder, "akashi test", Clock.systemUTC())) {
            Capture capture = writer.begin("test", performer, Map.of());
            List<String> units = new ArrayList<>();
            for (int i = 0; i < UNITS; i++) {
                units.add(unit(i));
            }
            capture.plan(units);
            for (int i = 0; i < UNITS; i++) {
                if (!capture.isDone(unit(i))) {
                    CaptureRecord.Captured done = capture.write(
                            new Target(unit(i), "data/" + unit(i) + ".json", new TreeMap<>()),
                            new ByteArrayInputStream(content(i)));
                    acknowledged.println(done.path() + " " + done.sha256());
                    acknowledged.flush();
                }
            }
            capture.end();
        }
        acknowledged.println("end");
        acknowledged.flush();
    }

    public static void main(String... arguments) throws IOException {
        capture(Path.of(arguments[0]), System.out);
    }
}
