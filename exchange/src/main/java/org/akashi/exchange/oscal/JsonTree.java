package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.yaml.Tree;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON from outside as a tree: one value, no key twice in an object, no deep nesting. */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH + 1)
                    .maxStringLength((int) Limits.FILE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonTree() {}

    static JsonParser parser(byte[] bytes) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes);
    }

    static Tree read(byte[] bytes) throws Unreadable {
        try (JsonParser parser = parser(bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Unreadable(Remark.Code.NOTHING_THERE, 0);
            }
            Tree tree = value(parser, first, 0);
            if (parser.nextToken() != null) {
                throw new Unreadable(Remark.Code.MALFORMED, line(parser), "JSON", "…");
            }
            return tree;
        } catch (JacksonException damaged) {
            long line = damaged.getLocation() == null
                    ? 0
                    : Math.max(0, damaged.getLocation().getLineNr());
            throw new Unreadable(Remark.Code.MALFORMED, line, "JSON", String.valueOf(damaged.getOriginalMessage()));
        }
    }

    private static long line(JsonParser parser) {
        return Math.max(0, parser.currentLocation().getLineNr());
    }

    private static Tree value(JsonParser parser, JsonToken token, int depth) throws Unreadable {
        if (depth > Limits.DEPTH) {
            throw new Unreadable(Remark.Code.TOO_DEEP, line(parser), String.valueOf(Limits.DEPTH));
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String key = parser.currentName();
                    JsonToken next = parser.nextToken();
                    entries.put(key, value(parser, next, depth + 1));
                }
                yield new Tree.Entries(entries);
            }
            case START_ARRAY -> {
                List<Tree> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(value(parser, next, depth + 1));
                }
                yield new Tree.Items(items);
            }
            default -> new Tree.Text(parser.getString());
        };
    }
}
