package org.akashi.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.akashi.report.fixture.SampleResult;
import org.junit.jupiter.api.Test;

class ResultSchemaTest {

    private static final Path SCHEMA = Path.of(System.getProperty("akashi.root"), "docs", "result.schema.json");

    private final String result = new String(ResultJson.bytes("0.0.0", SampleResult.result()), StandardCharsets.UTF_8);

    @Test
    void the_result_keeps_the_published_schema() throws IOException {
        assertThat(schema().validate(result, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_knows_every_member_and_requires_those_of_the_contract() throws IOException {
        assertThat(schema().validate(result.replaceFirst("\"akashi\"", "\"akashi2\""), InputFormat.JSON))
                .hasSize(2);
        assertThat(schema().validate(result.replaceFirst("\"conformity\"", "\"fine\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(result.replaceFirst("\"sha256\": \"", "\"sha256\": \"x"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_text_has_no_carriage_return_and_ends_with_one_line_end() {
        assertThat(result).doesNotContain("\r").endsWith("}\n").doesNotEndWith("\n\n");
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
    }
}
