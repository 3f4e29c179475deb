package org.akashi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.read.CloudReader;
import org.akashi.read.declaration.DeclarationsReader;
import org.akashi.synth.CloudGenerator;
import org.akashi.synth.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portions of receivers, over a generated cloud in which so many owners meet that they are told as one side. */
class JoiningTest {

    @TempDir
    private Path folder = Path.of("");

    /** All that is told of a proof. */
    private record Told(long crossing, long doubtful, List<String> crossings, List<DeclarationUse> declarations) {

        static Told of(Cloud cloud, Declarations declarations, long room) {
            Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
            HubProof proof = new HubProof(cloud.network(), owners, declarations, cloud.management(), 1, false, room);
            DeclarationUses uses = new DeclarationUses(cloud.network(), declarations);
            List<String> crossings = proof.crossings(uses).stream()
                    .map(c -> c.toString() + c.from() + c.to() + c.traffic() + c.passages() + c.witness() + c.fix())
                    .toList();
            return new Told(
                    proof.crossingPairs(),
                    proof.doubtfulPairs(),
                    crossings,
                    uses.of(proof.roster().owners()));
        }
    }

    @Test
    void it_does_not_matter_whether_receivers_are_taken_all_at_once_or_owner_by_owner() {
        Path evidence = folder.resolve("cloud");
        CloudGenerator.write(new Request(200, 800, 23, 26, false), evidence, (step, done, all) -> {});
        Cloud cloud = CloudReader.read(EvidenceFolder.open(evidence));
        Declarations declarations =
                DeclarationsReader.read(evidence.resolve("_declarations.yaml"), LocalDate.of(2026, 11, 23));

        Told whole = Told.of(cloud, declarations, Joining.ROOM);

        assertThat(whole.crossings()).anyMatch(crossing -> crossing.contains("EXPOSED DELIVERY * ("));
        assertThat(Told.of(cloud, declarations, 1)).isEqualTo(whole);
    }
}
