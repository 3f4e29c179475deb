package org.akashi.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.akashi.isolation.ProvedPairs;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;
import org.akashi.oracle.slow.SmallClouds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the prover's side writes, the checker confirms; and what the checker certifies, no proof finds crossing.
 *
 * <p>{@code -Dakashi.certificates=5000} for more small clouds, {@code -Dakashi.certificates.seed=…} for others.
 */
class WrittenCertificatesTest {

    private static final int CLOUDS = Integer.getInteger("akashi.certificates", 200);
    private static final long FIRST = Long.getLong("akashi.certificates.seed", 1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_certificate_of_the_sample_is_confirmed() {
        Cloud cloud = WrittenCertificates.sample();
        Certificate certificate = WrittenCertificates.of(cloud);
        CheckResult result = CertificateChecker.check(cloud, certificate);

        assertThat(result.objections()).isEmpty();
        assertThat(result.pairs()).isEqualTo(certificate.pairs());
        assertThat(result.pairs().certified()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void certificates_of_generated_clouds_are_confirmed_and_certify_no_crossing(long seed) {
        Cloud cloud = WrittenCertificates.generated(150, seed, folder.resolve("cloud"));
        Certificate certificate = WrittenCertificates.of(cloud);
        CheckResult result = CertificateChecker.check(cloud, certificate);

        assertThat(result.objections()).isEmpty();
        assertThat(result.pairs().certified()).isGreaterThan(result.pairs().total() / 2);
        Doors doors = Doors.of(cloud, certificate);
        ProvedPairs.Joined proof = new ProvedPairs.Joined(cloud, WrittenCertificates.owners(cloud), 1);
        List<String> wrong = new ArrayList<>();
        long certified = 0;
        for (Endpoint to : doors.endpoints().all()) {
            for (int from : doors.certified(to, doors.to(to))) {
                certified++;
                String sender = doors.endpoints().all().get(from).id();
                if (proof.crosses(sender, to.id())) {
                    wrong.add(sender + " > " + to.id());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(certified).isEqualTo(certificate.pairs().certified());
    }

    @Test
    void certificates_of_small_random_clouds_are_confirmed_and_certify_no_crossing() {
        List<String> wrong = new ArrayList<>();
        long total = 0;
        long certified = 0;
        for (long seed = FIRST; seed < FIRST + CLOUDS; seed++) {
            Cloud cloud = SmallClouds.read(seed);
            Certificate certificate = WrittenCertificates.of(cloud);
            CheckResult result = CertificateChecker.check(cloud, certificate);
            if (!result.confirmed()) {
                wrong.add("seed " + seed + ": " + result.objections());
            }
            wrong.addAll(certifiedAndCrossing("seed " + seed, cloud, certificate));
            total += result.pairs().total();
            certified += result.pairs().certified();
        }
        assertThat(wrong).isEmpty();
        assertThat(certified).isBetween(total / 20, total * 19 / 20);
    }

    @Test
    void certificates_of_random_networks_of_one_family_are_confirmed_and_certify_no_crossing() {
        Random random = new Random(FIRST);
        List<String> wrong = new ArrayList<>();
        long certified = 0;
        long total = 0;
        for (int i = 0; i < CLOUDS; i++) {
            Cloud cloud = RandomNetworks.ofOneFamily(random);
            Certificate certificate = WrittenCertificates.of(cloud);
            CheckResult result = CertificateChecker.check(cloud, certificate);
            if (!result.confirmed()) {
                wrong.add("network " + i + ": " + result.objections());
            }
            wrong.addAll(certifiedAndCrossing("network " + i, cloud, certificate));
            certified += result.pairs().certified();
            total += result.pairs().total();
        }
        assertThat(wrong).isEmpty();
        assertThat(certified).isBetween(total / 20, total * 19 / 20);
    }

    @Test
    void nothing_certified_crosses_in_random_networks_of_both_families() {
        Random random = new Random(FIRST);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < CLOUDS; i++) {
            Cloud cloud = RandomNetworks.of(random);
            wrong.addAll(certifiedAndCrossing("network " + i, cloud, WrittenCertificates.of(cloud)));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> certifiedAndCrossing(String where, Cloud cloud, Certificate certificate) {
        Doors doors = Doors.of(cloud, certificate);
        return ProvedPairs.crossing(cloud, WrittenCertificates.owners(cloud), ProvedPairs.Way.WALKED).stream()
                .filter(pair -> doors.certified(pair.getFirst(), pair.getLast()))
                .map(pair -> where + ": certified and crossing: " + pair)
                .sorted()
                .toList();
    }
}
