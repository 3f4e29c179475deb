package org.akashi.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.akashi.model.Diagnostic;
import org.akashi.model.Diagnostic.Code;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

    private record Port(String id, EvidenceRef place) {}

    private static final ListFormat<Port> PORTS = new ListFormat<>(
            "ports",
            Set.of("id"),
            o -> o.text(ListFormat.ITEM).or(() -> o.required("id")).map(id -> new Port(id, o.place())));

    private static ListAnswer<Port> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ListAnswer<Port> read(byte[] bytes) {
        return ListReader.read(new ByteArrayInputStream(bytes), "ports.json", PORTS);
    }

    private static List<Code> codes(ListAnswer<?> answer) {
        return answer.problems().all().stream().map(Diagnostic::code).toList();
    }

    @Test
    void elements_remember_where_they_stand() {
        ListAnswer<Port> answer = read("{\"ports\": [{\"id\": \"a\", \"other\": [1, {}]}, {\"id\": \"b\"}]}");

        assertThat(answer.elements())
                .containsExactly(
                        new Port("a", new EvidenceRef("ports.json", "/ports/0")),
                        new Port("b", new EvidenceRef("ports.json", "/ports/1")));
        assertThat(codes(answer)).isEmpty();
    }

    @Test
    void several_pages_may_stand_in_an_array() {
        ListAnswer<Port> answer = read("""
                [{"ports_links": [{"rel": "next", "href": "http://x?marker=a"}], "ports": [{"id": "a"}]},
                 {"ports": [{"id": "b"}]}]""");

        assertThat(answer.elements())
                .extracting(port -> port.place().pointer())
                .containsExactly("/0/ports/0", "/1/ports/0");
        assertThat(answer.openLink()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ports\": [], \"ports_links\": [{\"rel\": \"next\", \"href\": \"more\"}]}",
                "{\"ports\": [], \"links\": {\"next\": \"more\", \"previous\": null}}",
                "{\"ports\": [], \"next\": \"more\"}",
                "[{\"ports\": []}, {\"next\": \"more\", \"ports\": []}]",
            })
    void a_link_to_a_further_page_is_told(String json) {
        assertThat(read(json).openLink()).contains("more");
    }

    @Test
    void the_last_page_has_no_link() {
        assertThat(read("{\"ports\": [], \"links\": {\"next\": null}}").openLink())
                .isEmpty();
        assertThat(read("{\"ports\": [], \"ports_links\": [{\"rel\": \"previous\", \"href\": \"x\"}]}")
                        .openLink())
                .isEmpty();
    }

    @Test
    void answers_gathered_by_id_tell_the_id() {
        ListFormat<String> format = new ListFormat<>(
                "members",
                Set.of("id"),
                o -> o.required(ListFormat.GATHERED_UNDER)
                        .flatMap(key -> o.text(ListFormat.ITEM)
                                .or(() -> o.required("id"))
                                .map(id -> key + "=" + id)));

        ListAnswer<String> answer = ListReader.read(
                new ByteArrayInputStream("{\"members\": {\"a/b\": [\"x\", {\"id\": \"y\"}, {}], \"c\": 5}}"
                        .getBytes(StandardCharsets.UTF_8)),
                "members.json",
                format);

        assertThat(answer.elements()).containsExactly("a/b=x", "a/b=y");
        assertThat(answer.problems().all())
                .extracting(diagnostic -> diagnostic.place().pointer())
                .containsExactly("/members/a~1b/2", "/members/c");
    }

    @Test
    void a_page_cut_in_the_middle_keeps_what_came_before() {
        ListAnswer<Port> answer = read("{\"ports\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c");

        assertThat(answer.elements()).extracting(Port::id).containsExactly("a", "b");
        assertThat(answer.problems().all())
                .containsExactly(Diagnostic.of(Code.CUT_OFF, EvidenceRef.whole("ports.json"), "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ports\": [{\"id\": \"a\"}]", "{", "[", "{\"ports\"", "{\"ports\": [{\"id\": \"a\"},"})
    void a_cut_is_a_cut_wherever_it_is(String json) {
        assertThat(codes(read(json))).containsExactly(Code.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>502</html>",
                "{\"ports\": [{\"id\": \"a\"} {\"id\": \"b\"}]}",
                "{'ports': []}",
                "{\"ports\": []} {\"ports\": []}",
                "{\"ports\": []}, trailing",
            })
    void what_is_no_json_is_told_with_line_and_column(String text) {
        Diagnostic diagnostic = read(text).problems().all().getFirst();

        assertThat(diagnostic.code()).isEqualTo(Code.NOT_JSON);
        assertThat(diagnostic.arguments()).hasSize(3).element(1).isEqualTo("1");
    }

    @Test
    void json_of_another_api_is_told_with_what_was_found() {
        assertThat(read("{\"error\": {\"code\": 401}, \"title\": 1}").problems().all())
                .containsExactly(
                        Diagnostic.of(Code.OTHER_API, EvidenceRef.whole("ports.json"), "ports", "error, title"));
        assertThat(codes(read("{\"ports\": 5}"))).containsExactly(Code.OTHER_API);
        assertThat(codes(read("[]"))).containsExactly(Code.OTHER_API);
        assertThat(codes(read("7"))).containsExactly(Code.OTHER_API);
        assertThat(codes(read("[{\"ID\": \"a\", \"Name\": \"b\"}]"))).containsExactly(Code.OTHER_API);
    }

    @Test
    void an_empty_file_is_told() {
        assertThat(codes(read(""))).containsExactly(Code.EMPTY_FILE);
        assertThat(codes(read("  \n"))).containsExactly(Code.EMPTY_FILE);
    }

    @Test
    void an_element_that_is_unusable_does_not_stop_the_others() {
        ListAnswer<Port> answer = read("{\"ports\": [{\"name\": \"x\"}, 5, null, {\"id\": [1]}, {\"id\": \"b\"}]}");

        assertThat(answer.elements()).extracting(Port::id).containsExactly("b");
        assertThat(codes(answer)).containsExactly(Code.MISSING_MEMBER, Code.BAD_VALUE, Code.BAD_VALUE, Code.BAD_VALUE);
    }

    @Test
    void nesting_without_end_is_refused() {
        String deep = "{\"ports\": [{\"id\": \"a\"}, {\"x\": " + "[".repeat(1_000_000);

        ListAnswer<Port> answer = read(deep);

        assertThat(answer.elements()).extracting(Port::id).containsExactly("a");
        assertThat(codes(answer)).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void a_huge_text_is_refused_where_it_is_wanted_and_skipped_elsewhere() {
        String huge = "x".repeat(JsonStream.MAX_TEXT + 1);

        assertThat(codes(read("{\"ports\": [{\"id\": \"" + huge + "\"}]}"))).containsExactly(Code.TOO_LARGE);
        assertThat(read("{\"ports\": [{\"user_data\": \"" + huge + "\", \"id\": \"a\"}]}")
                        .elements())
                .hasSize(1);
    }

    @Test
    void every_unicode_encoding_is_read_with_or_without_a_mark() {
        String json = "{\"ports\": [{\"id\": \"証\"}]}";

        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32BE"))) {
            assertThat(read(json.getBytes(charset)).elements())
                    .extracting(Port::id)
                    .as(charset.name())
                    .containsExactly("証");
            assertThat(read(("\uFEFF" + json).getBytes(charset)).elements())
                    .as(charset.name() + " with a mark")
                    .hasSize(1);
        }
    }

    @Test
    void bytes_in_another_encoding_are_no_json() {
        byte[] latin = "{\"ports\": [{\"id\": \"a\"}, {\"id\": \"caf\u00e9!\"}]}".getBytes(StandardCharsets.ISO_8859_1);

        ListAnswer<Port> answer = read(latin);

        assertThat(answer.elements()).extracting(Port::id).containsExactly("a");
        assertThat(codes(answer)).containsExactly(Code.NOT_JSON);
        assertThat(codes(read("\u00e8\u00e9".getBytes(StandardCharsets.UTF_16))))
                .containsExactly(Code.NOT_JSON);
    }

    @Test
    void complaints_are_bounded() {
        ListAnswer<Port> answer = read("{\"ports\": [" + "5,".repeat(5000) + "5]}");

        assertThat(answer.problems().all()).hasSize(Problems.MOST);
    }

    @Test
    void members_are_read_by_type_and_say_so_when_they_are_of_another() {
        ListFormat<JsonObject> format = new ListFormat<>(
                "ports",
                Set.of("n", "flag", "ip", "mac", "cidr", "list", "sub", "texts", "big"),
                java.util.Optional::of);
        ListAnswer<JsonObject> answer =
                ListReader.read(new ByteArrayInputStream("""
                        {"ports": [
                          {"n": 5, "flag": true, "ip": "10.0.0.1", "mac": "fa:16:3e:00:00:01", "cidr": "10.0.0.0/8",
                           "list": [{"a": 1}], "sub": {"b": "c"}, "texts": ["x", "y"]},
                          {"n": "5", "flag": "yes", "ip": "10.0.0", "mac": "x", "cidr": "10/8", "list": [1], "sub": 5,
                           "texts": [1], "big": 123456789012345678901234567890}]}
                        """.getBytes(StandardCharsets.UTF_8)), "ports.json", format);

        JsonObject good = answer.elements().get(0);
        assertThat(good.integer("n")).contains(5L);
        assertThat(good.text("n")).contains("5");
        assertThat(good.flag("flag", false)).isTrue();
        assertThat(good.address("ip")).contains(IpAddress.of("10.0.0.1"));
        assertThat(good.mac("mac")).contains(MacAddress.of("fa:16:3e:00:00:01"));
        assertThat(good.prefix("cidr")).contains(Prefix.of("10.0.0.0/8"));
        assertThat(good.objects("list")).singleElement().satisfies(o -> {
            assertThat(o.integer("a")).contains(1L);
            assertThat(o.place().pointer()).isEqualTo("/ports/0/list/0");
        });
        assertThat(good.object("sub").flatMap(o -> o.text("b"))).contains("c");
        assertThat(good.texts("texts")).containsExactly("x", "y");
        assertThat(good.text("absent")).isEmpty();
        assertThat(answer.problems().all()).isEmpty();

        JsonObject bad = answer.elements().get(1);
        assertThat(bad.integer("n")).isEmpty();
        assertThat(bad.flag("flag", true)).isTrue();
        assertThat(bad.address("ip")).isEmpty();
        assertThat(bad.mac("mac")).isEmpty();
        assertThat(bad.prefix("cidr")).isEmpty();
        assertThat(bad.objects("list")).isEmpty();
        assertThat(bad.object("sub")).isEmpty();
        assertThat(bad.texts("texts")).isEmpty();
        assertThat(bad.integer("big")).isEmpty();
        assertThat(codes(answer)).hasSize(9).containsOnly(Code.BAD_VALUE);
    }
}
