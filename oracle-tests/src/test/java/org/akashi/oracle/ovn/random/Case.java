package org.akashi.oracle.ovn.random;

import org.akashi.oracle.ovn.Expected;
import org.akashi.oracle.ovn.random.Comparison.Disagreement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question that was once answered wrongly, with all that is needed to ask it again.
 *
 * @param why what it is about
 * @param answer OVN's, as {@link Expected} writes it
 * @param undetermined whether the product must not know, because OVN's answer is not one to rely on
 */
record Case(String why, Frame frame, String answer, boolean undetermined, Content content) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Case of(String why, Disagreement found) {
        return new Case(why, found.frame(), found.expected().toString(), false, found.content());
    }

    static Case parse(String text) {
        JsonNode json = JSON.readTree(text);
        return new Case(
                json.path("why").asString(),
                Frame.parse(json.path("question").asString()),
                json.path("answer").asString(),
                json.path("akashi").asString("").equals("undetermined"),
                Content.of(json.path("northbound")));
    }

    String text() {
        StringBuilder text = new StringBuilder("{\n");
        text.append("  \"why\": ").append(JSON.writeValueAsString(why)).append(",\n");
        text.append("  \"question\": \"").append(frame.line()).append("\",\n");
        text.append("  \"answer\": \"").append(answer).append("\",\n");
        if (undetermined) {
            text.append("  \"akashi\": \"undetermined\",\n");
        }
        text.append("  \"northbound\": [\n");
        int left = content.rows().size();
        for (JsonNode row : content.toJson()) {
            text.append("    ").append(row).append(--left > 0 ? ",\n" : "\n");
        }
        return text.append("  ]\n}\n").toString();
    }
}
