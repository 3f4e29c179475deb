package org.akashi.oracle.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.model.Cloud;
import org.akashi.read.CloudReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Packets between namespaces through Open vSwitch under OVN: {@code ovn-packets.csv} on {@code ovn-topology.sh}. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OvnPacketsTest {

    @BeforeAll
    static void a_machine_that_can() throws IOException {
        Optional<String> reason = Machine.unable();
        reason.ifPresent(r -> System.out.println("SKIPPED: " + r));
        Assumptions.assumeTrue(reason.isEmpty(), () -> "skipped: " + reason.orElse(""));
    }

    @Test
    void every_packet_goes_where_the_evidence_foretells() throws IOException {
        List<Shot> shots = Tables.shots("ovn-packets.csv");
        try (OvnLab lab = OvnLab.start(Tables.text("ovn-topology.sh"), Tables.guests("ovn-guests.csv"))) {
            Cloud cloud = CloudReader.read(EvidenceFolder.open(lab.collect()));
            assertThat(cloud.network().unmodelled()).isEmpty();
            List<String> disagreements = Trial.run(ReachEvaluator.of(cloud), lab.guests(), lab.nics(), shots);
            assertThat(disagreements).isEmpty();
        }
    }

    @Test
    void every_scenario_has_a_packet_that_arrives_and_one_that_does_not() throws IOException {
        assertThat(Scenarios.withoutBoth(Tables.shots("ovn-packets.csv"))).isEmpty();
    }
}
