package org.akashi.oracle.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a mapping collection of OSCAL 1.2 must look like: our own reading of the published model (the metaschemas
 * {@code oscal_mapping}, {@code oscal_mapping-common} and {@code oscal_metadata} of 1.2.2), of as much of it as is written. A key that
 * is not named here is a fault, so that nothing new is written unread.
 */
final class MappingShape {

    /** What a value must be. */
    private sealed interface Form {

        /** A text of some form. */
        record Text(Pattern pattern) implements Form {}

        /** An object; keys with a mark of exclamation are required. */
        record Of(Map<String, Form> keys) implements Form {}

        /** A list with at least one of these. */
        record Many(Form each) implements Form {}
    }

    private static final String TOKEN = "[\\p{L}_][\\p{L}\\p{N}.\\-_]*";
    private static final Form ANY = text("(?s)\\S(.*\\S)?");
    private static final Form ID = text(TOKEN);
    private static final Form UUID =
            text("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}");
    private static final Form RESOURCE = of(Map.of("type!", text("catalog|profile"), "href!", text("[^\\s#]+")));
    private static final Form PROPERTIES = new Form.Many(
            of(Map.of("name!", ID, "ns", text("[a-z][a-z0-9+.-]*:\\S+"), "value!", text("(?s)\\S(.*\\S)?"))));
    private static final Form SIDE =
            new Form.Many(of(Map.of("type!", text("control|statement"), "id-ref!", ID, "props", PROPERTIES)));
    private static final Form GAPS =
            of(Map.of("uuid!", UUID, "unmapped-controls!", new Form.Many(of(Map.of("with-ids!", new Form.Many(ID))))));
    private static final Form MAP = of(Map.of(
            "uuid!",
            UUID,
            "relationship!",
            text("equivalent-to|equal-to|subset-of|superset-of|intersects-with|no-relationship"),
            "sources!",
            SIDE,
            "targets!",
            SIDE,
            "props",
            PROPERTIES,
            "remarks",
            ANY));
    private static final Form MAPPING = of(Map.of(
            "uuid!",
            UUID,
            "source-resource!",
            RESOURCE,
            "target-resource!",
            RESOURCE,
            "maps!",
            new Form.Many(MAP),
            "source-gap-summary",
            GAPS,
            "target-gap-summary",
            GAPS));
    private static final Form METADATA = of(Map.of(
            "title!",
            ANY,
            "last-modified!",
            text("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"),
            "version!",
            ANY,
            "oscal-version!",
            text("1\\.2\\.[0-9]+"),
            "props",
            PROPERTIES));
    private static final Form PROVENANCE = of(Map.of(
            "method!",
            text("human|automation|hybrid"),
            "matching-rationale!",
            text("syntactic|semantic|functional"),
            "status!",
            text("complete|not-complete|draft|deprecated|superseded"),
            "mapping-description!",
            ANY));
    private static final Form FILE = of(Map.of(
            "mapping-collection!",
            of(Map.of(
                    "uuid!",
                    UUID,
                    "metadata!",
                    METADATA,
                    "provenance!",
                    PROVENANCE,
                    "mappings!",
                    new Form.Many(MAPPING)))));

    private final List<String> faults = new ArrayList<>();

    private MappingShape() {}

    private static Form text(String pattern) {
        return new Form.Text(Pattern.compile(pattern));
    }

    private static Form of(Map<String, Form> keys) {
        return new Form.Of(keys);
    }

    /** What is wrong with a file, each with its JSON pointer. */
    static List<String> faults(JsonNode file) {
        MappingShape shape = new MappingShape();
        shape.check(file, FILE, "");
        return List.copyOf(shape.faults);
    }

    private void check(JsonNode node, Form form, String place) {
        switch (form) {
            case Form.Text(Pattern pattern) -> {
                boolean sound =
                        node.isString() && pattern.matcher(node.asString()).matches();
                fault(sound, place + ": " + node + " is not " + pattern);
            }
            case Form.Many(Form each) -> {
                fault(node.isArray() && !node.isEmpty(), place + ": not a list with something in it");
                for (int i = 0; i < node.size(); i++) {
                    check(node.get(i), each, place + "/" + i);
                }
            }
            case Form.Of(Map<String, Form> keys) -> {
                fault(node.isObject(), place + ": not an object");
                Set<String> known = keys.keySet().stream()
                        .map(key -> key.replace("!", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
                node.propertyNames().forEach(key -> fault(known.contains(key), place + ": unknown key " + key));
                keys.forEach((key, value) -> {
                    String name = key.replace("!", "");
                    if (node.has(name)) {
                        check(node.get(name), value, place + "/" + name);
                    } else {
                        fault(!key.endsWith("!"), place + ": " + name + " is missing");
                    }
                });
            }
        }
    }

    private void fault(boolean sound, String fault) {
        if (!sound) {
            faults.add(fault);
        }
    }

    /** The texts under a key, wherever it stands. */
    static Stream<String> texts(JsonNode node, String key) {
        Stream<String> here = Stream.of(node.path(key))
                .flatMap(value -> value.isArray() ? value.values().stream() : Stream.of(value))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
        return Stream.concat(here, node.values().stream().flatMap(child -> texts(child, key)));
    }
}
