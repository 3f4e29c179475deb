package org.akashi.evidence.redact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers, truth values and null (RFC 8259, sections 3 and 6). */
final class Literals {

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private Literals() {}

    static boolean isOne(byte[] bytes, int from, int to) {
        if (from == to) {
            return false;
        }
        byte first = bytes[from];
        if (first == '-' || first >= '0' && first <= '9') {
            return isNumber(bytes, from, to);
        }
        return switch (first) {
            case 't' -> Arrays.equals(bytes, from, to, TRUE, 0, TRUE.length);
            case 'f' -> Arrays.equals(bytes, from, to, FALSE, 0, FALSE.length);
            case 'n' -> Arrays.equals(bytes, from, to, NULL, 0, NULL.length);
            default -> false;
        };
    }

    private static boolean isNumber(byte[] bytes, int from, int to) {
        int i = bytes[from] == '-' ? from + 1 : from;
        int whole = digits(bytes, i, to);
        if (whole == i || bytes[i] == '0' && whole > i + 1) {
            return false;
        }
        i = whole;
        if (i < to && bytes[i] == '.') {
            int end = digits(bytes, i + 1, to);
            if (end == i + 1) {
                return false;
            }
            i = end;
        }
        if (i < to && (bytes[i] == 'e' || bytes[i] == 'E')) {
            int sign = i + 1 < to && (bytes[i + 1] == '+' || bytes[i + 1] == '-') ? 2 : 1;
            int end = digits(bytes, i + sign, to);
            if (end <= i + sign) {
                return false;
            }
            i = end;
        }
        return i == to;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
