package org.akashi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code akashi isolate} as people run it: from raw answers on the disk to the verdict. The best of some runs counts. */
record WholeProcess(BenchOptions options) implements Measurement {

    private static final int LAST_GOOD_STATUS = 3;

    @Override
    public List<Figure> of(BenchCloud cloud) {
        String what = "whole process" + cloud.suffix();
        Path result = options.work().resolve("result.json");
        List<String> command = List.of(
                options.home().resolve("akashi").toString(),
                "isolate",
                cloud.folder().toString(),
                "--declarations",
                cloud.folder().resolve("_declarations.yaml").toString(),
                "--json",
                result.toString());
        Map<String, String> environment = Map.of("AKASHI_JAVA_OPTS", "-Xmx" + options.heap());
        String said = "akashi isolate EVIDENCE --declarations FILE --json FILE, AKASHI_JAVA_OPTS=-Xmx" + options.heap();
        List<Figure> best = new ArrayList<>();
        double fastest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < options.runs(); i++) {
            Child child = Child.run(command, environment, options.limit());
            if (child.status() < 0 || child.status() > LAST_GOOD_STATUS || child.status() == 2) {
                return List.of(Figure.none(cloud.vms(), what, child.failure()));
            }
            if (child.seconds() < fastest) {
                fastest = child.seconds();
                best = List.of(
                        new Figure(cloud.vms(), what, child.seconds(), "s", said),
                        new Figure(cloud.vms(), what + ", resident", child.peak(), "MiB", said));
            }
        }
        return best;
    }
}
