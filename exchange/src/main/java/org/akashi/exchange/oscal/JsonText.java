package org.akashi.exchange.oscal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.exchange.yaml.Tree;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A tree as JSON, with lines ended by a line feed. */
final class JsonText {

    /** The only keys of what is written whose values are no texts. */
    private static final Set<String> TRUTHS = Set.of("as-is");

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonText() {}

    static byte[] of(Tree tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(context, bytes, JsonEncoding.UTF8)) {
            write(json, "", tree);
            json.writeRaw("\n");
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, String key, Tree tree) {
        switch (tree) {
            case Tree.Text(String value) when TRUTHS.contains(key) -> json.writeBoolean(Boolean.parseBoolean(value));
            case Tree.Text(String value) -> json.writeString(value);
            case Tree.Items(List<Tree> values) -> {
                json.writeStartArray();
                values.forEach(value -> write(json, "", value));
                json.writeEndArray();
            }
            case Tree.Entries(Map<String, Tree> values) -> {
                json.writeStartObject();
                values.forEach((name, value) -> {
                    json.writeName(name);
                    write(json, name, value);
                });
                json.writeEndObject();
            }
        }
    }
}
