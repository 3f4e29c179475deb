package org.akashi.read.ovn.db;

import java.util.HashSet;
import java.util.Set;
import org.akashi.read.json.JsonStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a database file says of its own schema (RFC 7047 section 3.2): the name, and which columns hold more than one value.
 *
 * @param composite {@code <table>/<column>} of columns whose type has a {@code max} above 1
 */
record Schema(String name, Set<String> composite) {

    boolean isComposite(String table, String column) {
        return composite.contains(table + "/" + column);
    }

    /** Reads the schema object that the parser is before. */
    static Schema read(JsonParser parser) {
        String name = "";
        Set<String> composite = new HashSet<>();
        if (JsonStream.next(parser) == JsonToken.START_OBJECT) {
            for (JsonToken token = JsonStream.next(parser);
                    token != JsonToken.END_OBJECT;
                    token = JsonStream.next(parser)) {
                String member = parser.currentName();
                JsonToken first = JsonStream.next(parser);
                if (member.equals("name") && first == JsonToken.VALUE_STRING) {
                    name = parser.getString();
                } else if (member.equals("tables") && first == JsonToken.START_OBJECT) {
                    tables(parser, composite);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new Schema(name, composite);
    }

    private static void tables(JsonParser parser, Set<String> composite) {
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String table = parser.currentName();
            if (JsonStream.next(parser) != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            members(parser, (member, first) -> {
                if (member.equals("columns") && first == JsonToken.START_OBJECT) {
                    members(parser, (column, type) -> column(parser, type, table + "/" + column, composite));
                } else {
                    parser.skipChildren();
                }
            });
        }
    }

    private static void column(JsonParser parser, JsonToken first, String path, Set<String> composite) {
        if (first != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        members(parser, (member, value) -> {
            if (member.equals("type") && value == JsonToken.START_OBJECT) {
                members(parser, (property, of) -> {
                    if (property.equals("max")
                            && (of == JsonToken.VALUE_STRING
                                    || of == JsonToken.VALUE_NUMBER_INT && parser.getLongValue() > 1)) {
                        composite.add(path);
                    } else {
                        parser.skipChildren();
                    }
                });
            } else {
                parser.skipChildren();
            }
        });
    }

    private interface Member {
        void take(String name, JsonToken first);
    }

    /** Hands over the members of the object that has just begun; the taker reads each value to its end. */
    private static void members(JsonParser parser, Member member) {
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String name = parser.currentName();
            member.take(name, JsonStream.next(parser));
        }
    }
}
