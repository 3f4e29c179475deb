package org.akashi.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that hold keys and certificates (RFC 7468). */
final class Pem {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    /** The one form in which we write: lines of 64 characters, a newline at the end. */
    static String print(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /** The contents with one label, in order; none if the text is damaged. */
    static List<byte[]> parse(String label, byte[] text) {
        Matcher matcher = Pattern.compile(
                        "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(new String(text, StandardCharsets.US_ASCII));
        List<byte[]> contents = new ArrayList<>();
        while (matcher.find()) {
            try {
                contents.add(Base64.getDecoder().decode(matcher.group(1).replaceAll("\\s", "")));
            } catch (IllegalArgumentException notBase64) {
                return List.of();
            }
        }
        return contents;
    }
}
