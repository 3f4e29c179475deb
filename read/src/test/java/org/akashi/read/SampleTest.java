package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.network.Network;
import org.junit.jupiter.api.Test;

class SampleTest {

    static final Path KUMO = Path.of(System.getProperty("akashi.root", ".."), "samples/kumo");

    private static final Cloud CLOUD = CloudReader.read(EvidenceFolder.open(KUMO));

    @Test
    void implemented_network_of_the_sample_has_every_part() {
        Network network = CLOUD.network();

        assertThat(network.segments()).hasSize(11);
        assertThat(network.ports()).hasSize(48);
        assertThat(network.routers()).hasSize(7);
        assertThat(network.filters()).hasSize(16);
        assertThat(network.loadBalancers()).hasSize(1);
        assertThat(network.neighbours()).hasSize(2);
        assertThat(network.unmodelled()).isEmpty();
    }

    @Test
    void nothing_in_the_sample_leaves_a_gap() {
        assertThat(CLOUD.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code().severity() == Diagnostic.Severity.GAP)
                .isEmpty();
    }
}
