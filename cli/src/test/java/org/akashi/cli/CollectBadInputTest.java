package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that refuse, answer badly or are not there: exit status, what is said in both languages, what stands in the package. */
class CollectBadInputTest {

    private static final String PASSWORD = "planted-password";
    private static final byte[] SHIFT_JIS = "{\"routers\":[{\"name\":\"証拠\"}]}".getBytes(Charset.forName("Shift_JIS"));

    private record Reply(int status, byte[] body) {
        static Reply of(int status, String body) {
            return new Reply(status, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private final HttpServer server = server();
    private Map<String, Reply> replies = Map.of();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Reply reply = replies.get(path);
            if (reply == null && path.equals("/v3/auth/tokens")) {
                exchange.getResponseHeaders().set("X-Subject-Token", "planted-token");
                reply = Reply.of(201, """
                        {"token":{"user":{"id":"u","name":"a"},"project":{"id":"p","name":"p"},"roles":[{"name":"admin"}],"catalog":[
                        {"type":"network","endpoints":[{"interface":"public","region_id":"R1","url":"ADDRESS"}]}]}}""".replace("ADDRESS", address()));
            }
            if (reply == null) {
                String list = path.substring(path.lastIndexOf('/') + 1).replace('-', '_');
                reply = Reply.of(200, "{\"" + (path.contains("/qos/") ? "policies" : list) + "\": []}");
            }
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Run openstack(String language, String name) throws IOException {
        Path clouds = Files.writeString(folder.resolve("clouds.yaml"), """
                clouds:
                  test:
                    auth: {auth_url: %s/v3, username: auditor, password: %s, project_name: p}
                    region_name: R1
                """.formatted(address(), PASSWORD));
        return collect(language, name, "openstack", "--os-client-config", clouds.toString(), "--os-cloud", "test");
    }

    private Run collect(String language, String name, String... source) {
        List<String> command = new java.util.ArrayList<>(List.of("collect"));
        command.addAll(List.of(source));
        command.addAll(List.of("--by", "A", "-o", folder.resolve(name).toString(), "--lang", language));
        Run run = Run.of(command.toArray(String[]::new));
        assertThat(run.err()).doesNotContain("Exception", "\tat ", "fault of Akashi", PASSWORD, "planted-token");
        return run;
    }

    /** The package is whole, and says what it lacks. */
    private String verified(String name) {
        Run run = Run.of("verify", folder.resolve(name).toString(), "--lang", "en");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
        assertThat(run.out()).contains("Everything is as it was captured");
        return run.out();
    }

    @Test
    void what_a_server_refuses_or_answers_wrongly_is_said_with_what_to_do_and_the_rest_is_there() throws IOException {
        replies = Map.of(
                "/v2.0/networks", Reply.of(401, "{}"),
                "/v2.0/subnets", Reply.of(403, "{}"),
                "/v2.0/extensions", Reply.of(404, "{}"),
                "/v2.0/trunks", Reply.of(404, "{}"),
                "/v2.0/ports", Reply.of(200, "<html>please log in</html>"),
                "/v2.0/routers", new Reply(200, SHIFT_JIS));
        for (Map.Entry<String, List<String>> said : Map.of(
                        "en",
                        List.of(
                                "not got: openstack/R1/network/networks (http-401)",
                                "look at user, password, token and project",
                                "not got: openstack/R1/network/subnets (http-403)",
                                "give it the rights",
                                "not got: openstack/R1/network/extensions (http-404)",
                                "look at the address",
                                "not got: openstack/R1/network/trunks (not-offered)",
                                "not got: openstack/R1/network/ports (json-syntax)",
                                "not got: openstack/R1/network/routers (json-encoding)"),
                        "ja",
                        List.of(
                                "取得できず: openstack/R1/network/networks（http-401）",
                                "利用者名、パスワード、トークン、プロジェクトを確かめ",
                                "権限（又は --sudo）を与え",
                                "完全な応答でない"))
                .entrySet()) {
            Run run = openstack(said.getKey(), said.getKey());
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
            assertThat(run.err()).contains(said.getValue());
            assertThat(verified(said.getKey()))
                    .contains(
                            "network/networks http-401",
                            "network/subnets http-403",
                            "network/extensions http-404",
                            "network/trunks not-offered",
                            "network/ports json-syntax",
                            "network/routers json-encoding",
                            "compute not-in-catalogue");
            assertThat(folder.resolve(said.getKey() + "/data/openstack/R1/network/floatingips.json"))
                    .exists();
        }
    }

    @Test
    void who_gets_no_token_can_do_nothing_and_is_told_why() throws IOException {
        replies = Map.of("/v3/auth/tokens", Reply.of(401, "{\"error\": {\"message\": \"wrong\"}}"));
        Run run = openstack("en", "refused");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.complaint()).contains(address(), "auditor", "401");
        assertThat(openstack("ja", "refused").complaint()).contains(address()).containsPattern("[ぁ-ん]");
        assertThat(verified("refused")).contains("openstack/R1/identity/catalog no-token");
    }

    @Test
    void a_host_that_nobody_knows_is_said() {
        Run run = collect("en", "host", "host", "nobody@no-such-host.invalid", "--ssh-option", "ConnectTimeout=5");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.complaint()).contains("no-such-host.invalid");
        Run japanese = collect("ja", "host", "host", "nobody@no-such-host.invalid", "--ssh-option", "ConnectTimeout=5");
        assertThat(japanese.complaint()).contains("no-such-host.invalid").containsPattern("[ぁ-ん]");
    }

    @Test
    void a_hypervisor_that_does_not_answer_is_said() {
        for (String language : List.of("en", "ja")) {
            Run run = collect(
                    language,
                    "libvirt",
                    "libvirt",
                    "local",
                    "--name",
                    "h",
                    "--uri",
                    "qemu:///system?socket=/nothing/there");
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
            assertThat(run.complaint()).startsWith("akashi: ").hasSizeGreaterThan(30);
        }
        assertThat(verified("libvirt")).contains("libvirt/h/version.txt");
    }

    @Test
    void a_part_of_a_storage_system_that_is_not_there_is_a_gap_and_the_rest_goes_on() {
        Run run = collect("en", "storage", "storage", "local", "--name", "s", "--part", "ceph,nfs");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
        assertThat(run.err()).contains("not got: storage/s/ceph-auth.json");
        assertThat(verified("storage")).contains("storage/s/ceph-auth.json");
        assertThat(folder.resolve("storage/data/storage/s/tools.txt")).exists();
    }

    @Test
    void what_a_person_brings_and_nobody_searched_for_secrets_is_said() throws IOException {
        Path image = Files.write(folder.resolve("rack.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Path notes = Files.writeString(folder.resolve("notes.txt"), "password = " + PASSWORD + "\n");
        for (String language : List.of("en", "ja")) {
            Run run = collect(
                    language,
                    "manual",
                    "manual",
                    image.toString(),
                    notes.toString(),
                    "--who",
                    "O",
                    "--when",
                    "2026-11-23T09:00+09:00",
                    "--where",
                    "Tokyo");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.err()).contains("rack.png").doesNotContain("notes.txt”", "notes.txt」");
        }
        assertThat(folder.resolve("manual/data/manual/notes.txt")).content().doesNotContain(PASSWORD);
    }

    @Test
    void an_address_of_a_database_that_is_none_is_said() {
        for (String language : List.of("en", "ja")) {
            Run run = collect(language, "ovn", "ovn", "--nb", "127.0.0.1:6641");
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
            assertThat(run.complaint()).contains("--nb", "127.0.0.1:6641");
        }
    }
}
