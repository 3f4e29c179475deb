package org.akashi.oracle.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many groups, controls, parts and parameters an OSCAL catalog has: objects in lists of these names, or elements, wherever they
 * stand. It shares nothing with the import, neither code nor what it knows of the format.
 */
record CatalogCount(int groups, int controls, int parts, int parameters) {

    private static final List<String> LISTS = List.of("groups", "controls", "parts", "params");
    private static final List<String> ELEMENTS = List.of("group", "control", "part", "param");

    /** @param extension of the file's name */
    static CatalogCount of(byte[] bytes, String extension) throws XMLStreamException {
        Map<String, Integer> counts = new TreeMap<>();
        switch (extension) {
            case "json" -> json(JsonMapper.builder().build().readTree(bytes), counts);
            case "xml" -> xml(bytes, counts);
            default ->
                yaml(
                        new Load(LoadSettings.builder()
                                        .setCodePointLimit(Integer.MAX_VALUE)
                                        .build())
                                .loadFromString(new String(bytes, StandardCharsets.UTF_8)),
                        counts);
        }
        List<String> names = extension.equals("xml") ? ELEMENTS : LISTS;
        return new CatalogCount(
                counts.getOrDefault(names.get(0), 0),
                counts.getOrDefault(names.get(1), 0),
                counts.getOrDefault(names.get(2), 0),
                counts.getOrDefault(names.get(3), 0));
    }

    private static void json(JsonNode node, Map<String, Integer> counts) {
        for (String list : LISTS) {
            JsonNode value = node.path(list);
            counts.merge(list, value.isArray() ? value.size() : 0, Integer::sum);
        }
        for (JsonNode child : node) {
            json(child, counts);
        }
    }

    private static void yaml(Object node, Map<String, Integer> counts) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (value instanceof List<?> list && LISTS.contains(String.valueOf(key))) {
                        counts.merge(String.valueOf(key), list.size(), Integer::sum);
                    }
                    if (value != null) {
                        yaml(value, counts);
                    }
                });
            case List<?> list -> list.forEach(item -> yaml(item, counts));
            default -> {}
        }
    }

    private static void xml(byte[] bytes, Map<String, Integer> counts) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                counts.merge(reader.getLocalName(), 1, Integer::sum);
            }
        }
        reader.close();
    }
}
