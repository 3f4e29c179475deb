package org.akashi.evidence.redact;

import java.io.IOException;
import java.util.Locale;

/** Bytes that are no JSON text (RFC 8259), and from where on. */
public final class MalformedJson extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** It ends before it is whole. */
        TRUNCATED,
        /** It is no JSON. */
        SYNTAX,
        /** It is in no UTF-8. */
        ENCODING,
        /** It is nested more than any answer is. */
        DEPTH;

        /** The name in a record. */
        public String code() {
            return "json-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;

    MalformedJson(Kind kind, long offset) {
        super(kind.code() + " at byte " + offset);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
