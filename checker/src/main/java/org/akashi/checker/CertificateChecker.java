package org.akashi.checker;

import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;

/**
 * Decides whether a certificate of isolation is true. This is the entry to the module.
 *
 * {@snippet :
 * Cloud cloud = CloudReader.read(EvidenceFolder.open(Path.of("samples/kumo")));
 * CheckResult result = CertificateChecker.check(cloud, certificate);
 * if (result.confirmed()) {
 *     System.out.println(result.pairs().certified() + " of " + result.pairs().total() + " pairs are isolated");
 * }
 * for (Objection objection : result.objections()) {
 *     System.out.println(objection.code() + " " + objection.subject() + " " + objection.arguments());
 * }
 * }
 *
 * <p>Everything is worked out again from the evidence, by the definitions in {@code docs/certificate.md}; of the certificate only the owners of
 * projects and the choice of hubs are taken, and the choice must hold every wire with an uplink. To follow it, read {@link Endpoints},
 * {@link Territory}, {@link Sources}, {@link Passing}, {@link Senders}, {@link Admission}, {@link Publishing}, {@link Doors}, in this order:
 * each is one or two of the definitions. {@link Comparison} then holds the result against what the certificate lists.
 *
 * <p>Time and memory grow with the number of endpoints times the number of different groups of sources at a hub, not with the number of pairs,
 * which are counted in sets.
 */
public final class CertificateChecker {

    private CertificateChecker() {}

    /** Works out what the certificate claims, and compares. Equal arguments give equal results. */
    public static CheckResult check(Cloud cloud, Certificate certificate) {
        Doors doors = Doors.of(cloud, certificate);
        return new Comparison(cloud, certificate, doors).result();
    }
}
