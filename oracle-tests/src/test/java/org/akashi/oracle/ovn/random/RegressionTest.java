package org.akashi.oracle.ovn.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.akashi.model.reach.Answer;
import org.akashi.oracle.ovn.AkashiReach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every question that was once answered wrongly stays answered: by the product from a file, and by OVN itself. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RegressionTest {

    private static final Path CASES = Path.of(
            System.getProperty("akashi.root", ".."), "oracle-tests/src/test/resources/org/akashi/oracle/ovn/random");

    /** OVN answers one way or the other, and need not answer the same tomorrow. */
    private static final String UNDEFINED = "undefined";

    @Test
    void the_product_answers_as_was_recorded(@TempDir Path folder) throws IOException {
        for (var entry : cases().entrySet()) {
            Case recorded = entry.getValue();
            Path evidence = folder.resolve(entry.getKey());
            recorded.content().backup(Files.createDirectories(evidence.resolve("ovn")));
            Answer answer = AkashiReach.open(evidence).answer(recorded.frame().question());
            assertThat(answer.verdict() == Answer.Verdict.UNDETERMINED)
                    .as("%s: %s %s", entry.getKey(), answer.verdict(), answer.reason())
                    .isEqualTo(recorded.undetermined());
            if (!recorded.undetermined()) {
                assertThat(text(answer)).as(entry.getKey()).isEqualTo(recorded.answer());
            }
        }
    }

    @Test
    void ovn_answers_as_was_recorded() throws IOException {
        try (LiveOvn ovn = LiveOvn.start()) {
            for (var entry : cases().entrySet()) {
                Case recorded = entry.getValue();
                if (recorded.answer().equals(UNDEFINED)) {
                    continue;
                }
                ovn.load(recorded.content());
                Catalog catalog = Catalog.of(recorded.content());
                List<Frame> frames = List.of(recorded.frame());
                try (TraceOracle oracle =
                        TraceOracle.open(ovn, catalog, Comparison.addresses(recorded.content(), frames))) {
                    Ruling ruling = oracle.ask(recorded.frame());
                    assertThat(ruling.expected().map(Object::toString))
                            .as("%s%n%s", entry.getKey(), ruling.text())
                            .contains(recorded.answer());
                }
            }
        }
    }

    private static String text(Answer answer) {
        return answer.deliveredTo().isEmpty() ? "blocked" : "delivered to " + String.join(";", answer.deliveredTo());
    }

    private static SortedMap<String, Case> cases() throws IOException {
        SortedMap<String, Case> cases = new TreeMap<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                cases.put(String.valueOf(file.getFileName()).replace(".json", ""), Case.parse(Files.readString(file)));
            }
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }
}
