package org.akashi.checker;

import java.nio.file.Path;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.certificate.Certification;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;
import org.akashi.read.CloudReader;
import org.akashi.synth.CloudGenerator;
import org.akashi.synth.Request;

/** Clouds, and the certificates that the prover's side writes about them. */
final class WrittenCertificates {

    private WrittenCertificates() {}

    static Ownership owners(Cloud cloud) {
        return Ownership.byProject(cloud.identity(), cloud.resources());
    }

    static Certificate of(Cloud cloud) {
        return Certification.of(cloud.network(), owners(cloud)).certificate();
    }

    static Cloud sample() {
        Path root = Path.of(System.getProperty("akashi.root", ".."));
        return CloudReader.read(EvidenceFolder.open(root.resolve("samples/kumo")));
    }

    /**
     * A generated cloud with twice each of the planted defects.
     *
     * @param folder to write it to; not there yet
     */
    static Cloud generated(int vms, long seed, Path folder) {
        Request request = new Request(Math.max(3, vms / 10), vms, seed, 2 * Request.oneOfEachKind(false), false);
        CloudGenerator.write(request, folder, (step, done, all) -> {});
        return CloudReader.read(EvidenceFolder.open(folder));
    }
}
