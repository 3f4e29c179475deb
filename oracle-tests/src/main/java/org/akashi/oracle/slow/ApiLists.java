package org.akashi.oracle.slow;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list answers in a folder, element by element, so that only one element is ever in memory as a tree.
 *
 * @param folder any folder; files are known by service and resource in their names
 */
record ApiLists(Path folder) {

    private static final Pattern NAME = Pattern.compile(
            "(?:^|.*/)(neutron|network|nova|compute|keystone|identity)[./]([a-z_-]+)(?:\\.\\d+)?\\.json");

    /**
     * Hands every element of a resource's lists to {@code consumer}, in order of file names.
     *
     * @param service {@code neutron}, {@code nova} or {@code keystone}
     * @param resource as in file names: {@code security-group-rules}
     * @param key as in the answer: {@code security_group_rules}
     */
    void each(String service, String resource, String key, Consumer<JsonNode> consumer) {
        try {
            for (Path file : files(service, resource)) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                        JsonParser parser = JsonMapper.shared().createParser(in)) {
                    pages(parser, key, consumer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One answer, or several in an array. */
    private static void pages(JsonParser parser, String key, Consumer<JsonNode> consumer) {
        boolean many = parser.nextToken() == JsonToken.START_ARRAY;
        if (many) {
            parser.nextToken();
        }
        while (parser.currentToken() == JsonToken.START_OBJECT) {
            page(parser, key, consumer);
            if (!many) {
                return;
            }
            parser.nextToken();
        }
    }

    private static void page(JsonParser parser, String key, Consumer<JsonNode> consumer) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean wanted = parser.currentName().equals(key);
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    consumer.accept(parser.readValueAsTree());
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private List<Path> files(String service, String resource) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .filter(file -> {
                        Matcher name =
                                NAME.matcher(folder.relativize(file).toString().replace('\\', '/'));
                        return name.matches()
                                && service(name.group(1)).equals(service)
                                && name.group(2).equals(resource);
                    })
                    .sorted()
                    .toList();
        }
    }

    private static String service(String name) {
        return switch (name) {
            case "network" -> "neutron";
            case "compute" -> "nova";
            case "identity" -> "keystone";
            default -> name;
        };
    }
}
