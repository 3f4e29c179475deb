package org.akashi.collect.openstack;

import java.net.URI;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The link to the next page, in the forms that services have: {@code ports_links} with {@code rel: next}, {@code links.next},
 * {@code next}. Only its query is taken: where to send the token is not an answer's to say.
 */
final class NextPage {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private NextPage() {}

    /**
     * The query of the next page.
     *
     * @param rest what stands in an answer beside its list
     */
    static Optional<String> query(String rest) {
        JsonNode beside = tree(rest);
        for (var member : beside.properties()) {
            if (member.getKey().endsWith("_links")) {
                for (JsonNode link : member.getValue()) {
                    if (link.path("rel").asString("").equals("next")) {
                        return query(link.path("href"));
                    }
                }
            }
        }
        return query(beside.path("links").path("next")).or(() -> query(beside.path("next")));
    }

    /** Whether a service says that it has left something out ({@code truncated}, Identity API v3). */
    static boolean isTruncated(String rest) {
        return tree(rest).path("truncated").asBoolean(false);
    }

    private static JsonNode tree(String rest) {
        try {
            return MAPPER.readTree(rest);
        } catch (JacksonException notOne) {
            return MAPPER.createObjectNode();
        }
    }

    private static Optional<String> query(JsonNode link) {
        if (!link.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(link.stringValue()).getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
