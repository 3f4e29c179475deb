package org.akashi.collect.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Patience;
import org.akashi.collect.Progress;
import org.akashi.collect.host.Shell;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine that the test runs on; the lab's storage host is asked by the tests of the command line. */
class StorageCollectorTest {

    @TempDir
    private Path folder = Path.of("");

    private Verification collect(StoragePart... parts) {
        CollectRun.into(folder.resolve("tonight"), "akashi test", Clock.systemUTC())
                .run(
                        new StorageCollector("s-1", new Shell.Local(), false, List.of(parts), "nobody"),
                        new Performer(Performer.Kind.AUDITOR, List.of("A")),
                        RedactionKey.generate(),
                        Progress.none(),
                        new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60), time -> {}));
        return Verifier.verify(folder.resolve("tonight"), Trust.none(), 1);
    }

    @Test
    void which_tools_a_machine_has_is_evidence_and_only_they_are_asked() {
        Verification verification = collect();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.missing()).isEmpty();
        assertThat(Files.exists(folder.resolve("tonight/data/storage/s-1/tools.txt")))
                .isTrue();
        assertThat(verification.gaps()).noneMatch(gap -> gap.contains("ceph-"));
    }

    @Test
    void what_is_asked_for_by_name_and_not_there_is_a_gap() {
        assertThat(collect(StoragePart.CEPH).gaps())
                .hasSize(8)
                .contains("storage/s-1/ceph-auth.json not-installed")
                .allMatch(gap -> gap.startsWith("storage/s-1/ceph-"));
    }

    @Test
    void parts_are_named_as_people_write_them() {
        assertThat(StoragePart.parse("lio")).contains(StoragePart.LIO);
        assertThat(StoragePart.parse("LIO")).isEmpty();
        assertThat(StoragePart.parse("zfs")).isEmpty();
    }
}
