package org.akashi.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;

/** Names of sets in the tables: equal sets have equal names, and a small set's name is what it holds. */
final class SetNames {

    private static final int MOST_RANGES = 4;
    private static final int LONGEST = 120;
    private static final int DIGITS = 16;

    private final Map<AddressSet, String> known = new HashMap<>();

    /** {@code none}, {@code 0.0.0.0/0}, up to four intervals by themselves, or {@code v4:<intervals>:<hash>}. */
    String of(AddressSet set) {
        if (set.isEmpty()) {
            return "none";
        }
        if (set.isAll()) {
            return set.family() == Family.V4 ? "0.0.0.0/0" : "::/0";
        }
        return known.computeIfAbsent(set, SetNames::text);
    }

    private static String text(AddressSet set) {
        String text = set.toString();
        int count = set.ranges().size();
        return count <= MOST_RANGES
                ? text
                : set.family().name().toLowerCase(Locale.ROOT) + ":" + count + ":" + hash(text);
    }

    /** {@code none}, {@code any} (0 to 65535), the intervals, or {@code numbers:<intervals>:<hash>} where that is long. */
    static String of(IntRanges set) {
        String text = set.toString();
        return text.length() <= LONGEST ? text : "numbers:" + set.bounds().size() / 2 + ":" + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
