package org.akashi.evidence.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akashi.evidence.EvidenceException;

/** X.509 certificates of time-stamp authorities, and the path from one to a root (RFC 5280, section 6). */
public final class Certificates {

    private static final String LABEL = "CERTIFICATE";

    private Certificates() {}

    /**
     * Reads certificates in PEM.
     *
     * @throws EvidenceException if the file cannot be read or holds none
     */
    public static List<X509Certificate> read(Path file) {
        try {
            List<X509Certificate> found = parse(Files.readAllBytes(file));
            if (found.isEmpty()) {
                throw EvidenceException.of(
                        EvidenceException.Code.BAD_KEY, file.toString(), "one or more X.509 certificates in PEM");
            }
            return found;
        } catch (IOException e) {
            throw EvidenceException.unreadable(file, e);
        }
    }

    /** The certificates of a text; none if one of them is damaged. */
    static List<X509Certificate> parse(byte[] pem) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            for (byte[] der : Pem.parse(LABEL, pem)) {
                found.add(of(der));
            }
        } catch (GeneralSecurityException damaged) {
            return List.of();
        }
        return List.copyOf(found);
    }

    static X509Certificate of(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    static String print(List<X509Certificate> certificates) throws GeneralSecurityException {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            text.append(Pem.print(LABEL, certificate.getEncoded()));
        }
        return text.toString();
    }

    /**
     * The path from a certificate to a root, both included, as it was valid at a time. Revocation is not looked at: that needs a
     * network, and the authority's word at another time.
     */
    static Optional<List<X509Certificate>> path(
            X509Certificate from, Collection<X509Certificate> between, Collection<X509Certificate> roots, Instant at) {
        try {
            if (roots.contains(from)) {
                return Optional.of(List.of(from));
            }
            if (roots.isEmpty()) {
                return Optional.empty();
            }
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(from);
            PKIXBuilderParameters wanted = new PKIXBuilderParameters(
                    roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet()), target);
            List<X509Certificate> known = new ArrayList<>(between);
            known.add(from);
            wanted.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            wanted.setRevocationEnabled(false);
            wanted.setDate(Date.from(at));
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(wanted);
            List<X509Certificate> path = new ArrayList<>();
            found.getCertPath().getCertificates().forEach(step -> path.add((X509Certificate) step));
            path.add(found.getTrustAnchor().getTrustedCert());
            return Optional.of(List.copyOf(path));
        } catch (GeneralSecurityException noPath) {
            return Optional.empty();
        }
    }

    /** Those that are their own issuers. */
    static List<X509Certificate> roots(Collection<X509Certificate> some) {
        return some.stream()
                .filter(c -> c.getSubjectX500Principal().equals(c.getIssuerX500Principal()))
                .toList();
    }
}
