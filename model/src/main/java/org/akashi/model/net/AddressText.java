package org.akashi.model.net;

import java.util.Optional;

/** Text forms of addresses: dotted decimal (RFC 6943 strict) and RFC 4291 in, RFC 5952 out. */
final class AddressText {

    private AddressText() {}

    static Optional<IpAddress> parse(String text) {
        if (text.indexOf(':') >= 0) {
            return parseV6(text);
        }
        long number = dotted(text);
        return number < 0 ? Optional.empty() : Optional.of(IpAddress.v4(number));
    }

    /** The number of a dotted-decimal address with four parts of 0 to 255 and no leading zeros, or -1. */
    private static long dotted(String text) {
        long number = 0;
        int parts = 0;
        int from = 0;
        while (from <= text.length()) {
            int dot = text.indexOf('.', from);
            int to = dot < 0 ? text.length() : dot;
            int part = decimal(text, from, to);
            if (part < 0) {
                return -1;
            }
            number = number << 8 | part;
            parts++;
            from = to + 1;
        }
        return parts == 4 ? number : -1;
    }

    private static int decimal(String text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > 3 || (length > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= 255 ? value : -1;
    }

    private static Optional<IpAddress> parseV6(String text) {
        int[] groups = new int[8];
        int count = 0;
        int gap = -1;
        int at = 0;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            if (count == 8) {
                return Optional.empty();
            }
            int colon = text.indexOf(':', at);
            int end = colon < 0 ? text.length() : colon;
            if (colon < 0 && text.indexOf('.', at) >= 0) {
                long tail = dotted(text.substring(at));
                if (tail < 0 || count > 6) {
                    return Optional.empty();
                }
                groups[count++] = (int) (tail >>> 16);
                groups[count++] = (int) (tail & 0xffff);
                break;
            }
            int group = hexadecimal(text, at, end);
            if (group < 0) {
                return Optional.empty();
            }
            groups[count++] = group;
            if (colon < 0) {
                break;
            }
            at = colon + 1;
            if (at < text.length() && text.charAt(at) == ':') {
                if (gap >= 0) {
                    return Optional.empty();
                }
                gap = count;
                at++;
            } else if (at == text.length()) {
                return Optional.empty();
            }
        }
        return (gap < 0 && count == 8) || (gap >= 0 && count < 8)
                ? Optional.of(join(spread(groups, count, gap)))
                : Optional.empty();
    }

    private static int hexadecimal(String text, int from, int to) {
        if (to - from < 1 || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static int[] spread(int[] groups, int count, int gap) {
        if (gap < 0) {
            return groups;
        }
        int[] all = new int[8];
        System.arraycopy(groups, 0, all, 0, gap);
        System.arraycopy(groups, gap, all, 8 - (count - gap), count - gap);
        return all;
    }

    private static IpAddress join(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + 4];
        }
        return new IpAddress(Family.V6, high, low);
    }

    static String format(IpAddress address) {
        if (address.family() == Family.V4) {
            long n = address.low();
            return (n >>> 24) + "." + (n >>> 16 & 255) + "." + (n >>> 8 & 255) + "." + (n & 255);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 4; i++) {
            groups[i] = (int) (address.high() >>> (48 - 16 * i)) & 0xffff;
            groups[i + 4] = (int) (address.low() >>> (48 - 16 * i)) & 0xffff;
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && groups[i + run] == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
            i += Math.max(0, run - 1);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
