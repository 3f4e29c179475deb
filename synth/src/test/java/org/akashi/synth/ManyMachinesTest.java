package org.akashi.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated cloud so large that very many owners are one side of a crossing: every planted defect is found, what is found as a back
 * door was planted, and no pair is undetermined.
 *
 * <p>{@code -Dakashi.generated.vms=N} takes N machines of N/10 tenants, up to 2,000,000, and says how far it is. A million need a heap of
 * 17 GB for the proof, and 4 GB on the disk; the Java of the tests takes {@code -Xmx17g -XX:+UseParallelGC} from {@code JDK_JAVA_OPTIONS}.
 */
class ManyMachinesTest {

    private static final int DEFECTS = 26;
    private static final Request REQUEST = Optional.ofNullable(Integer.getInteger("akashi.generated.vms"))
            .map(vms -> new Request(vms / 10, vms, 21, DEFECTS, false))
            .orElse(new Request(700, 2_800, 21, DEFECTS, false));

    @TempDir
    private Path folder = Path.of("");

    private final long began = System.nanoTime();
    private long tenths = -1;

    @Test
    void everything_planted_is_found_and_no_other_back_door() throws IOException {
        Path cloud = folder.resolve("cloud");
        CloudGenerator.write(REQUEST, cloud, (step, done, all) -> generating(10 * done / all));
        Proved proved = Proved.of(cloud, this::say);
        say("comparing");
        Agreement agreement = Agreement.of(proved);
        say(agreement.expected() + " expected, " + agreement.alone() + " of them found one by one; "
                + proved.result().pairs());

        assertThat(agreement.missed()).as("%s", REQUEST).isEmpty();
        assertThat(agreement.unexpected()).as("%s", REQUEST).isEmpty();
        assertThat(agreement.expected()).as("%s", REQUEST).isGreaterThan(DEFECTS);
        assertThat(proved.result().pairs().undetermined()).as("%s", REQUEST).isZero();
    }

    private void generating(long reached) {
        if (reached > tenths) {
            tenths = reached;
            say("generating, " + 10 * reached + " %");
        }
    }

    private void say(String step) {
        System.out.printf("%5d s  %s%n", (System.nanoTime() - began) / 1_000_000_000, step);
    }
}
