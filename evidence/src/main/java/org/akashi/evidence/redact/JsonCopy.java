package org.akashi.evidence.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/**
 * Passes a JSON text on byte by byte, as it came, but for secrets, and says what it saw. The text is checked against the grammar of
 * RFC 8259 and against UTF-8 on its way; memory is bounded whatever comes.
 *
 * <p>Replaced by their keyed digests are: what stands under a {@linkplain SecretNames name of a secret}, every text below the names
 * that are {@linkplain JsonAnswer.Wanted#deep() replaced in depth}, passwords in addresses ({@code scheme://user:password@host}),
 * private keys in PEM, and texts beyond a mebibyte. Null, truth values and empty texts stay: that there is no secret is evidence.
 */
public final class JsonCopy {

    /** Objects and arrays in each other, at most. */
    static final int DEEPEST = 128;

    /** What may come next. */
    private enum Next {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING
    }

    private final JsonSource source;
    private final TextScan texts;
    private final JsonAnswer.Wanted wanted;
    private final RedactionKey key;
    private final NameTable names;
    private final NameTable.Name none;
    private final PlainMembers plain;
    private final Redactions redactions = new Redactions();
    private final boolean[] objects = new boolean[DEEPEST + 1];
    private final NameTable.Name[] path = new NameTable.Name[DEEPEST + 1];
    private int depth;
    private int deepFrom = Integer.MAX_VALUE;
    private Next next = Next.VALUE;
    private boolean inList;
    private boolean keeping;
    private boolean found;
    private long items;
    private byte[] lastId = new byte[256];
    private int lastIdLength;
    private boolean pairFollows;

    private JsonCopy(InputStream in, OutputStream out, JsonAnswer.Wanted wanted, RedactionKey key) {
        this.source = new JsonSource(in, out);
        this.texts = new TextScan(source);
        this.wanted = wanted;
        this.key = key;
        this.names = new NameTable(wanted);
        this.none = names.none();
        this.plain = new PlainMembers(none);
        path[0] = none;
    }

    /**
     * Copies a text.
     *
     * @throws MalformedJson if it is none
     * @throws IOException if it cannot be read or written
     */
    public static JsonAnswer copy(InputStream in, OutputStream out, JsonAnswer.Wanted wanted, RedactionKey key)
            throws IOException {
        return new JsonCopy(in, out, wanted, key).run();
    }

    private JsonAnswer run() throws IOException {
        encoding();
        while (true) {
            if (source.at == source.limit && !source.more(source.at)) {
                break;
            }
            byte b = source.bytes[source.at];
            if (b != '"') {
                step(b);
            } else if (next == Next.KEY || next == Next.KEY_OR_END) {
                members();
            } else {
                begin();
                text();
            }
        }
        if (next != Next.NOTHING) {
            throw wrong(MalformedJson.Kind.TRUNCATED);
        }
        source.emit(source.at);
        byte[] rest = source.kept();
        String beside = rest.length == 0 || rest.length > JsonAnswer.REST
                ? "{}"
                : "{" + new String(rest, 1, rest.length - 1, StandardCharsets.UTF_8) + "}";
        return new JsonAnswer(
                found, items, new String(lastId, 0, lastIdLength, StandardCharsets.UTF_8), beside, redactions.all());
    }

