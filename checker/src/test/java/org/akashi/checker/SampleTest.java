package org.akashi.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.model.network.Segment;
import org.akashi.read.CloudReader;
import org.junit.jupiter.api.Test;

/** The sample, with every wire that leads outside or is shared as a hub. */
class SampleTest {

    @Test
    void the_sample_has_doors_and_certified_pairs() {
        Cloud cloud = CloudReader.read(EvidenceFolder.open(Path.of("../samples/kumo")));
        String[] hubs = cloud.network().segments().values().stream()
                .filter(segment -> segment.external()
                        || !segment.uplinks().isEmpty()
                        || !segment.sharing().isEmpty())
                .map(Segment::wire)
                .distinct()
                .toArray(String[]::new);
        Claims truth = Claims.truth(cloud, hubs);
        CheckResult result = CertificateChecker.check(cloud, truth.certificate());

        assertThat(result.objections()).isEmpty();
        assertThat(result.pairs().total()).isPositive();
        assertThat(result.pairs().certified())
                .isPositive()
                .isLessThan(result.pairs().total());
        assertThat(truth.doors()).isNotEmpty();
    }
}
