package org.akashi.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.seal.SealKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final SealKey KEY = SealKey.generate();
    private static final Trust TRUST = new Trust(Set.of(KEY.signer().fingerprint()), List.of());

    @TempDir
    private Path folder = Path.of("");

    private Path evidence = Path.of("");

    @BeforeEach
    void seal() throws IOException {
        evidence = folder.resolve("tonight");
        SealedPackage.make(evidence, 6, KEY);
    }

    private Verification verify() {
        return Verifier.verify(evidence, TRUST, 2);
    }

    @Test
    void an_untouched_package_is_intact_and_its_signer_known() throws IOException {
        Verification verification = verify();

        assertThat(verification.damages()).isEmpty();
        assertThat(verification.sealed()).isTrue();
        assertThat(verification.trusted()).isTrue();
        assertThat(verification.signer()).contains(KEY.signer());
        assertThat(verification.artifacts()).isEqualTo(6);
        assertThat(verification.gaps()).containsExactly("openstack/R1/volume/volumes http-403");
        assertThat(verification.missing()).isEmpty();
        assertThat(verification.sealedAt()).isEqualTo("2026-11-23T18:00+09:00");
        assertThat(verification.rootHash())
                .isEqualTo(Sha256.hex(Files.readAllBytes(evidence.resolve(BagPaths.MANIFEST))));
    }

    @Test
    void a_signer_that_the_verifier_did_not_name_is_not_trusted() {
        Verification verification = Verifier.verify(evidence, Trust.none(), 1);
        assertThat(verification.sealed()).isTrue();
        assertThat(verification.trusted()).isFalse();
    }

    @Test
    void who_seals_a_forgery_with_another_key_is_not_trusted() throws IOException {
        Path forged = folder.resolve("forged");
        SealedPackage.open(forged, 5);
        SealedPackage.seal(forged, SealKey.generate());
        Verification verification = Verifier.verify(forged, TRUST, 1);
        assertThat(verification.intact()).as("the forger did good work").isTrue();
        assertThat(verification.trusted()).isFalse();
    }

    @Test
    void who_forges_under_the_signers_name_has_no_signature() throws IOException {
        Path forged = folder.resolve("forged");
        SealedPackage.make(forged, 5, SealKey.generate());
        Files.copy(
                evidence.resolve(BagPaths.SIGNER),
                forged.resolve(BagPaths.SIGNER),
                StandardCopyOption.REPLACE_EXISTING);
        Verification verification = Verifier.verify(forged, TRUST, 1);
        assertThat(verification.intact()).isFalse();
        assertThat(verification.signer()).isEmpty();
        assertThat(verification.trusted()).isFalse();
    }

    @Test
    void files_that_changed_places_are_named_with_each_other() throws IOException {
        Path one = evidence.resolve("data/openstack/R1/network/list-1.json");
        Path two = evidence.resolve("data/openstack/R1/network/list-2.json");
        Path aside = folder.resolve("aside");
        Files.move(one, aside);
        Files.move(two, one);
        Files.move(aside, two);
        assertThat(verify().damages())
                .containsExactly(
                        new Damage(
                                Damage.Kind.EXCHANGED,
                                "data/openstack/R1/network/list-1.json",
                                "data/openstack/R1/network/list-2.json"),
                        new Damage(
                                Damage.Kind.EXCHANGED,
                                "data/openstack/R1/network/list-2.json",
                                "data/openstack/R1/network/list-1.json"));
    }

    @Test
    void a_file_that_was_renamed_is_removed_there_and_added_here() throws IOException {
        Files.move(
                evidence.resolve("data/openstack/R1/network/list-1.json"),
                evidence.resolve("data/openstack/R1/network/list-9.json"));
        assertThat(verify().damages()).extracting(Damage::kind).containsExactly(Damage.Kind.REMOVED, Damage.Kind.ADDED);
    }

    @Test
    void a_link_in_place_of_a_file_is_named_and_not_followed() throws IOException {
        Path file = evidence.resolve("data/openstack/R1/network/list-1.json");
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(verify().damages())
                .extracting(Damage::kind)
                .containsExactly(Damage.Kind.REMOVED, Damage.Kind.NOT_A_FILE);
    }

    @Test
    void later_events_are_tied_to_the_sealed_log() throws IOException {
        AfterFile.note(
                evidence, "2026-11-24T09:00:00+09:00", CustodyEvent.Kind.TRANSFERRED, "A. Auditor", Map.of("to", "B"));
        AfterFile.note(evidence, "2026-11-25T09:00:00+09:00", CustodyEvent.Kind.RECEIVED, "B. Reader", Map.of());

        assertThat(verify().damages()).isEmpty();
        assertThat(verify().after()).extracting(CustodyEvent::by).containsExactly("A. Auditor", "B. Reader");

        Path file = AfterFile.of(evidence);
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0).replace("A. Auditor", "C. Forger") + "\n" + lines.get(1) + "\n");
        assertThat(verify().damages()).containsExactly(new Damage(Damage.Kind.CHANGED, "tonight.after.jsonl", "L1"));
        Files.writeString(file, lines.get(1) + "\n" + lines.get(0) + "\n");
        assertThat(verify().damages()).containsExactly(new Damage(Damage.Kind.CHANGED, "tonight.after.jsonl", "L1"));
    }

    @Test
    void later_events_of_another_package_do_not_fit() throws IOException {
        Path other = folder.resolve("other");
        SealedPackage.make(other, 3, KEY);
        AfterFile.note(other, "2026-11-24T09:00:00+09:00", CustodyEvent.Kind.OPENED, "B", Map.of());
        Files.copy(AfterFile.of(other), AfterFile.of(evidence));
        assertThat(verify().damages()).extracting(Damage::path).containsExactly("tonight.after.jsonl");
    }
}
