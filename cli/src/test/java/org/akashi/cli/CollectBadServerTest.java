package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers of a cloud that refuse, answer badly, or not at all: exit status, what is said in both languages, what stands in the package. */
class CollectBadServerTest {

    private static final Map<String, List<String>> ADVICE = Map.of(
            "en",
            List.of(
                    "look at user, password, token and project",
                    "give it the rights",
                    "look at the address",
                    "this cloud does not offer it",
                    "--requests-per-second",
                    "the server failed at every attempt",
                    "look at the network and the server’s load",
                    "what came is no whole answer",
                    "there was nothing to ask about"),
            "ja",
            List.of(
                    "利用者名、パスワード、トークン、プロジェクトを確かめ",
                    "権限（又は --sudo）を与え",
                    "アドレス、リージョン、カタログを確かめる",
                    "このクラウドは提供していない",
                    "--requests-per-second を付けて",
                    "サーバのログを確かめ",
                    "ネットワークとサーバの負荷を確かめ",
                    "完全な応答でない",
                    "尋ねる対象がない"));

    @TempDir
    private Path folder = Path.of("");

    private Run collect(BadCloud cloud, String language, String name, String more) throws IOException {
        Path clouds = Files.writeString(
                folder.resolve("clouds.yaml"), """
                clouds:
                  test:
                    auth: {auth_url: %s/v3, username: auditor, password: %s, project_name: p}
                    region_name: R1
                    %s
                """.formatted(cloud.address(), BadCloud.PASSWORD, more));
        Run run = Run.of(
                "collect",
                "openstack",
                "--os-client-config",
                clouds.toString(),
                "--os-cloud",
                "test",
                "--by",
                "A",
                "--attempts",
                "2",
                "--answer-within",
                "2",
                "-o",
                folder.resolve(name).toString(),
                "--lang",
                language);
        assertThat(run.out() + run.err())
                .doesNotContain("Exception", "\tat ", "fault of Akashi", BadCloud.PASSWORD, BadCloud.TOKEN);
        return run;
    }

