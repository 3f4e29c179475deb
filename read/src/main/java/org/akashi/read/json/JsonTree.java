package org.akashi.read.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One element as a small tree of values as {@link Members} describes them. Members nobody asked for are skipped unread, so secrets
 * among them never get into memory as values.
 */
final class JsonTree {

    private JsonTree() {}

    /** Reads the object that has just begun, with the wanted members only. */
    static Map<String, Object> object(JsonParser parser, Set<String> wanted) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String name = parser.currentName();
            JsonToken first = JsonStream.next(parser);
            if (!wanted.contains(name)) {
                parser.skipChildren();
                continue;
            }
            Object value = value(parser, first);
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    /** Reads the value that begins with the given token; null for JSON's null. */
    static @Nullable Object value(JsonParser parser, JsonToken first) {
        return switch (first) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> integer(parser);
            case START_ARRAY -> array(parser);
            case START_OBJECT -> everything(parser);
            default -> parser.getString();
        };
    }

    private static Object integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> parser.getString();
        };
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            Object item = value(parser, token);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static Members everything(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String name = parser.currentName();
            Object value = value(parser, JsonStream.next(parser));
            if (value != null) {
                members.put(name, value);
            }
        }
        return new TreeMembers(members);
    }
}
