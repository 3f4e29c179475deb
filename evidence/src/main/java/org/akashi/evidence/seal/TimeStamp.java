package org.akashi.evidence.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.akashi.evidence.Sha256;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What a time-stamp authority says: these bytes existed at that time (RFC 3161).
 *
 * @param time the authority's
 * @param authority the name in its certificate
 * @param path from the authority's certificate to a root, as far as it is known
 * @param vouched whether that root is one that the verifier gave
 */
public record TimeStamp(Instant time, String authority, List<X509Certificate> path, boolean vouched) {

    private static final ASN1ObjectIdentifier SHA_256 = NISTObjectIdentifiers.id_sha256;

    public TimeStamp {
        path = List.copyOf(path);
    }

    /** An answer that proves nothing, and why. */
    public static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        Rejected(String reason) {
            super(reason);
        }

        /** Why, in plain English. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * A request for bytes, as a file that {@code openssl ts -reply} and every authority take.
     *
     * @param nonce what the answer has to repeat; nothing where the answer comes by hand
     */
    public static byte[] request(byte[] bytes, Optional<BigInteger> nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return (nonce.isPresent()
                            ? generator.generate(SHA_256, Sha256.of(bytes), nonce.get())
                            : generator.generate(SHA_256, Sha256.of(bytes)))
                    .getEncoded();
        } catch (IOException e) {
            throw new AssertionError("nothing is read or written", e);
        }
    }

    /**
     * Checks an answer.
     *
     * @param answer a response as the authority gave it
     * @param bytes what was to be stamped
     * @param kept certificates that were kept beside it
     * @param trusted roots that the verifier vouches for; may be empty
     * @throws Rejected if it proves nothing about the bytes
     */
    public static TimeStamp check(
            byte[] answer, byte[] bytes, Collection<X509Certificate> kept, Collection<X509Certificate> trusted)
            throws Rejected {
        try {
            TimeStampToken token = token(answer);
            byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(SHA_256)
                    || !Arrays.equals(imprint, Sha256.of(bytes))) {
                throw new Rejected("it is about other bytes than these");
            }
            List<X509Certificate> known = new ArrayList<>(kept);
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                known.add(Certificates.of(holder.getEncoded()));
            }
            X509Certificate authority = signer(token, known);
            Instant time = token.getTimeStampInfo().getGenTime().toInstant();
            String name = authority.getSubjectX500Principal().getName();
            Optional<List<X509Certificate>> vouched = Certificates.path(authority, known, trusted, time);
            return new TimeStamp(
                    time,
                    name,
                    vouched.or(() -> Certificates.path(authority, known, Certificates.roots(known), time))
                            .orElse(List.of(authority)),
                    vouched.isPresent());
        } catch (IOException | TSPException | GeneralSecurityException | OperatorCreationException damaged) {
            throw new Rejected(String.valueOf(damaged.getMessage()));
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException damaged) {
            throw new Rejected("it is damaged");
        }
    }

    /** Whether an answer repeats a nonce. */
    public static boolean repeats(byte[] answer, BigInteger nonce) {
        try {
            return nonce.equals(token(answer).getTimeStampInfo().getNonce());
        } catch (IOException | TSPException | Rejected damaged) {
            return false;
        }
    }

    private static TimeStampToken token(byte[] answer) throws IOException, TSPException, Rejected {
        TimeStampResponse response = new TimeStampResponse(answer);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new Rejected("the authority refused: status " + response.getStatus() + " "
                    + String.valueOf(response.getStatusString()).strip());
        }
        return token;
    }

    private static X509Certificate signer(TimeStampToken token, List<X509Certificate> known)
            throws IOException, GeneralSecurityException, TSPException, OperatorCreationException, Rejected {
        for (X509Certificate certificate : known) {
            X509CertificateHolder holder = new X509CertificateHolder(certificate.getEncoded());
            if (token.getSID().match(holder)) {
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
                return certificate;
            }
        }
        throw new Rejected("the certificate of the authority is neither in it nor beside it");
    }
}
