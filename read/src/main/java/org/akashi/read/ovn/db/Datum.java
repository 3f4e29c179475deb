package org.akashi.read.ovn.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.read.json.JsonStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values in the notation of RFC 7047 section 5.1: atoms, {@code ["uuid", …]}, {@code ["set", […]]} and {@code ["map", […]]}. */
final class Datum {

    private Datum() {}

    /** Reads the value that begins with the given token. */
    static Object read(JsonParser parser, JsonToken first) {
        if (first != JsonToken.START_ARRAY) {
            return atom(parser, first);
        }
        JsonToken head = JsonStream.next(parser);
        if (head == JsonToken.END_ARRAY) {
            return List.of();
        }
        String notation = string(parser, head);
        JsonToken body = JsonStream.next(parser);
        if (body == JsonToken.END_ARRAY) {
            return notation;
        }
        Object value = switch (notation) {
            case "set" -> set(parser, body);
            case "map" -> map(parser, body);
            default -> string(parser, body);
        };
        toEnd(parser);
        return value;
    }

    private static List<Object> set(JsonParser parser, JsonToken body) {
        List<Object> items = new ArrayList<>();
        if (body == JsonToken.START_ARRAY) {
            for (JsonToken token = JsonStream.next(parser);
                    token != JsonToken.END_ARRAY;
                    token = JsonStream.next(parser)) {
                items.add(read(parser, token));
            }
        } else {
            parser.skipChildren();
        }
        return items;
    }

    private static Map<String, Object> map(JsonParser parser, JsonToken body) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (body == JsonToken.START_ARRAY) {
            for (JsonToken token = JsonStream.next(parser);
                    token != JsonToken.END_ARRAY;
                    token = JsonStream.next(parser)) {
                if (token != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    continue;
                }
                JsonToken key = JsonStream.next(parser);
                if (key == JsonToken.END_ARRAY) {
                    continue;
                }
                String name = String.valueOf(read(parser, key));
                JsonToken value = JsonStream.next(parser);
                if (value == JsonToken.END_ARRAY) {
                    continue;
                }
                entries.put(name, read(parser, value));
                toEnd(parser);
            }
        } else {
            parser.skipChildren();
        }
        return entries;
    }

    private static Object atom(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT, LONG -> (Object) parser.getLongValue();
                    default -> parser.getString();
                };
            default -> string(parser, token);
        };
    }

    private static String string(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            parser.skipChildren();
            return "";
        }
        return parser.getString();
    }

    /** Skips to the end of the array that the value stands in. */
    private static void toEnd(JsonParser parser) {
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            parser.skipChildren();
        }
    }
}
