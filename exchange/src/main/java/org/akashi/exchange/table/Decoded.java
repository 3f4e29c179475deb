package org.akashi.exchange.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;

/**
 * Text from bytes of an encoding that has to be found out: what the mark at the beginning says, else UTF-8 if every byte fits, else
 * Windows-31J (IANA's name for what Japanese Windows calls Shift_JIS, with ① ㈱ 髙 ～) if every byte fits.
 */
public record Decoded(String text, String encoding) {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** @throws Unreadable with the first line that fits no encoding */
    public static Decoded of(byte[] bytes) throws Unreadable {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return strictly(bytes, 0, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_31J);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            decode(bytes, 0, StandardCharsets.UTF_8);
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    public boolean isUtf8() {
        return encoding.equals("UTF-8");
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static Decoded strictly(byte[] bytes, int from, Charset charset) throws Unreadable {
        try {
            String text = decode(bytes, from, charset);
            int nothing = text.indexOf('\0');
            if (nothing >= 0) {
                throw new Unreadable(Remark.Code.UNDECODABLE, line(text.substring(0, nothing)), tried(charset));
            }
            return new Decoded(text, charset.name());
        } catch (CharacterCodingException undecodable) {
            CharsetDecoder decoder = charset.newDecoder();
            CharBuffer read = CharBuffer.allocate(bytes.length + 1);
            CoderResult stop = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), read, true);
            read.flip();
            throw new Unreadable(Remark.Code.UNDECODABLE, stop.isError() ? line(read.toString()) : 0, tried(charset));
        }
    }

    /** Refuses bytes that are not UTF-8, with the line of the first that is not; needs no room for the text. */
    static void checkUtf8(byte[] bytes) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(1 << 13);
        long line = 1;
        CoderResult result;
        do {
            result = decoder.decode(from, some, true);
            line += some.flip().chars().filter(c -> c == '\n').count();
            some.clear();
            if (result.isError()) {
                throw new Unreadable(Remark.Code.UNDECODABLE, line, "UTF-8");
            }
        } while (result.isOverflow());
    }

    private static String tried(Charset charset) {
        return charset.equals(WINDOWS_31J) ? "UTF-8, Windows-31J" : charset.name();
    }

    private static long line(String before) {
        return before.chars().filter(c -> c == '\n').count() + 1;
    }
}
