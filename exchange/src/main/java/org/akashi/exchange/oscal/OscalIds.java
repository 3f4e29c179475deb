package org.akashi.exchange.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of criteria as OSCAL's identifiers, and names for what has none. */
final class OscalIds {

    /** OSCAL's token, which begins with a letter or an underscore. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9a-f]{1,6})_");
    private static final Pattern ESCAPED = Pattern.compile("_(?:\\P{L}.*|\\p{L}.*_x[0-9a-f]{1,6}_.*)");

    /** RFC 4122, appendix C: names that are no addresses. */
    private static final UUID SPACE = UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8");

    private OscalIds() {}

    /** A number as an identifier: {@code _5.1.1} for 5.1.1, itself if it is one already. */
    static String id(String number) {
        if (TOKEN.matcher(number).matches() && !number.startsWith("_")) {
            return number;
        }
        StringBuilder id = new StringBuilder("_");
        number.codePoints().forEach(c -> {
            if (Character.isLetter(c) || isNumber(c) || c == '.' || c == '-') {
                id.appendCodePoint(c);
            } else {
                id.append("_x").append(Integer.toHexString(c)).append('_');
            }
        });
        return id.toString();
    }

    /** The number that an identifier stands for. */
    static String number(String id) {
        if (!ESCAPED.matcher(id).matches()) {
            return id;
        }
        return ESCAPE.matcher(id.substring(1)).replaceAll(OscalIds::sign);
    }

    private static String sign(MatchResult escape) {
        int sign = Integer.parseInt(escape.group(1), 16);
        return Character.isValidCodePoint(sign)
                ? Matcher.quoteReplacement(Character.toString(sign))
                : Matcher.quoteReplacement(escape.group());
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** A UUID of version 5 for a text. */
    static String uuid(String text) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(SPACE.getMostSignificantBits())
                    .putLong(SPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
            long most = hash.getLong() & ~0xf000L | 0x5000L;
            long least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
            return new UUID(most, least).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
