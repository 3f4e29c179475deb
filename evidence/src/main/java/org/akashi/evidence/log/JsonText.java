package org.akashi.evidence.log;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One line of JSON, as the logs hold it: an object with its members in the order they were put there. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(1 << 20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** An object without members. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The object on a line, if the line is exactly what {@link #print} makes of it. */
    public static Optional<ObjectNode> parse(String line) {
        try {
            return MAPPER.readTree(line) instanceof ObjectNode object
                            && print(object).equals(line)
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The object on one line, without the line's end. */
    public static String print(ObjectNode object) {
        return MAPPER.writeValueAsString(object);
    }

    /** A member that is a text, or the empty text. */
    public static String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || !value.isString() ? "" : value.stringValue();
    }

    /** A member that is a number, or -1. */
    public static long number(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || !value.canConvertToLong() ? -1 : value.longValue();
    }

    /** A member that is an object of texts; what is no text is left out. */
    public static SortedMap<String, String> texts(JsonNode object, String member) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (object.get(member) instanceof ObjectNode inner) {
            inner.properties().forEach(p -> {
                if (p.getValue().isString()) {
                    texts.put(p.getKey(), p.getValue().stringValue());
                }
            });
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    /** Puts an object of texts, unless there are none. */
    public static void put(ObjectNode object, String member, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode inner = object.putObject(member);
            new TreeMap<>(texts).forEach(inner::put);
        }
    }
}
