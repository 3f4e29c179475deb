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

/** Packets between namespaces through the kernel's bridges, routes and nftables: {@code host-packets.csv} on {@code host-topology.sh}. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostPacketsTest {

    @BeforeAll
    static void a_machine_that_can() throws IOException {
        Optional<String> reason = Machine.unable();
        reason.ifPresent(r -> System.out.println("SKIPPED: " + r));
        Assumptions.assumeTrue(reason.isEmpty(), () -> "skipped: " + reason.orElse(""));
    }

    @Test
    void every_packet_goes_where_the_evidence_foretells() throws IOException {
        List<Shot> shots = Tables.shots("host-packets.csv");
        try (HostLab lab = HostLab.start(Tables.text("host-topology.sh"), Tables.guests("host-guests.csv"))) {
            lab.inBridges("ip link set red5 down");
            Cloud cloud = CloudReader.read(EvidenceFolder.open(lab.collect()));
            assertThat(cloud.network().unmodelled()).isEmpty();
            // What a guest does later is no evidence: it takes an address that nobody has.
            lab.in("red3", "ip addr add 10.1.0.66/24 dev eth0");
            List<String> disagreements = Trial.run(ReachEvaluator.of(cloud), lab.guests(), lab.nics(), shots);
            assertThat(disagreements).isEmpty();
        }
    }

    @Test
    void every_scenario_has_a_packet_that_arrives_and_one_that_does_not() throws IOException {
        assertThat(Scenarios.withoutBoth(Tables.shots("host-packets.csv"))).isEmpty();
    }

    @Test
    void both_tables_together_try_at_least_sixty_scenarios() throws IOException {
        List<String> ovn = Scenarios.names(Tables.shots("ovn-packets.csv"));
        List<String> host = Scenarios.names(Tables.shots("host-packets.csv"));
        assertThat(ovn.size() + host.size()).isGreaterThanOrEqualTo(60);
    }
}
