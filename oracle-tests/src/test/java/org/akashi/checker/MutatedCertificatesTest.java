package org.akashi.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;
import org.akashi.oracle.slow.SmallClouds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand certificates that were true before one thing was changed in them: all are refused. */
class MutatedCertificatesTest {

    private static final int MUTATIONS = 1000;
    private static final long SEED = 7;
    private static final int TRIES = 100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_mutated_certificate_is_refused() {
        Random random = new Random(SEED);
        List<Cloud> clouds = new ArrayList<>(List.of(
                WrittenCertificates.sample(), WrittenCertificates.generated(150, SEED, folder.resolve("cloud"))));
        for (long seed = 1; seed <= 20; seed++) {
            clouds.add(SmallClouds.read(seed));
        }
        List<Certificate> truths = clouds.stream().map(WrittenCertificates::of).toList();
        List<String> accepted = new ArrayList<>();
        Map<Mutations.Kind, Integer> made = new EnumMap<>(Mutations.Kind.class);
        Mutations.Kind[] kinds = Mutations.Kind.values();
        for (int i = 0; i < MUTATIONS; i++) {
            Mutations.Kind kind = kinds[i % kinds.length];
            int tries = 0;
            int at;
            Optional<Certificate> mutated;
            do {
                at = random.nextInt(clouds.size());
                mutated = new Mutations(random, truths.get(at), wires(clouds.get(at))).mutate(kind);
                tries++;
            } while (mutated.isEmpty() && tries < TRIES);
            made.merge(kind, 1, Integer::sum);
            if (CertificateChecker.check(clouds.get(at), mutated.orElseThrow()).confirmed()) {
                accepted.add("mutation " + i + ", " + kind + " in cloud " + at);
            }
        }

        assertThat(accepted).isEmpty();
        assertThat(made).containsOnlyKeys(kinds);
        for (int at = 0; at < clouds.size(); at++) {
            assertThat(CertificateChecker.check(clouds.get(at), truths.get(at)).objections())
                    .isEmpty();
        }
    }

    private static SortedMap<String, String> wires(Cloud cloud) {
        SortedMap<String, String> wires = new TreeMap<>();
        cloud.network().segments().values().forEach(segment -> wires.put(segment.id(), segment.wire()));
        return wires;
    }
}
