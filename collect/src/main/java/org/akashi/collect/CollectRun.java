package org.akashi.collect;

import java.nio.file.Path;
import java.time.Clock;
import org.akashi.evidence.capture.Capture;
import org.akashi.evidence.capture.PackageWriter;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;

/**
 * One capture from one source into a package, made where there is none. This is the entry to the module.
 *
 * {@snippet :
 * CollectRun collection = CollectRun.into(Path.of("tonight"), "akashi 0.1.0", Clock.systemDefaultZone());
 * Performer performer = new Performer(Performer.Kind.AUDITOR, List.of("A. Auditor"));
 * CollectRun.Result result =
 *         collection.run(collector, performer, RedactionKey.generate(), Progress.none(), Patience.usual());
 * System.out.println(result.artifacts() + " artefacts, " + result.gaps() + " gaps");
 * }
 *
 * <p>A capture that was interrupted is taken up where it stands. One that ended may be repeated: units that are whole in the package
 * stay as they are, the others are asked for again. Described in {@code docs/collectors.md}.
 */
public final class CollectRun {

    private final Path folder;
    private final String agent;
    private final Clock clock;

    private CollectRun(Path folder, String agent, Clock clock) {
        this.folder = folder;
        this.agent = agent;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param artifacts how many artefacts it added
     * @param gaps how many units it could not get
     */
    public record Result(int artifacts, int gaps) {}

    /**
     * Names the package.
     *
     * @param agent program and version, as the package records them
     */
    public static CollectRun into(Path folder, String agent, Clock clock) {
        return new CollectRun(folder, agent, clock);
    }

    /**
     * Captures.
     *
     * @throws CollectException if nothing can be fetched at all; the package says that the capture was interrupted
     * @throws org.akashi.evidence.EvidenceException if the package cannot be written
     */
    public Result run(
            Collector collector, Performer performer, RedactionKey key, Progress progress, Patience patience) {
        try (PackageWriter writer = PackageWriter.open(folder, agent, clock)) {
            Capture capture = writer.begin(collector.kind(), performer, collector.facts());
            int before = writer.artifacts();
            collector.collect(new Collecting(capture, key, progress, patience));
            capture.end();
            return new Result(writer.artifacts() - before, capture.gaps().size());
        }
    }
}
