package org.akashi.checker;

import java.util.List;
import org.akashi.model.certificate.Certificate;

/**
 * Whether a certificate is true.
 *
 * @param pairs counted again, with the owners and the hubs of the certificate
 * @param objections in order; none if the certificate is true
 */
public record CheckResult(Certificate.Pairs pairs, List<Objection> objections) {

    public CheckResult {
        objections = objections.stream().distinct().sorted().toList();
    }

    /** Whether nothing speaks against the certificate. */
    public boolean confirmed() {
        return objections.isEmpty();
    }
}
