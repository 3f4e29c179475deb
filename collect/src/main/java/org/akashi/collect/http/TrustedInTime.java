package org.akashi.collect.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts as another does, and nobody whose certificate is not valid now: the platform looks at no date of one that is an authority itself. */
final class TrustedInTime extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager other;

    private TrustedInTime(X509ExtendedTrustManager other) {
        this.other = other;
    }

    /** The same managers, strict about dates. */
    static TrustManager[] of(TrustManager... managers) {
        TrustManager[] strict = managers.clone();
        for (int i = 0; i < strict.length; i++) {
            if (strict[i] instanceof X509ExtendedTrustManager known) {
                strict[i] = new TrustedInTime(known);
            }
        }
        return strict;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        other.checkServerTrusted(chain, kind, socket);
        chain[0].checkValidity();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        other.checkServerTrusted(chain, kind, engine);
        chain[0].checkValidity();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        other.checkServerTrusted(chain, kind);
        chain[0].checkValidity();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        other.checkClientTrusted(chain, kind, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        other.checkClientTrusted(chain, kind, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        other.checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return other.getAcceptedIssuers();
    }
}
