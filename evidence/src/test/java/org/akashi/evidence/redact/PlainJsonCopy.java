package org.akashi.evidence.redact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.akashi.evidence.capture.CaptureRecord;

/** What {@link JsonCopy} does, slow and plain: all bytes at hand, one at a time, by recursive descent. */
final class PlainJsonCopy {

    /** That it is no JSON text. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(MalformedJson.Kind kind, int offset) {
            super(kind.code() + " at byte " + offset);
        }
    }

    private final byte[] bytes;
    private final JsonAnswer.Wanted wanted;
    private final RedactionKey key;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final TreeMap<String, Integer> redactions = new TreeMap<>();
    private int at;
    private boolean found;
    private long items;
    private String lastId = "";
    private boolean pairFollows;

    PlainJsonCopy(byte[] bytes, JsonAnswer.Wanted wanted, RedactionKey key) {
        this.bytes = bytes.clone();
        this.wanted = wanted;
        this.key = key;
    }

    /**
     * Where a value stands.
     *
     * @param name of the member that it is; empty in an array
     * @param element whether it is one of the list that is asked for
     * @param ofElement whether it is a member of such a one
     */
    private record Place(
            String path, int depth, boolean inObject, String name, boolean element, boolean ofElement, boolean deep) {
        static final Place OUTERMOST = new Place("", 0, false, "", false, false, false);

        Place member(String member, boolean deep) {
            return new Place(path + "/" + member, depth + 1, true, member, false, element, deep);
        }

        Place entry(boolean list, boolean deep) {
            return new Place(path + "/*", depth + 1, false, "", list, false, deep);
        }
    }

    byte[] written() {
        return out.toByteArray();
    }

    JsonAnswer run() throws Wrong {
        encoding();
        blanks();
        value(Place.OUTERMOST, true);
        blanks();
        while (at < bytes.length) {
            require(wanted.many());
            value(Place.OUTERMOST, true);
            blanks();
        }
        String kept = rest.size() == 0 || rest.size() > 65536
                ? "{}"
                : "{" + rest.toString(StandardCharsets.UTF_8).substring(1) + "}";
        List<CaptureRecord.Redaction> all = new ArrayList<>();
        redactions.forEach((place, count) -> all.add(new CaptureRecord.Redaction(place, count)));
        return new JsonAnswer(found, items, lastId, kept, all);
    }

    private void encoding() throws Wrong {
        int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
        if (first == 0xef && second == 0xbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf) {
            pass(3);
        } else if (first == 0xfe || first == 0xff || first == 0 || second == 0) {
            throw new Wrong(MalformedJson.Kind.ENCODING, 0);
        }
    }

    private void pass(int count) {
        out.write(bytes, at, count);
        at += count;
    }

    private void require(boolean right) throws Wrong {
        if (!right) {
            throw new Wrong(MalformedJson.Kind.SYNTAX, at);
        }
    }

    private int here() throws Wrong {
        if (at >= bytes.length) {
            throw new Wrong(MalformedJson.Kind.TRUNCATED, bytes.length);
        }
        return bytes[at];
    }

    private void blanks() {
        while (at < bytes.length && " \n\r\t".indexOf(bytes[at]) >= 0) {
            pass(1);
        }
    }

    private void sign(char expected) throws Wrong {
        require(here() == expected);
        pass(1);
    }

    private static boolean begins(int b) {
        return b != '}' && b != ']' && b != ',' && b != ':';
    }

    private void value(Place place, boolean first) throws Wrong {
        int b = here();
        require(begins(b));
        if (place.element()) {
            items++;
            lastId = "";
        }
        if (b == '{' || b == '[') {
            if (place.depth() == 128) {
                throw new Wrong(MalformedJson.Kind.DEPTH, at);
            }
            pass(1);
            pairFollows = false;
            boolean named = place.inObject();
            boolean deep = place.deep() || named && isSecretOrDeep(place.name());
            if (b == '{') {
                object(place, deep);
            } else {
                boolean list = place.depth() == 1 && named && place.name().equals(wanted.list());
                found |= list;
                array(place, deep, list);
            }
        } else if (b == '"') {
            text(place, first);
        } else {
            literal(place);
        }
    }

    private boolean isSecretOrDeep(String name) {
        return SecretNames.isSecret(name) || wanted.deep().contains(name);
    }

