package org.akashi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.certificate.Certification;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Network;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The certificate against the proof that walks from every endpoint, on random networks. */
class CertificationTest {

    private static final int NETWORKS = 60;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void nothing_certified_is_reached_and_some_of_what_is_isolated_is_certified(long seed) {
        Random random = new Random(seed);
        long certified = 0;
        long isolated = 0;
        for (int i = 0; i < NETWORKS; i++) {
            Network network = RandomNetwork.of(random);
            Ownership owners = Ownership.byProject(Identity.empty(), Resources.empty());
            Proof proof = Proof.of(network, owners, Declarations.none(), List.of(), 1);
            Certification certification = Certification.of(network, owners);
            long inThisOne = 0;
            for (Endpoint from : proof.endpoints().all()) {
                for (Endpoint to : proof.endpoints().all()) {
                    if (certification.certifies(from.id(), to.id())) {
                        inThisOne++;
                        assertThat(proof.crosses(from, to) || proof.mayCross(from, to))
                                .as("%s > %s is certified in network %d of seed %d", from.id(), to.id(), i, seed)
                                .isFalse();
                    }
                }
            }
            assertThat(certification.certificate().pairs().certified()).isEqualTo(inThisOne);
            assertThat(certification.certificate().pairs().total())
                    .isEqualTo(proof.endpoints().pairs());
            certified += inThisOne;
            isolated += proof.endpoints().pairs() - proof.crossingPairs() - proof.doubtfulPairs();
        }
        assertThat(certified).isGreaterThan(isolated / 2);
    }
}
