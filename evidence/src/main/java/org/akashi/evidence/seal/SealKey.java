package org.akashi.evidence.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Set;
import org.akashi.evidence.EvidenceException;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** An Ed25519 key that seals packages. It is kept outside them, in a file that its owner alone may read. */
public final class SealKey {

    private static final String LABEL = "PRIVATE KEY";
    private static final String EXPECTED = "an Ed25519 private key in PEM (openssl genpkey -algorithm ed25519)";

    private final PrivateKey key;
    private final Signer signer;

    private SealKey(PrivateKey key, Signer signer) {
        this.key = key;
        this.signer = signer;
    }

    /** A new key, in memory only. */
    public static SealKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SealKey(pair.getPrivate(), Signer.of(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has Ed25519", e);
        }
    }

    /**
     * Reads a key in PEM (PKCS #8).
     *
     * @throws EvidenceException if it cannot be read or is no such key
     */
    public static SealKey read(Path file) {
        try {
            List<byte[]> found = Pem.parse(LABEL, Files.readAllBytes(file));
            if (found.size() == 1
                    && PrivateKeyFactory.createKey(found.getFirst()) instanceof Ed25519PrivateKeyParameters secret) {
                byte[] open = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(secret.generatePublicKey())
                        .getEncoded();
                PrivateKey key =
                        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(found.getFirst()));
                return new SealKey(key, Signer.of(open));
            }
        } catch (GeneralSecurityException | IllegalArgumentException | UncheckedIOException notOne) {
            throw EvidenceException.of(EvidenceException.Code.BAD_KEY, file.toString(), EXPECTED);
        } catch (IOException e) {
            throw EvidenceException.unreadable(file, e);
        }
        throw EvidenceException.of(EvidenceException.Code.BAD_KEY, file.toString(), EXPECTED);
    }

    /**
     * Writes the key to a file that must not exist yet, readable by its owner alone, and the public half beside it, as
     * {@code FILE.pub}.
     *
     * @throws IOException if that is refused
     */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileAttribute<?> mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), mine)) {
            channel.write(ByteBuffer.wrap(Signer.ascii(Pem.print(LABEL, key.getEncoded()))));
        }
        Files.writeString(publicHalf(file), signer.pem());
    }

    /** Where the public half of a key in a file is written. */
    public static Path publicHalf(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /** Who signs with it. */
    public Signer signer() {
        return signer;
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has Ed25519", e);
        }
    }
}
