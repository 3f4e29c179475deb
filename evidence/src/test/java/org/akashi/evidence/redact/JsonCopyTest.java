package org.akashi.evidence.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.akashi.evidence.capture.CaptureRecord;
import org.junit.jupiter.api.Test;

class JsonCopyTest {

    private static final RedactionKey KEY = RedactionKey.generate();
    private static final JsonAnswer.Wanted PORTS = JsonAnswer.Wanted.list("ports");

    private record Copied(JsonAnswer answer, String text) {}

    /** Gives a few bytes at a time, so that every token is cut somewhere. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(5)));
            }
        };
    }

    private static Copied copy(String json, JsonAnswer.Wanted wanted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonAnswer answer = JsonCopy.copy(
                inPieces(json.getBytes(StandardCharsets.UTF_8), new Random(json.length())), out, wanted, KEY);
        return new Copied(answer, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void what_holds_no_secret_passes_byte_for_byte() throws IOException {
        String json =
                " {\"ports\" : [ {\"id\":\"p1\", \"n\": -1.5e+3, \"x\":[true,false,null,{}]},\n{\"id\":\"証拠\\u0041\"} ],"
                        + "\"ports_links\":[{\"rel\":\"next\",\"href\":\"http://h/v2.0/ports?marker=p2\"}]} \n";
        Copied copied = copy(json, PORTS);

        assertThat(copied.text()).isEqualTo(json);
        assertThat(copied.answer().found()).isTrue();
        assertThat(copied.answer().items()).isEqualTo(2);
        assertThat(copied.answer().lastId()).isEqualTo("証拠\\u0041");
        assertThat(copied.answer().rest())
                .isEqualTo("{\"ports_links\":[{\"rel\":\"next\",\"href\":\"http://h/v2.0/ports?marker=p2\"}]}");
        assertThat(copied.answer().redactions()).isEmpty();
    }

    @Test
    void secrets_are_replaced_and_their_places_counted() throws IOException {
        String json =
                "{\"servers\":[{\"id\":\"1\",\"OS-EXT-SRV-ATTR:user_data\":\"S1\",\"metadata\":{\"a\":\"S2\",\"b\":{\"c\":\"S3\"}},"
                        + "\"adminPass\":12345678,\"password_expires_at\":\"2026\",\"key_name\":\"k\"},"
                        + "{\"id\":\"2\",\"OS-EXT-SRV-ATTR:user_data\":null,\"metadata\":{},"
                        + "\"url\":\"rabbit://u:S4@h:5672\",\"pem\":\"-----BEGIN RSA PRIVATE KEY-----\\nS5S5S5S5S5S5S5S5S5S5S5S5S5S5S5\\n-----END\"}]}";
        Copied copied = copy(json, JsonAnswer.Wanted.list("servers", "metadata"));

        assertThat(copied.text())
                .doesNotContain("S1", "S2", "S3", "S4", "S5", "12345678")
                .contains("\"password_expires_at\":\"2026\"")
                .contains("\"OS-EXT-SRV-ATTR:user_data\":null")
                .contains("\"rabbit://u:redacted:hmac-sha256:" + KEY.id());
        assertThat(copied.answer().redactions())
                .containsExactly(
                        new CaptureRecord.Redaction("/servers/*/OS-EXT-SRV-ATTR:user_data", 1),
                        new CaptureRecord.Redaction("/servers/*/adminPass", 1),
                        new CaptureRecord.Redaction("/servers/*/metadata/a", 1),
                        new CaptureRecord.Redaction("/servers/*/metadata/b/c", 1),
                        new CaptureRecord.Redaction("/servers/*/pem", 1),
                        new CaptureRecord.Redaction("/servers/*/url", 1));
    }

    @Test
    void a_text_beyond_a_mebibyte_is_replaced_and_equal_ones_equally() throws IOException {
        String secret = "x\\\"y".repeat(600_000);
        Copied copied = copy("{\"a\":[\"" + secret + "\",\"" + secret + "\"],\"b\":1}", PORTS);

        assertThat(copied.text())
                .isEqualTo("{\"a\":[\"%1$s\",\"%1$s\"],\"b\":1}"
                        .formatted(KEY.digest(secret.getBytes(StandardCharsets.UTF_8))));
        assertThat(copied.answer().redactions()).containsExactly(new CaptureRecord.Redaction("/a/*", 2));
    }

    @Test
    void pairs_are_members_where_maps_are_written_so() throws IOException {
        JsonAnswer.Wanted ovsdb = new JsonAnswer.Wanted("", "id", Set.of(), true, true);
        String json = "{\"data\":[[\"map\",[[\"psk\",\"S1\"],[\"hostname\",\"h\"]]],[\"uuid\",\"token\",\"kept\"]]}";
        assertThat(copy(json, ovsdb).text()).doesNotContain("S1").contains("\"hostname\",\"h\"", "\"kept\"");
    }

    @Test
    void several_texts_pass_where_several_may_stand() throws IOException {
        JsonAnswer.Wanted many = new JsonAnswer.Wanted("", "id", Set.of(), false, true);
        assertThat(copy("{\"a\":1}\n{\"b\":[]}\n", many).text()).isEqualTo("{\"a\":1}\n{\"b\":[]}\n");
    }

    @Test
    void what_is_no_json_is_said_with_its_kind() {
        for (String[] wrong : new String[][] {
            {"", "TRUNCATED"},
            {"{\"ports\": [{\"id\": \"1\"", "TRUNCATED"},
            {"{\"ports\": [{\"id\": \"1", "TRUNCATED"},
            {"<html>busy</html>", "SYNTAX"},
            {"{\"ports\": [1,]}", "SYNTAX"},
            {"{\"ports\": [01]}", "SYNTAX"},
            {"{\"ports\" [1]}", "SYNTAX"},
            {"{} {}", "SYNTAX"},
            {"[".repeat(200) + "]".repeat(200), "DEPTH"}
        }) {
            assertThatExceptionOfType(MalformedJson.class)
                    .as(wrong[0])
                    .isThrownBy(() -> copy(wrong[0], PORTS))
                    .satisfies(e -> assertThat(e.kind().name()).isEqualTo(wrong[1]));
        }
    }

    @Test
    void other_encodings_are_said_as_such() {
        for (byte[] bytes : List.of(
                "{\"name\":\"証拠\"}".getBytes(java.nio.charset.Charset.forName("Shift_JIS")),
                "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16),
                "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'})) {
            assertThatExceptionOfType(MalformedJson.class)
                    .isThrownBy(() ->
                            JsonCopy.copy(new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), PORTS, KEY))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(MalformedJson.Kind.ENCODING));
        }
    }

    @Test
    void any_cut_of_an_answer_is_found() throws IOException {
        byte[] whole = "{\"ports\":[{\"id\":\"é\",\"n\":12,\"t\":true}],\"x\":{}}".getBytes(StandardCharsets.UTF_8);
        assertThat(copy(new String(whole, StandardCharsets.UTF_8), PORTS)
                        .answer()
                        .items())
                .isEqualTo(1);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatExceptionOfType(MalformedJson.class)
                    .as("cut to " + length)
                    .isThrownBy(
                            () -> JsonCopy.copy(inPieces(cut, new Random(1)), new ByteArrayOutputStream(), PORTS, KEY));
        }
    }
}