    /** A byte-order mark of UTF-8 may stand first; what begins with those of others is of another encoding. */
    private void encoding() throws IOException {
        while (source.limit < 3 && source.more(0)) {
            continue;
        }
        int first = source.limit > 0 ? source.bytes[0] & 0xff : -1;
        int second = source.limit > 1 ? source.bytes[1] & 0xff : -1;
        int third = source.limit > 2 ? source.bytes[2] & 0xff : -1;
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            source.at = 3;
        } else if (first == 0xfe || first == 0xff || first == 0 || second == 0) {
            throw wrong(MalformedJson.Kind.ENCODING);
        }
    }

    /** What begins with another byte than a quotation mark. */
    private void step(byte b) throws IOException {
        switch (b) {
            case ' ', '\n', '\r', '\t' -> source.at++;
            case '{' -> open(true);
            case '[' -> open(false);
            case '}' -> close(true);
            case ']' -> close(false);
            case ',' -> comma();
            case ':' -> {
                expect(next == Next.COLON);
                source.at++;
                next = Next.VALUE;
            }
            default -> {
                begin();
                literal();
            }
        }
    }

    private void expect(boolean right) throws MalformedJson {
        if (!right) {
            throw wrong(MalformedJson.Kind.SYNTAX);
        }
    }

    private MalformedJson wrong(MalformedJson.Kind kind) {
        return source.wrong(kind);
    }

    /** A value begins. */
    private void begin() throws IOException {
        if (wanted.many() && next == Next.NOTHING) {
            next = Next.VALUE;
        }
        expect(next == Next.VALUE || next == Next.VALUE_OR_END);
        if (inList && depth == 2) {
            items++;
            lastIdLength = 0;
        }
    }

    /** A value has ended; the comma behind it, if that is what comes, is passed at once. */
    private void end() throws IOException {
        next = depth == 0 ? Next.NOTHING : Next.COMMA_OR_END;
        if (keeping && depth == 1) {
            source.keepNoMore(source.at);
            keeping = false;
        }
        if (depth > 0 && source.at < source.limit && source.bytes[source.at] == ',') {
            comma();
        }
    }

    private void open(boolean object) throws IOException {
        begin();
        if (depth == DEEPEST) {
            throw wrong(MalformedJson.Kind.DEPTH);
        }
        NameTable.Name under = depth == 0 || !objects[depth] ? none : path[depth];
        source.at++;
        depth++;
        objects[depth] = object;
        path[depth] = object ? none : path[depth - 1];
        pairFollows = false;
        if ((under.secret() || under.deep()) && deepFrom == Integer.MAX_VALUE) {
            deepFrom = depth;
        }
        if (depth == 2 && !object && objects[1] && under.list()) {
            inList = true;
            found = true;
        }
        next = object ? Next.KEY_OR_END : Next.VALUE_OR_END;
    }

    private void close(boolean object) throws IOException {
        expect(depth > 0
                && objects[depth] == object
                && (next == Next.COMMA_OR_END || next == (object ? Next.KEY_OR_END : Next.VALUE_OR_END)));
        source.at++;
        if (inList && depth == 2) {
            inList = false;
        }
        if (depth == deepFrom) {
            deepFrom = Integer.MAX_VALUE;
        }
        depth--;
        end();
    }

    private void comma() throws IOException {
        expect(depth > 0 && next == Next.COMMA_OR_END);
        source.at++;
        next = objects[depth] ? Next.KEY : Next.VALUE;
    }

    /** Members that need no second look, if there are such; else a name. */
    private void members() throws IOException {
        if (depth > 1 && depth < DEEPEST && deepFrom > depth) {
            boolean first = next == Next.KEY_OR_END;
            int from = source.at;
            PlainMembers.Stop stop = plain.pass(source, first ? path[depth - 1] : path[depth], first);
            if (source.at > from) {
                path[depth] = plain.name();
                next = switch (stop) {
                    case NAME -> Next.KEY;
                    case VALUE -> Next.VALUE;
                    case BEHIND_VALUE -> Next.COMMA_OR_END;
                };
            }
            if (stop != PlainMembers.Stop.NAME || source.at == source.limit || source.bytes[source.at] != '"') {
                return;
            }
        }
        name();
    }

    /** A name, and the colon behind it, if that is what comes. */
    private void name() throws IOException {
        boolean first = next == Next.KEY_OR_END;
        NameTable.Name before = first ? path[depth - 1] : path[depth];
        NameTable.Name name = before.next(first);
        int start = source.at;
        int length = name == null ? 0 : name.length(source.bytes, start, source.limit);
        if (name == null || length == 0) {
            start = texts.scan();
            if (start < 0) {
                throw wrong(MalformedJson.Kind.SYNTAX);
            }
            name = names.of(source.bytes, start + 1, source.at - 1);
            before.follow(first, name);
        } else {
            source.at += length;
        }
        path[depth] = name;
        next = Next.COLON;
        if (depth == 1 && !name.list()) {
            source.emit(start);
            source.keep(start, new byte[] {','});
            keeping = true;
        }
        if (source.at < source.limit && source.bytes[source.at] == ':') {
            source.at++;
            next = Next.VALUE;
        }
    }

    private void text() throws IOException {
        int start = texts.scan();
        if (start < 0) {
            longText();
            end();
            return;
        }
        int end = source.at;
        boolean secret = isSecret(start, end);
        if (secret && end - start > 2) {
            replace(start + 1, end - 1);
        } else if (texts.hadAt() && SecretTexts.password(source.bytes, start + 1, end - 1) instanceof int[] part) {
            replace(part[0], part[1]);
        } else if (end - start > 64 && SecretTexts.isPrivateKey(source.bytes, start + 1, end - 1)) {
            replace(start + 1, end - 1);
        }
        if (inList && depth == 3 && objects[3] && path[3].id() && end - start < 256) {
            lastIdLength = end - start - 2;
            System.arraycopy(source.bytes, start + 1, lastId, 0, lastIdLength);
        }
        end();
    }

    private boolean isSecret(int start, int end) {
        if (deepFrom <= depth || depth > 0 && objects[depth] && (path[depth].secret() || path[depth].deep())) {
            return true;
        }
        if (!wanted.pairs() || depth == 0 || objects[depth]) {
            return false;
        }
        boolean follows = pairFollows;
        pairFollows = next == Next.VALUE_OR_END
                && names.of(source.bytes, start + 1, end - 1).secret();
        return follows;
    }

    private void replace(int from, int to) throws IOException {
        source.replace(from, to, key.digest(source.bytes, from, to).getBytes(StandardCharsets.US_ASCII));
        redactions.count(place());
    }

    /** Where we are: a JSON pointer (RFC 6901) with {@code *} for indices. */
    private String place() {
        StringBuilder place = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            place.append('/').append(objects[i] ? path[i].text() : "*");
        }
        return place.toString();
    }

    /** A text beyond what the window holds: digested as it passes. */
    private void longText() throws IOException {
        source.emit(0);
        Mac mac = key.start();
        int from = 1;
        source.at = 1;
        boolean escaped = false;
        while (true) {
            while (source.at < source.limit) {
                byte b = source.bytes[source.at];
                if (b == '"' && !escaped) {
                    mac.update(source.bytes, from, source.at - from);
                    source.at++;
                    byte[] by = ("\"" + key.text(mac) + "\"").getBytes(StandardCharsets.US_ASCII);
                    source.replace(0, source.at, by);
                    redactions.count(place());
                    return;
                }
                escaped = b == '\\' && !escaped;
                source.at++;
            }
            mac.update(source.bytes, from, source.at - from);
            source.drop();
            from = 0;
            if (!source.more(source.at)) {
                throw wrong(MalformedJson.Kind.TRUNCATED);
            }
        }
    }

    private void literal() throws IOException {
        int start = source.at;
        while (true) {
            while (source.at < source.limit && isLiteral(source.bytes[source.at])) {
                source.at++;
            }
            if (source.at < source.limit) {
                break;
            }
            boolean more = source.more(start);
            start = 0;
            if (!more) {
                break;
            }
        }
        expect(source.at - start <= 1024 && Literals.isOne(source.bytes, start, source.at));
        boolean number = source.bytes[start] == '-' || source.bytes[start] <= '9';
        if (number && depth > 0 && objects[depth] && path[depth].secret()) {
            byte[] by = ("\"" + key.digest(source.bytes, start, source.at) + "\"").getBytes(StandardCharsets.US_ASCII);
            source.replace(start, source.at, by);
            redactions.count(place());
        }
        end();
    }

    private static boolean isLiteral(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b == '-' || b == '+' || b == '.' || b == 'E';
    }
}
