package org.akashi.evidence.redact;

import java.io.IOException;
import org.akashi.evidence.EightBytes;

/** Finds the end of texts in a JSON text, and whether they are well formed (RFC 8259, section 7; RFC 3629). */
final class TextScan {

    private final JsonSource source;
    private boolean addressed;

    TextScan(JsonSource source) {
        this.source = source;
    }

    /** Whether there was an {@code @} in the text that was scanned last. */
    boolean hadAt() {
        return addressed;
    }

    /**
     * Goes behind the text that begins here.
     *
     * @return where it begins in the window, or -1 if it is longer than that can be
     */
    int scan() throws IOException {
        addressed = false;
        int start = source.at;
        int i = start + 1;
        while (true) {
            if (i == source.limit) {
                source.at = i;
                if (!source.more(start)) {
                    if (source.isFull()) {
                        return -1;
                    }
                    throw source.wrong(MalformedJson.Kind.TRUNCATED);
                }
                i = source.at;
                start = 0;
            }
            byte[] bytes = source.bytes;
            int limit = source.limit;
            while (i < limit) {
                long stops = EightBytes.stops(EightBytes.at(bytes, i));
                if (stops != 0) {
                    i += Long.numberOfTrailingZeros(stops) >>> 3;
                    break;
                }
                i += Long.BYTES;
            }
            if (i >= limit) {
                i = limit;
                continue;
            }
            source.at = i;
            byte stop = bytes[i];
            switch (stop) {
                case '"' -> {
                    source.at = i + 1;
                    return start;
                }
                case '@' -> {
                    addressed = true;
                    i++;
                }
                default -> {
                    if (stop >= 0 && stop < ' ') {
                        throw source.wrong(MalformedJson.Kind.SYNTAX);
                    }
                    int length = stop == '\\' ? 2 : utf8Length(stop);
                    while (source.at + length > source.limit) {
                        int shift = start;
                        if (!source.more(start)) {
                            if (source.isFull()) {
                                return -1;
                            }
                            throw source.wrong(MalformedJson.Kind.TRUNCATED);
                        }
                        start -= shift;
                    }
                    i = source.at;
                    if (stop != '\\') {
                        utf8(i, length);
                    } else if ("\"\\/bfnrtu".indexOf(source.bytes[i + 1]) < 0) {
                        throw source.wrong(MalformedJson.Kind.SYNTAX);
                    }
                    i += length;
                }
            }
        }
    }

    private int utf8Length(byte lead) throws MalformedJson {
        int b = lead & 0xff;
        if (b >= 0xc2 && b <= 0xdf) {
            return 2;
        }
        if (b >= 0xe0 && b <= 0xef) {
            return 3;
        }
        if (b >= 0xf0 && b <= 0xf4) {
            return 4;
        }
        throw source.wrong(MalformedJson.Kind.ENCODING);
    }

    /** RFC 3629: no overlong form, no surrogate, nothing beyond U+10FFFF. */
    private void utf8(int i, int length) throws MalformedJson {
        int lead = source.bytes[i] & 0xff;
        int second = source.bytes[i + 1] & 0xff;
        int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        boolean well = second >= low && second <= high;
        for (int j = 2; j < length; j++) {
            well &= (source.bytes[i + j] & 0xc0) == 0x80;
        }
        if (!well) {
            throw source.wrong(MalformedJson.Kind.ENCODING);
        }
    }
}
