package org.akashi.report.isolation;

import org.akashi.model.certificate.Certificate;

/**
 * A certificate that was read.
 *
 * @param rootHash of the evidence it was made of
 */
public record CertificateFile(String rootHash, Certificate certificate) {

    /** What a file says it is. */
    public static final String FORM = "akashi-isolation-certificate-1";
}
