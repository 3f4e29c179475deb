package org.akashi.read.json;

import org.akashi.read.json.JsonScan.Incomplete;
import org.akashi.read.json.JsonScan.Unusual;

/** Characters beyond ASCII in UTF-8 (RFC 3629 section 4): the shortest form of what is no surrogate, up to U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    /** The place behind the character of two to four bytes that begins at a place. */
    static int next(byte[] bytes, int at, int limit) throws Incomplete, Unusual {
        int first = bytes[at] & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4) {
            throw Unusual.IT;
        }
        if (at + length > limit) {
            throw Incomplete.IT;
        }
        int second = bytes[at + 1] & 0xff;
        int lowest = switch (first) {
            case 0xe0 -> 0xa0;
            case 0xf0 -> 0x90;
            default -> 0x80;
        };
        int highest = switch (first) {
            case 0xed -> 0x9f;
            case 0xf4 -> 0x8f;
            default -> 0xbf;
        };
        boolean valid = second >= lowest && second <= highest;
        for (int i = at + 2; i < at + length; i++) {
            valid &= (bytes[i] & 0xc0) == 0x80;
        }
        if (!valid) {
            throw Unusual.IT;
        }
        return at + length;
    }
}