    /** The package is whole, says what it lacks, and has no secret. */
    private List<String> gaps(String name) throws IOException {
        Run run = Run.of("verify", folder.resolve(name).toString(), "--lang", "en");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
        assertThat(run.out()).contains("Everything is as it was captured");
        List<String> gaps = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name).resolve("capture.jsonl"))) {
            assertThat(line).doesNotContain(BadCloud.PASSWORD, BadCloud.TOKEN);
            if (line.contains("\"gap\":")) {
                gaps.add(line.replaceFirst(".*\"unit\":\"openstack/R1/([^\"]*)\".*\"gap\":\"([^\"]*)\".*", "$1 $2"));
            }
        }
        return gaps;
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static BadCloud.Answer list(String name, String element, Charset encoding) {
        return BadCloud.bytes(
                200, "{\"%s\":[{\"name\":\"%s\"}]}".formatted(name, element).getBytes(encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void whatever_a_server_does_is_said_with_what_to_do_and_recorded_and_the_rest_is_there(String language)
            throws IOException {
        Map<String, String> expected =
                new TreeMap<>(Map.of("compute", "not-in-catalogue", "image", "not-in-catalogue"));
        try (BadCloud cloud = new BadCloud(null)) {
            Map<String, BadCloud.Answer> answers = new TreeMap<>();
            answers.put("networks http-401", BadCloud.text(401, "{}"));
            answers.put("subnets http-403", BadCloud.text(403, "{}"));
            answers.put("extensions http-404", BadCloud.text(404, "{}"));
            answers.put("trunks not-offered", BadCloud.text(404, "{}"));
            answers.put("quotas http-302", BadCloud.text(302, ""));
            answers.put("segments http-429", cloud.busy(9, "", BadCloud.text(200, "")));
            answers.put("address-scopes http-429", cloud.busy(9, "1", BadCloud.text(200, "")));
            answers.put(
                    "agents http-500",
                    BadCloud.text(500, "token " + BadCloud.TOKEN + " password=" + BadCloud.PASSWORD));
            answers.put("floatingips broken-off", BadCloud.half("{\"floatingips\": [{\"id\": \"1\"},"));
            answers.put("port-forwardings not-asked", BadCloud.text(200, "{}"));
            answers.put("ports json-syntax", BadCloud.text(200, "<html>please log in</html>"));
            answers.put("rbac-policies json-truncated", BadCloud.text(200, "{\"rbac_policies\": [{\"id\": \"1\"},"));
            answers.put("address-groups broken-off", BadCloud.text(200, "{\"something\": []}"));
            answers.put("routers json-encoding", list("routers", "証拠", Charset.forName("Shift_JIS")));
            answers.put("subnetpools json-encoding", list("subnetpools", "Zürich", StandardCharsets.ISO_8859_1));
            answers.put("security-groups json-encoding", list("security_groups", "a", StandardCharsets.UTF_16));
            answers.put("security-group-rules json-encoding", exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                BadCloud.bytes(200, zipped("{\"security_group_rules\": []}")).to(exchange);
            });
            answers.put("service-providers timeout", cloud.silence(""));
            answers.put("availability-zones timeout", cloud.silence("{\"availability_zones\": ["));
            answers.forEach((gap, answer) -> {
                String[] parts = gap.split(" ", -1);
                expected.put("network/" + parts[0], parts[1]);
                cloud.on("/v2.0/" + parts[0].replace("availability-z", "availability_z"), answer);
            });
            cloud.on("/v2.0/log/logs", cloud.busy(1, "1", BadCloud.text(200, "{\"logs\": []}")));

            Run run = collect(cloud, language, "tonight", "");
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
            expected.forEach((unit, reason) -> assertThat(run.err())
                    .contains(
                            language.equals("en")
                                    ? "not got: openstack/R1/" + unit + " (" + reason + ")"
                                    : "取得できず: openstack/R1/" + unit + "（" + reason + "）"));
            assertThat(run.err()).contains(ADVICE.getOrDefault(language, List.of()));
            List<String> wanted = new ArrayList<>();
            expected.forEach((unit, reason) -> wanted.add(unit + " " + reason));
            assertThat(gaps("tonight")).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(folder.resolve("tonight/data/openstack/R1/network/qos-policies.json"))
                    .exists();
            assertThat(folder.resolve("tonight/data/openstack/R1/network/log-logs.json"))
                    .exists();
            assertThat(folder.resolve("tonight/data/openstack/R1/identity/endpoints.json"))
                    .exists();
        }
    }

    private static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        401, "{\"error\": {\"message\": \"wrong\"}}", "refuses user auditor: HTTP status 401", "拒みました"),
                arguments(403, "{}", "refuses user auditor: HTTP status 403", "拒みました"),
                arguments(404, "{}", "does not answer as expected: HTTP status 404. Check the address", "想定と違います"),
                arguments(429, "{}", "failed at every attempt (HTTP status 429)", "後で再度実行"),
                arguments(500, "{}", "failed at every attempt (HTTP status 500)", "ログを確かめる"),
                arguments(200, "<html>please log in</html>", "it gives no token; is it Keystone v3?", "想定と違います"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void who_gets_no_token_can_do_nothing_and_is_told_why(int status, String body, String english, String japanese)
            throws IOException {
        try (BadCloud cloud = new BadCloud(null)) {
            cloud.on("/v3/auth/tokens", BadCloud.text(status, body));
            Run run = collect(cloud, "en", "refused", "");
            assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(run.complaint()).contains(cloud.address(), english);
            assertThat(collect(cloud, "ja", "refused", "").complaint()).contains(cloud.address(), japanese);
            assertThat(gaps("refused")).allMatch("identity/catalog no-token"::equals);
        }
    }

    @Test
    void a_token_that_breaks_off_or_never_comes_is_said() throws IOException {
        try (BadCloud cloud = new BadCloud(null)) {
            cloud.on("/v3/auth/tokens", cloud.silence(""));
            Run silent = collect(cloud, "en", "silent", "");
            assertThat(silent.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(silent.complaint()).contains("cannot be reached (timeout: no answer within 2 s)");
            assertThat(cloud.asked("/v3/auth/tokens")).isEqualTo(2);
            cloud.on("/v3/auth/tokens", exchange -> {
                exchange.getResponseHeaders().set("X-Subject-Token", BadCloud.TOKEN);
                BadCloud.half("{\"token\":").to(exchange);
            });
            assertThat(collect(cloud, "en", "half", "").complaint()).contains("its answer is no JSON, or broke off");
            assertThat(gaps("half")).containsExactly("identity/catalog no-token");
        }
    }

    @Test
    void a_service_that_never_finishes_the_handshake_is_asked_a_few_times_and_the_rest_is_there() throws IOException {
        try (BadCloud cloud = new BadCloud(null);
                ServerSocket mute = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            cloud.service("volumev3", "https://127.0.0.1:" + mute.getLocalPort());
            Run run = collect(cloud, "en", "mute", "");
            assertThat(run.status()).isEqualTo(ExitStatus.UNDETERMINED);
            assertThat(run.err())
                    .contains("not got: openstack/R1/volume/volumes (timeout) no connection within 2 s")
                    .contains("gave no answer to 3 requests before");
            assertThat(gaps("mute"))
                    .contains("volume/backups timeout", "volume/attachments not-asked", "volume/pools not-asked")
                    .noneMatch(gap -> gap.startsWith("network/"));
        }
    }

    private void keytool(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", "changeit"));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void certificate(String name, String dates, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name));
        arguments.addAll(List.of("-startdate", dates, "-validity", "2"));
        arguments.addAll(List.of(more));
        keytool(arguments.toArray(String[]::new));
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                folder.resolve(name + ".pem").toString());
    }

    private SSLContext server(String name) throws Exception {
        KeyStore all = KeyStore.getInstance("PKCS12");
        char[] word = "changeit".toCharArray();
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            all.load(in, word);
        }
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, word);
        one.setKeyEntry(name, all.getKey(name, word), word, all.getCertificateChain(name));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, word);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void a_certificate_that_does_not_fit_is_said_with_what_is_wrong_about_it() throws Exception {
        certificate("authority", "-5d", "-ext", "bc:c", "-validity", "30");
        certificate("stranger", "-1d");
        certificate("right", "-1d", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
        certificate("elsewhere", "-1d", "-signer", "authority", "-ext", "san=dns:other.example");
        certificate("expired", "-4d", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
        certificate("early", "+9d", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
        certificate("old", "-4d", "-ext", "san=ip:127.0.0.1");
        Map<String, String> wrong = Map.of(
                "right stranger", "no authority that is trusted certifies it",
                "elsewhere authority", "No subject alternative names matching IP address 127.0.0.1 found",
                "expired authority", "it has expired: NotAfter: ",
                "early authority", "it is not valid yet: NotBefore: ",
                "old old", "it has expired: NotAfter: ");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            String[] parts = one.getKey().split(" ", -1);
            String trusted = "cacert: " + folder.resolve(parts[1] + ".pem");
            try (BadCloud cloud = new BadCloud(server(parts[0]))) {
                Run run = collect(cloud, "en", parts[0], trusted);
                assertThat(run.status()).as(one.getKey() + run.err()).isEqualTo(ExitStatus.FAILED);
                assertThat(run.complaint())
                        .contains("The certificate of “" + cloud.address(), one.getValue(), "Name the authority");
                assertThat(collect(cloud, "ja", parts[0], trusted).complaint())
                        .contains("の証明書が合いません", one.getValue(), "cacert");
                assertThat(gaps(parts[0])).allMatch("identity/catalog no-token"::equals);
            }
        }
        try (BadCloud cloud = new BadCloud(server("right"));
                BadCloud other = new BadCloud(server("expired"))) {
            cloud.service("volumev3", other.address());
            cloud.service("image", "https://127.0.0.1:" + cloud.address().replaceAll(".*:", ""));
            Run run = collect(cloud, "en", "one", "cacert: " + folder.resolve("authority.pem"));
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
            assertThat(run.err())
                    .contains("not got: openstack/R1/volume/volumes (certificate) it has expired")
                    .contains("the server’s certificate does not fit");
            assertThat(gaps("one")).contains("volume/volumes certificate").noneMatch(gap -> gap.startsWith("network/"));
        }
    }

    @Test
    void a_server_that_speaks_no_tls_where_it_should_is_said() throws IOException {
        try (BadCloud cloud = new BadCloud(null);
                ServerSocket plain = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = plain.accept()) {
                    one.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    assertThat(plain.isClosed()).isTrue();
                }
            });
            cloud.service("image", "https://127.0.0.1:" + plain.getLocalPort());
            Run run = collect(cloud, "en", "plain", "");
            assertThat(run.err()).contains("not got: openstack/R1/image/images (tls) ", "no TLS connection came about");
            assertThat(gaps("plain")).contains("image/images tls");
        }
    }
}
