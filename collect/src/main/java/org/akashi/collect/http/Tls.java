package org.akashi.collect.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;
import org.akashi.collect.CollectException;
import org.akashi.evidence.seal.Certificates;

/** TLS with authorities of the user's choosing, and with a certificate of his own where a source asks for one. */
public final class Tls {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Tls() {}

    /** Servers have to be certified by one of the authorities in a file (PEM). */
    public static SSLContext trusting(Path authorities) {
        return context(authorities, new KeyManager[0]);
    }

    /**
     * The same, showing a certificate.
     *
     * @param key file with the private key, PEM, PKCS #8
     */
    public static SSLContext trusting(Path authorities, Path certificate, Path key) {
        try {
            char[] none = new char[0];
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, none);
            List<X509Certificate> chain = Certificates.read(certificate);
            store.setKeyEntry("own", privateKey(key), none, chain.toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, none);
            return context(authorities, keys.getKeyManagers());
        } catch (GeneralSecurityException | IOException e) {
            throw CollectException.of(
                    CollectException.Code.BAD_SETTINGS, key.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Why no TLS connection came about: the server's certificate does not fit, or it does not speak TLS as we do. */
    public static Outcome.Failed refusal(SSLException refused) {
        String said = String.valueOf(refused.getMessage());
        boolean unfit = refused instanceof SSLPeerUnverifiedException;
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            said = switch (cause) {
                case CertificateExpiredException _ -> "it has expired: " + cause.getMessage();
                case CertificateNotYetValidException _ -> "it is not valid yet: " + cause.getMessage();
                case CertPathBuilderException _ -> "no authority that is trusted certifies it";
                default -> String.valueOf(cause.getMessage());
            };
            unfit |= cause instanceof GeneralSecurityException;
        }
        return new Outcome.Failed(unfit ? "certificate" : "tls", said, 0);
    }

    private static PrivateKey privateKey(Path file) throws GeneralSecurityException, IOException {
        Matcher pem = KEY.matcher(java.nio.file.Files.readString(file));
        if (pem.find()) {
            byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
            for (String kind : List.of("RSA", "EC", "Ed25519")) {
                try {
                    return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der));
                } catch (InvalidKeySpecException otherKind) {
                    continue;
                }
            }
        }
        throw new InvalidKeySpecException("no private key in PEM, PKCS #8 (openssl pkcs8 -topk8 -nodes)");
    }

    private static SSLContext context(Path authorities, KeyManager[] keys) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, new char[0]);
            int i = 0;
            for (X509Certificate authority : Certificates.read(authorities)) {
                trusted.setCertificateEntry("authority-" + i++, authority);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, TrustedInTime.of(trust.getTrustManagers()), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw CollectException.of(
                    CollectException.Code.BAD_SETTINGS, authorities.toString(), String.valueOf(e.getMessage()));
        }
    }
}
