package org.akashi.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Collector;
import org.akashi.collect.Patience;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.report.text.EvidenceLabel;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every source is collected with: which package, who does it, and the key for digests of secrets. */
final class CollectOptions {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "PACKAGE",
            required = true,
            descriptionKey = "option.package")
    private Path out = Path.of("");

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "option.by")
    private List<String> by = List.of();

    @Option(names = "--performer", paramLabel = "auditor|observed|audited", descriptionKey = "option.performer")
    private String performer = "auditor";

    @Option(names = "--redaction-key", paramLabel = "FILE", descriptionKey = "option.redaction-key")
    private @Nullable Path redactionKey;

    @Option(names = "--answer-within", paramLabel = "SECONDS", descriptionKey = "option.answer-within")
    private int answerWithin = Math.toIntExact(Patience.usual().answer().toSeconds());

    @Option(names = "--attempts", paramLabel = "N", descriptionKey = "option.attempts")
    private int attempts = Patience.usual().attempts();

    private static final int LONGEST_ANSWER = 86_400;
    private static final int MOST_ATTEMPTS = 100;

    private Patience patience() {
        Inputs.within("--answer-within", answerWithin, 1, LONGEST_ANSWER);
        Inputs.within("--attempts", attempts, 1, MOST_ATTEMPTS);
        return Patience.usual().with(attempts, Duration.ofSeconds(answerWithin));
    }

    /** Collects, and says what became of it. */
    int collect(Collector collector, Console console, Texts texts) {
        Performer.Kind kind = Performer.Kind.parse(performer)
                .orElseThrow(() -> new CommandProblem(Problem.BAD_OPTION, "--performer", performer));
        Patience patience = patience();
        RedactionKey key = redactionKey == null ? RedactionKey.generate() : RedactionKey.of(redactionKey);
        CollectRun collection =
                CollectRun.into(out, "akashi " + Version.current(), Clock.system(ZoneId.systemDefault()));
        try (CollectProgress progress = new CollectProgress(console, texts)) {
            CollectRun.Result result = Outputs.guarded(
                    out, () -> collection.run(collector, new Performer(kind, by), key, progress, patience));
            progress.close();
            console.out().println(texts.say(EvidenceLabel.COLLECTED, out, result.artifacts(), result.gaps()));
            console.out().println(texts.say(EvidenceLabel.NEXT_SEAL, out));
            return result.gaps() == 0 ? ExitStatus.CLEAN : ExitStatus.UNDETERMINED;
        }
    }
}
