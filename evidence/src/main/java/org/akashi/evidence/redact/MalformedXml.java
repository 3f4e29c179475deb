package org.akashi.evidence.redact;

import java.io.IOException;
import java.util.Locale;

/** Bytes that are no XML (XML 1.0, fifth edition) that is taken, and where. */
public final class MalformedXml extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** It is no well-formed XML. */
        SYNTAX,
        /** It is in no UTF-8. */
        ENCODING,
        /** It declares a document type, or refers to entities of its own. */
        DOCTYPE,
        /** It is nested more than any description of a machine is. */
        DEPTH,
        /** It is longer than any description of a machine is. */
        SIZE;

        /** The name in a record. */
        public String code() {
            return "xml-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;

    MalformedXml(Kind kind, int line) {
        super(kind.code() + " at line " + line);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
