package org.akashi.read.json;

import java.io.InputStream;
import java.util.Objects;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** JSON parsers with limits that no honest answer meets, and the diagnostics for what breaks them. */
public final class JsonStream {

    /** Objects and arrays inside each other, at most. */
    public static final int MAX_DEPTH = 64;

    /** Characters in one text, at most. */
    public static final int MAX_TEXT = 4 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(4096)
                    .maxNumberLength(100)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonStream() {}

    /** A parser of UTF-8, UTF-16 or UTF-32, with or without a byte order mark (RFC 8259 section 8.1 asks for UTF-8). */
    public static JsonParser open(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /** The token that must follow; the end of the input here is a cut. */
    public static JsonToken next(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new UnexpectedEndOfInputException(parser, null, "end of input");
        }
        return token;
    }

    private static void cut(EvidenceRef place, int read, Problems problems) {
        problems.add(Diagnostic.Code.CUT_OFF, place, Integer.toString(read));
    }

    /**
     * Turns a parser's failure into a diagnostic.
     *
     * @param read elements read before it
     */
    public static void report(JacksonException failure, EvidenceRef place, int read, Problems problems) {
        String reason = Objects.requireNonNullElse(failure.getOriginalMessage(), "not readable");
        switch (failure) {
            case UnexpectedEndOfInputException _ -> cut(place, read, problems);
            // Between elements, the parser tells the end of the input by its message only.
            case StreamReadException _ when reason.startsWith("Unexpected end-of-input") -> cut(place, read, problems);
            case StreamConstraintsException _ -> problems.add(Diagnostic.Code.TOO_LARGE, place, reason);
            default -> {
                TokenStreamLocation location = failure.getLocation();
                problems.add(
                        Diagnostic.Code.NOT_JSON,
                        place,
                        reason,
                        location == null ? "0" : Integer.toString(location.getLineNr()),
                        location == null ? "0" : Integer.toString(location.getColumnNr()));
            }
        }
    }
}
