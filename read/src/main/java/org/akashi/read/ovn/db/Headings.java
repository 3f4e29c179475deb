package org.akashi.read.ovn.db;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.akashi.read.json.JsonStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The columns of the tables of a dump, in the order of the dump, found in a pass of their own: a dump tells them behind the rows. A
 * table's place is its number in the dump; one without headings has none.
 */
public final class Headings {

    private final List<List<String>> tables;

    private Headings(List<List<String>> tables) {
        this.tables = tables;
    }

    /** Nothing is known. */
    public static Headings unknown() {
        return new Headings(List.of());
    }

    /** Reads a dump for its headings; of a damaged one those before the damage. */
    public static Headings read(InputStream in) {
        List<List<String>> tables = new ArrayList<>();
        try (JsonParser parser = JsonStream.open(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    tables.add(table(parser));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException damaged) {
            // What is wrong is said when the rows are read.
            return new Headings(tables);
        }
        return new Headings(tables);
    }

    private static List<String> table(JsonParser parser) {
        List<String> headings = List.of();
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String member = parser.currentName();
            JsonToken first = JsonStream.next(parser);
            if (member.equals("headings") && first == JsonToken.START_ARRAY) {
                headings = list(parser);
            } else {
                parser.skipChildren();
            }
        }
        return headings;
    }

    /** The headings in the array that has just begun. */
    static List<String> list(JsonParser parser) {
        List<String> headings = new ArrayList<>();
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            headings.add(String.valueOf(Datum.read(parser, token)));
        }
        return headings;
    }

    /** The columns of a table of the dump, counted from 0; empty where they are not known. */
    List<String> of(int table) {
        return table < tables.size() ? tables.get(table) : List.of();
    }
}
