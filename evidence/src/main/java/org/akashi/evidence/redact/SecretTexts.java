package org.akashi.evidence.redact;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Secrets that are known by their form, whatever they are called. */
final class SecretTexts {

    /** {@code scheme://user:password@host}; the password may hold what is escaped in an address, and what people forget to escape. */
    static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,30}:\\\\?/\\\\?/[^\\s\"'/:@,]*:([^\\s\"']{1,512}?)@");

    private static final byte[] MARK = "PRIVATE KEY-----".getBytes(StandardCharsets.US_ASCII);

    private SecretTexts() {}

    /** Where the password of an address in a text is: from and to; null if there is none. */
    static int @Nullable [] password(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        int begin = matcher.start(1);
        int end = matcher.end(1);
        while (matcher.find()) {
            end = matcher.end(1);
        }
        return new int[] {from + begin, from + end};
    }

    /** Whether a private key in PEM (RFC 7468) is in a text. */
    static boolean isPrivateKey(byte[] bytes, int from, int to) {
        for (int i = from; i + MARK.length <= to; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'R' && matches(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int j = 2; j < MARK.length; j++) {
            if (bytes[at + j] != MARK[j]) {
                return false;
            }
        }
        return true;
    }
}