    private void object(Place place, boolean deep) throws Wrong {
        blanks();
        if (here() == '}') {
            pass(1);
            return;
        }
        while (true) {
            require(here() == '"');
            int from = at;
            int begin = out.size();
            int end = endOfText();
            String name = new String(bytes, from + 1, end - from - 2, StandardCharsets.UTF_8);
            pass(end - from);
            blanks();
            sign(':');
            blanks();
            value(place.member(name, deep), false);
            if (place.depth() == 0 && !name.equals(wanted.list())) {
                rest.write(',');
                byte[] all = out.toByteArray();
                rest.write(all, begin, all.length - begin);
            }
            blanks();
            if (here() == '}') {
                pass(1);
                return;
            }
            sign(',');
            blanks();
        }
    }

    private void array(Place place, boolean deep, boolean list) throws Wrong {
        blanks();
        if (here() == ']') {
            pass(1);
            return;
        }
        for (boolean first = true; ; first = false) {
            value(place.entry(list, deep), first);
            blanks();
            if (here() == ']') {
                pass(1);
                return;
            }
            sign(',');
            blanks();
        }
    }

    /** The place behind the text that begins here. What is wrong beyond its first mebibyte is not looked for. */
    private int endOfText() throws Wrong {
        int i = at + 1;
        boolean checked = true;
        while (true) {
            int b = i < bytes.length ? bytes[i] & 0xff : -1;
            int left = at + (1 << 20) - i;
            checked &= left > 0;
            if (checked && b >= 0x80 && (b < 0xc2 || b > 0xf4)) {
                throw new Wrong(MalformedJson.Kind.ENCODING, i);
            }
            int length = b == '\\' ? 2 : b < 0x80 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4;
            checked &= left >= length;
            if (b < 0 || checked && i + length > bytes.length) {
                throw new Wrong(MalformedJson.Kind.TRUNCATED, Math.min(i, bytes.length));
            }
            if (b == '"') {
                return i + 1;
            }
            if (checked && (b < 0x20 || b == '\\' && "\"\\/bfnrtu".indexOf(bytes[i + 1]) < 0)) {
                throw new Wrong(MalformedJson.Kind.SYNTAX, i);
            }
            if (checked && b >= 0x80 && !isUtf8(i, length)) {
                throw new Wrong(MalformedJson.Kind.ENCODING, i);
            }
            i += checked || b == '\\' ? length : 1;
        }
    }

    /** As the platform's decoder sees it. */
    private boolean isUtf8(int from, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    private void text(Place place, boolean first) throws Wrong {
        int from = at;
        int end = endOfText();
        if (end - from > 1 << 20) {
            out.writeBytes(("\"" + key.digest(bytes, from + 1, end - 1) + "\"").getBytes(StandardCharsets.US_ASCII));
            count(place);
            at = end;
            return;
        }
        int replaceFrom = end;
        int replaceTo = end;
        int[] password = has(from, end, '@') ? SecretTexts.password(bytes, from + 1, end - 1) : null;
        if (isSecret(place, first, from, end) && end - from > 2
                || password == null && end - from > 64 && SecretTexts.isPrivateKey(bytes, from + 1, end - 1)) {
            replaceFrom = from + 1;
            replaceTo = end - 1;
        } else if (password != null) {
            replaceFrom = password[0];
            replaceTo = password[1];
        }
        out.write(bytes, from, replaceFrom - from);
        if (replaceFrom < end) {
            out.writeBytes(key.digest(bytes, replaceFrom, replaceTo).getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, replaceTo, end - replaceTo);
            count(place);
        }
        if (place.ofElement() && place.name().equals(wanted.id()) && end - from < 256) {
            lastId = new String(bytes, from + 1, end - from - 2, StandardCharsets.UTF_8);
        }
        at = end;
    }

    private boolean has(int from, int end, char sought) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).indexOf(sought) >= 0;
    }

    private boolean isSecret(Place place, boolean first, int from, int end) {
        if (place.deep() || place.inObject() && isSecretOrDeep(place.name())) {
            return true;
        }
        if (!wanted.pairs() || place.depth() == 0 || place.inObject()) {
            return false;
        }
        boolean follows = pairFollows;
        pairFollows =
                first && SecretNames.isSecret(new String(bytes, from + 1, end - from - 2, StandardCharsets.UTF_8));
        return follows;
    }

    private void count(Place place) {
        redactions.merge(place.path(), 1, Integer::sum);
    }

    private void literal(Place place) throws Wrong {
        int from = at;
        while (at < bytes.length && String.valueOf((char) (bytes[at] & 0xff)).matches("[0-9a-z+.E-]")) {
            at++;
        }
        String text = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        boolean number = text.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");
        require(number || text.matches("true|false|null"));
        if (number && place.inObject() && SecretNames.isSecret(place.name())) {
            out.writeBytes(("\"" + key.digest(bytes, from, at) + "\"").getBytes(StandardCharsets.US_ASCII));
            count(place);
        } else {
            out.write(bytes, from, at - from);
        }
    }
}
