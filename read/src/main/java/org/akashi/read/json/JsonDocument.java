package org.akashi.read.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A small JSON document read whole: what the tools of a host print. Lists of any size are read by {@link ListReader}. */
public final class JsonDocument {

    private JsonDocument() {}

    /** The document; nothing, having said why, if it is not JSON to its end. An empty file is an empty list, as {@code ip} means it. */
    public static Optional<Json> read(InputStream in, String artifact, Problems problems) {
        EvidenceRef whole = EvidenceRef.whole(artifact);
        try (JsonParser parser = JsonStream.open(in)) {
            try {
                JsonToken first = parser.nextToken();
                if (first == null) {
                    return Optional.of(new Json.Items(whole, List.of()));
                }
                Json value = value(parser, first, whole);
                if (parser.nextToken() != null) {
                    problems.add(Diagnostic.Code.NOT_JSON, whole, "more after the end of the document", "0", "0");
                    return Optional.empty();
                }
                return Optional.of(value);
            } catch (JacksonException e) {
                JsonStream.report(e, whole, 0, problems);
                return Optional.empty();
            }
        }
    }

    private static Json value(JsonParser parser, JsonToken token, EvidenceRef place) {
        return switch (token) {
            case VALUE_NULL -> new Json.Null(place);
            case VALUE_TRUE -> new Json.Flag(place, true);
            case VALUE_FALSE -> new Json.Flag(place, false);
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT, LONG -> new Json.Number(place, parser.getLongValue());
                    default -> new Json.Text(place, parser.getString());
                };
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                for (JsonToken next = JsonStream.next(parser);
                        next != JsonToken.END_ARRAY;
                        next = JsonStream.next(parser)) {
                    items.add(value(parser, next, place.child(Integer.toString(items.size()))));
                }
                yield new Json.Items(place, items);
            }
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                for (JsonToken next = JsonStream.next(parser);
                        next != JsonToken.END_OBJECT;
                        next = JsonStream.next(parser)) {
                    String name = parser.currentName();
                    members.put(name, value(parser, JsonStream.next(parser), place.child(JsonPointer.escape(name))));
                }
                yield new Json.Members(place, members);
            }
            default -> new Json.Text(place, parser.getString());
        };
    }
}
