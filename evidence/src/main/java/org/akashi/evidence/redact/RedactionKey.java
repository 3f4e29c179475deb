package org.akashi.evidence.redact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.akashi.evidence.EvidenceException;

/**
 * The key under which secrets are digested (HMAC-SHA-256, RFC 2104). Without it nobody can try passwords against a digest; with it
 * equal secrets have equal digests, so that one used twice is seen. It is never written to a package: it lives in memory for one
 * capture, or in a file that its owner alone may read.
 */
public final class RedactionKey {

    private static final int BYTES = 32;
    private static final String EXPECTED = "a redaction key: 64 hexadecimal digits on one line";

    private final byte[] key;
    private final String id;

    private RedactionKey(byte[] key) {
        this.key = key.clone();
        this.id = HexFormat.of().formatHex(mac("akashi redaction key".getBytes(StandardCharsets.US_ASCII)), 0, 4);
    }

    /** A new key, in memory only. */
    public static RedactionKey generate() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new RedactionKey(key);
    }

    /**
     * The key in a file; where there is no such file, a new key is written to it, readable by its owner alone.
     *
     * @throws EvidenceException if it cannot be read or written, or holds no key
     */
    public static RedactionKey of(Path file) {
        try {
            if (!Files.exists(file)) {
                RedactionKey made = generate();
                FileAttribute<?> mine =
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                try (var channel = Files.newByteChannel(
                        file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), mine)) {
                    String line = HexFormat.of().formatHex(made.key) + "\n";
                    channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                }
                return made;
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!text.matches("[0-9a-f]{64}")) {
                throw EvidenceException.of(EvidenceException.Code.BAD_KEY, file.toString(), EXPECTED);
            }
            return new RedactionKey(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw EvidenceException.unreadable(file, e);
        }
    }

    /** What tells keys apart without telling anything of them: 8 hexadecimal digits. Digests of one id can be compared. */
    public String id() {
        return id;
    }

    /** What stands for a secret: {@code redacted:hmac-sha256:<id of the key>:<first 32 digits>}. */
    public String digest(byte[] secret) {
        return digest(secret, 0, secret.length);
    }

    String digest(byte[] bytes, int from, int to) {
        Mac mac = start();
        mac.update(bytes, from, to - from);
        return text(mac);
    }

    Mac start() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA-256", e);
        }
    }

    String text(Mac mac) {
        return "redacted:hmac-sha256:" + id + ":" + HexFormat.of().formatHex(mac.doFinal(), 0, 16);
    }

    private byte[] mac(byte[] text) {
        return start().doFinal(text);
    }

    @Override
    public String toString() {
        return "redaction key " + id;
    }
}
