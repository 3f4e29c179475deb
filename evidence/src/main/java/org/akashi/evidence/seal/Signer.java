package org.akashi.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import org.akashi.evidence.Sha256;

/** Whose signature it is: the public half of an Ed25519 key (RFC 8032). */
public final class Signer {

    private static final String LABEL = "PUBLIC KEY";

    private final PublicKey key;

    private Signer(PublicKey key) {
        this.key = key;
    }

    static Signer of(byte[] der) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        Signature.getInstance("Ed25519").initVerify(key); // refuses what is no point of the curve
        return new Signer(key);
    }

    /** Reads a public key in PEM, as {@code openssl pkey -pubout} prints it; nothing if it is none or of another kind. */
    public static Optional<Signer> parse(byte[] pem) {
        List<byte[]> found = Pem.parse(LABEL, pem);
        if (found.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(found.getFirst()));
        } catch (GeneralSecurityException otherKind) {
            return Optional.empty();
        }
    }

    /** The key in PEM, in the one form that a package holds. */
    public String pem() {
        return Pem.print(LABEL, key.getEncoded());
    }

    /** What tells signers apart and can be read over the telephone: SHA-256 of the key's DER. */
    public String fingerprint() {
        return Sha256.hex(key.getEncoded());
    }

    /** Whether a signature is this signer's, of exactly these bytes. */
    public boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has Ed25519", e);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signer signer && key.equals(signer.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
