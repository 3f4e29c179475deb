package org.akashi.read.closedworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.read.closedworld.ClosedWorld.Source;
import org.akashi.read.closedworld.ClosedWorld.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClosedWorldTest {

    private static final Path SAMPLE = Path.of(System.getProperty("akashi.root", ".."), "samples/kumo/openstack");

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"NB", "SB"})
    void every_table_and_column_of_the_samples_schemas_is_listed(Source source) throws IOException {
        JsonNode schema = JSON.readTree(Files.readAllBytes(SAMPLE.resolve("ovn/" + source + ".schema.json")));
        List<String> unlisted = new ArrayList<>();
        for (Map.Entry<String, JsonNode> table : schema.get("tables").properties()) {
            for (String column : table.getValue().get("columns").propertyNames()) {
                if (ClosedWorld.LIST.column(source, table.getKey(), column) == Treatment.UNLISTED) {
                    unlisted.add(table.getKey() + " " + column);
                }
            }
        }

        assertThat(schema.get("tables").size()).isGreaterThan(20);
        assertThat(unlisted).isEmpty();
    }

    @Test
    void every_extension_of_the_sample_is_listed() throws IOException {
        JsonNode answer = JSON.readTree(Files.readAllBytes(SAMPLE.resolve("neutron.extensions.json")));
        List<String> unlisted = new ArrayList<>();
        for (JsonNode extension : answer.get("extensions")) {
            String alias = extension.get("alias").asString();
            if (ClosedWorld.LIST.extension(alias) == Treatment.UNLISTED) {
                unlisted.add(alias);
            }
        }

        assertThat(answer.get("extensions").size()).isEqualTo(85);
        assertThat(unlisted).isEmpty();
    }

    @Test
    void every_line_is_complete_and_what_is_not_modelled_has_a_reason() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            String[] fields = line.split(",", 6);
            boolean reasoned = fields.length == 6
                    && (!fields[5].isBlank() || Set.of("modelled", "keys").contains(fields[4]));
            if (!reasoned || !seen.add(String.join(",", fields[0], fields[1], fields[2], fields[3]))) {
                wrong.add(line);
            }
        }

        assertThat(seen).hasSizeGreaterThan(600);
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_not_in_the_list_is_open() {
        assertThat(ClosedWorld.LIST
                        .column(Source.NB, "Logical_Switch", "teleport")
                        .isOpen())
                .isTrue();
        assertThat(ClosedWorld.LIST
                        .key(Source.NB, "Logical_Switch_Port", "options", "teleport")
                        .isOpen())
                .isTrue();
        assertThat(ClosedWorld.LIST.extension("teleport").isOpen()).isTrue();
        assertThat(ClosedWorld.LIST.hasTable(Source.NB, "Teleport")).isFalse();
        assertThat(ClosedWorld.LIST.isWanted(Source.NB, "Teleport")).isTrue();
    }

    @Test
    void what_changes_no_reachability_is_not_even_read() {
        assertThat(ClosedWorld.LIST.isWanted(Source.SB, "Logical_Flow")).isFalse();
        assertThat(ClosedWorld.LIST.isWanted(Source.NB, "SSL")).isFalse();
        assertThat(ClosedWorld.LIST.isWanted(Source.NB, "ACL")).isTrue();
        assertThat(ClosedWorld.LIST.column(Source.NB, "Sample", "whatever")).isEqualTo(Treatment.IRRELEVANT);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = ClosedWorld.class.getResourceAsStream("/org/akashi/read/closed-world.csv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }
}
