package org.akashi.collect.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.akashi.collect.CollectException;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Patience;
import org.akashi.collect.Progress;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenStackCollectorTest {

    private static final Performer AUDITOR = new Performer(Performer.Kind.AUDITOR, List.of("A. Auditor"));

    @TempDir
    private Path folder = Path.of("");

    private final FakeCloud cloud = start();
    private Path evidence = Path.of("");
    private Duration answer = Duration.ofSeconds(60);
    private final List<Duration> waited = new ArrayList<>();

    private static FakeCloud start() {
        try {
            return new FakeCloud(null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void name() {
        evidence = folder.resolve("tonight");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private Patience patience() {
        return new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(30), answer, time -> waited.add(time));
    }

    private CollectRun.Result collect(Progress progress) {
        return collect(cloud.environment(), progress);
    }

    private CollectRun.Result collect(Map<String, String> environment, Progress progress) {
        CloudSettings settings = CloudSettings.of("", environment, List.of());
        return CollectRun.into(evidence, "akashi test", Clock.systemUTC())
                .run(new OpenStackCollector(settings), AUDITOR, RedactionKey.generate(), progress, patience());
    }

    private Verification verify() {
        return Verifier.verify(evidence, Trust.none(), 1);
    }

    private String kept(String path) throws IOException {
        return Files.readString(evidence.resolve("data/openstack/R1/" + path));
    }

    @Test
    void every_list_of_every_service_is_kept_as_it_was_answered() throws IOException {
        cloud.on("/network/v2.0/networks", FakeCloud.text(200, "{\"networks\":  [{\"id\": \"n1\"}]}\n"));
        CollectRun.Result result = collect(Progress.none());

        assertThat(kept("network/networks.json")).isEqualTo("{\"networks\":  [{\"id\": \"n1\"}]}\n");
        assertThat(verify().intact()).isTrue();
        assertThat(verify().unfinished()).isEmpty();
        assertThat(result.artifacts()).isEqualTo((int) ListCall.all().stream()
                .filter(call -> !call.service().equals("placement"))
                .count());
        assertThat(result.gaps()).as(verify().gaps().toString()).isZero();
    }

    @Test
    void pages_are_followed_by_their_query_alone_to_the_same_server() throws IOException {
        cloud.on("/network/v2.0/ports", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int from = query.contains("marker=p2") ? 2 : query.contains("marker=p4") ? 4 : 0;
            String links = from == 4
                    ? ""
                    : ",\"ports_links\":[{\"rel\":\"next\",\"href\":\"http://elsewhere.invalid/x?limit=1000&marker=p"
                            + (from + 2) + "\"},{\"rel\":\"previous\",\"href\":\"http://x/?y\"}]";
            FakeCloud.text(
                            200,
                            "{\"ports\":[{\"id\":\"p" + (from + 1) + "\"},{\"id\":\"p" + (from + 2) + "\"}]" + links
                                    + "}")
                    .to(exchange);
        });
        collect(Progress.none());
        assertThat(kept("network/ports.json")).contains("p1", "p2");
        assertThat(kept("network/ports.2.json")).contains("p3", "p4");
        assertThat(kept("network/ports.3.json")).contains("p5", "p6");
        assertThat(Files.readString(evidence.resolve("capture.jsonl")))
                .contains("\"page\":\"3\"")
                .contains("\"items\":\"2\"");
    }

    @Test
    void a_page_that_names_itself_as_the_next_ends_the_list_with_a_gap() {
        cloud.on(
                "/network/v2.0/ports",
                FakeCloud.text(
                        200,
                        "{\"ports\":[{\"id\":\"p1\"}],\"ports_links\":[{\"rel\":\"next\",\"href\":\"http://h/?limit=1000\"}]}"));
        collect(Progress.none());
        assertThat(verify().gaps()).contains("openstack/R1/network/ports paging-loop");
    }

    @Test
    void whatever_a_server_does_is_a_gap_with_its_reason_and_the_rest_goes_on() throws IOException {
        answer = Duration.ofSeconds(3);
        cloud.on("/network/v2.0/networks", FakeCloud.text(401, "{}"));
        cloud.on("/network/v2.0/subnets", FakeCloud.text(403, "{}"));
        cloud.on("/network/v2.0/routers", FakeCloud.text(404, "{}"));
        cloud.on("/network/v2.0/trunks", FakeCloud.text(404, "{}"));
        cloud.on("/network/v2.0/ports", FakeCloud.text(500, "Traceback: password=" + FakeCloud.PASSWORD));
        cloud.on("/network/v2.0/floatingips", FakeCloud.half("{\"floatingips\": [{\"id\": \"1\"},"));
        cloud.on("/network/v2.0/security-groups", FakeCloud.text(200, "{\"security_groups\": [{\"id\": \"1\"},"));
        cloud.on("/network/v2.0/security-group-rules", FakeCloud.text(200, "<html>busy</html>"));
        cloud.on(
                "/network/v2.0/subnetpools",
                exchange -> FakeCloud.send(
                        exchange, 200, "{\"subnetpools\":[{\"name\":\"証拠\"}]}".getBytes(Charset.forName("Shift_JIS"))));
        cloud.on("/network/v2.0/agents", cloud.never());
        cloud.on("/network/v2.0/extensions", cloud.stalls("{\"extensions\": ["));
        cloud.on("/network/v2.0/segments", FakeCloud.text(200, "{\"something\": []}"));
        cloud.on("/network/v2.0/qos/policies", FakeCloud.text(302, ""));
        collect(Progress.none());

        assertThat(verify().gaps())
                .containsExactlyInAnyOrder(
                        "openstack/R1/network/networks http-401",
                        "openstack/R1/network/subnets http-403",
                        "openstack/R1/network/routers http-404",
                        "openstack/R1/network/trunks not-offered",
                        "openstack/R1/network/ports http-500",
                        "openstack/R1/network/floatingips broken-off",
                        "openstack/R1/network/port-forwardings not-asked",
                        "openstack/R1/network/security-groups json-truncated",
                        "openstack/R1/network/security-group-rules json-syntax",
                        "openstack/R1/network/subnetpools json-encoding",
                        "openstack/R1/network/agents timeout",
                        "openstack/R1/network/extensions timeout",
                        "openstack/R1/network/segments broken-off",
                        "openstack/R1/network/qos-policies http-302");
        assertThat(kept("compute/servers.json")).contains("servers");
        assertThat(verify().intact()).isTrue();
        assertThat(everything()).doesNotContain(FakeCloud.PASSWORD);
    }

    @Test
    void who_is_busy_is_asked_again_after_the_time_he_asks_for() throws IOException {
        AtomicInteger times = new AtomicInteger();
        cloud.on("/network/v2.0/ports", exchange -> {
            if (times.incrementAndGet() < 3) {
                exchange.getResponseHeaders().set("Retry-After", "7");
                FakeCloud.text(429, "slow down").to(exchange);
            } else {
                FakeCloud.text(200, "{\"ports\":[]}").to(exchange);
            }
        });
        collect(Progress.none());
        assertThat(kept("network/ports.json")).isEqualTo("{\"ports\":[]}");
        assertThat(waited).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        assertThat(verify().gaps()).isEmpty();
    }

    @Test
    void requests_are_kept_apart_where_that_is_asked_for() {
        CloudSettings settings = CloudSettings.of("", cloud.environment(), List.of());
        CollectRun.into(evidence, "akashi test", Clock.systemUTC())
                .run(
                        new OpenStackCollector(settings, Duration.ofHours(1), Optional.empty()),
                        AUDITOR,
                        RedactionKey.generate(),
                        Progress.none(),
                        patience());
        assertThat(waited)
                .hasSize(cloud.requests().size())
                .allMatch(
                        time -> time.compareTo(Duration.ofMinutes(55)) > 0 && time.compareTo(Duration.ofHours(1)) <= 0);
    }

    @Test
    void who_may_see_only_his_own_is_asked_for_that_and_the_rest_is_a_gap() throws IOException {
        cloud.roles("member");
        cloud.on("/compute/servers/detail", exchange -> {
            boolean all = exchange.getRequestURI().getQuery().contains("all_tenants");
            FakeCloud.text(all ? 403 : 200, all ? "{}" : "{\"servers\":[{\"id\":\"mine\"}]}")
                    .to(exchange);
        });
        collect(Progress.none());
        assertThat(kept("compute/servers.json")).contains("mine");
        assertThat(verify().gaps())
                .contains("openstack/R1/compute/servers#others http-403", "openstack/R1/#others not-visible");
    }

    @Test
    void a_role_that_is_declared_to_read_everything_leaves_no_gap_and_is_recorded_as_declared() throws IOException {
        cloud.roles("auditor");
        collectWithReadingRole("auditor");
        assertThat(verify().gaps()).noneMatch(gap -> gap.contains("not-visible"));
        assertThat(Files.readString(evidence.resolve("capture.jsonl")))
                .contains("\"permission\":\"declared to read everything: auditor\"")
                .doesNotContain("\"permission\":\"admin\"");
    }

    @Test
    void a_declared_role_that_the_token_does_not_have_changes_nothing() throws IOException {
        cloud.roles("member");
        collectWithReadingRole("auditor");
        assertThat(verify().gaps()).contains("openstack/R1/#others not-visible");
        assertThat(Files.readString(evidence.resolve("capture.jsonl"))).contains("\"permission\":\"not admin\"");
    }

    @Test
    void what_a_declared_role_is_refused_is_a_gap() throws IOException {
        cloud.roles("auditor");
        cloud.on("/compute/servers/detail", exchange -> {
            boolean all = exchange.getRequestURI().getQuery().contains("all_tenants");
            FakeCloud.text(all ? 403 : 200, all ? "{}" : "{\"servers\":[]}").to(exchange);
        });
        collectWithReadingRole("auditor");
        assertThat(verify().gaps()).contains("openstack/R1/compute/servers#others http-403");
    }

    private void collectWithReadingRole(String role) {
        CloudSettings settings = CloudSettings.of("", cloud.environment(), List.of());
        CollectRun.into(evidence, "akashi test", Clock.systemUTC())
                .run(
                        new OpenStackCollector(settings, Duration.ZERO, Optional.of(role)),
                        AUDITOR,
                        RedactionKey.generate(),
                        Progress.none(),
                        patience());
    }

    @Test
    void a_capture_that_died_goes_on_behind_the_last_page_that_was_kept() throws IOException {
        cloud.on("/network/v2.0/ports", exchange -> {
            boolean second = exchange.getRequestURI().getQuery().contains("marker=p1");
            FakeCloud.text(
                            200,
                            second
                                    ? "{\"ports\":[{\"id\":\"p2\"}]}"
                                    : "{\"ports\":[{\"id\":\"p1\"}],\"ports_links\":[{\"rel\":\"next\",\"href\":\"?limit=1000&marker=p1\"}]}")
                    .to(exchange);
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> collect((unit, done, all) -> {
                    if (unit.endsWith("/routers")) {
                        throw new IllegalStateException("killed");
                    }
                }));
        assertThat(verify().unfinished()).hasSize(1);
        assertThat(verify().missing())
                .contains("openstack/R1/network/routers")
                .doesNotContain("openstack/R1/network/ports");
        Files.delete(evidence.resolve("data/openstack/R1/network/ports.2.json"));
        List<String> lines = Files.readAllLines(evidence.resolve("capture.jsonl"));
        lines.removeIf(line -> line.contains("ports.2.json"));
        Files.write(evidence.resolve("capture.jsonl"), renumbered(lines));
        int before = cloud.requests().size();

        collect(Progress.none());
        List<String> later = cloud.requests().subList(before, cloud.requests().size());
        assertThat(later.getFirst()).contains("/v2.0/ports?limit=1000&marker=p1");
        assertThat(later).noneMatch(request -> request.contains("/v2.0/networks"));
        assertThat(kept("network/ports.2.json")).contains("p2");
        assertThat(verify().missing()).isEmpty();
        assertThat(verify().unfinished()).isEmpty();
    }

    private static List<String> renumbered(List<String> lines) {
        List<String> renumbered = new ArrayList<>();
        for (String line : lines) {
            renumbered.add(line.replaceFirst("\"seq\":\\d+", "\"seq\":" + renumbered.size()));
        }
        return renumbered;
    }

    @Test
    void what_was_missing_is_asked_for_again_by_the_next_capture_and_nothing_else() throws IOException {
        cloud.on("/network/v2.0/ports", FakeCloud.text(500, ""));
        assertThat(collect(Progress.none()).gaps()).isEqualTo(1);
        cloud.on("/network/v2.0/ports", FakeCloud.text(200, "{\"ports\":[]}"));
        int before = cloud.requests().size();
        CollectRun.Result again = collect(Progress.none());
        assertThat(again).isEqualTo(new CollectRun.Result(1, 0));
        assertThat(cloud.requests().subList(before, cloud.requests().size()))
                .singleElement()
                .asString()
                .contains("ports");
        assertThat(verify().gaps()).isEmpty();
    }

    @Test
    void members_of_groups_are_gathered_by_group_as_they_were_answered() throws IOException {
        cloud.on(
                "/identity/v3/groups",
                FakeCloud.text(200, "{\"groups\":[{\"id\":\"g1\"},{\"id\":\"g2\"},{\"id\":\"g3\"}]}"));
        cloud.on(
                "/identity/v3/groups/g1/users", FakeCloud.text(200, "{\"links\":{}, \"users\": [ {\"id\":\"u1\"} ] }"));
        cloud.on("/identity/v3/groups/g2/users", FakeCloud.text(200, "{\"users\":[]}"));
        cloud.on("/identity/v3/groups/g3/users", FakeCloud.text(403, "no"));
        collect(Progress.none());
        assertThat(kept("identity/group-members.json"))
                .isEqualTo("{\"group_members\": {\n\"g1\": [ {\"id\":\"u1\"} ],\n\"g2\": []\n}}\n");
        assertThat(verify().gaps()).containsExactly("openstack/R1/identity/group-members#g3 http-403");
    }

    @Test
    void no_planted_secret_is_in_the_package_or_in_a_message() throws IOException {
        List<String> secrets = List.of(
                FakeCloud.PASSWORD, FakeCloud.TOKEN, "planted-2", "planted-3", "planted-4", "planted-5", "planted-6");
        cloud.on(
                "/compute/servers/detail",
                FakeCloud.text(
                        200,
                        "{\"servers\":[{\"id\":\"s1\",\"OS-EXT-SRV-ATTR:user_data\":\"planted-2\",\"metadata\":{\"db\":\"planted-3\"},\"adminPass\":\"planted-4\"}]}"));
        cloud.on(
                "/identity/v3/credentials",
                FakeCloud.text(200, "{\"credentials\":[{\"id\":\"c\",\"blob\":\"planted-5\"}]}"));
        cloud.on(
                "/network/v2.0/ports",
                exchange -> FakeCloud.text(
                                400,
                                "bad token "
                                        + exchange.getRequestHeaders()
                                                .getFirst("X-Auth-Token")
                                                .length() + " connection=mysql://nova:planted-6@db/nova")
                        .to(exchange));
        List<String> said = new ArrayList<>();
        collect(new Progress() {
            @Override
            public void unit(String unit, int done, int all) {
                said.add(unit);
            }

            @Override
            public void gap(String unit, String reason, String detail) {
                said.add(unit + reason + detail);
            }
        });
        String all = everything() + said + CloudSettings.of("", cloud.environment(), List.of());
        secrets.forEach(secret -> assertThat(all).doesNotContain(secret));
        assertThat(all).contains("redacted:hmac-sha256:");
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void who_is_refused_a_token_gets_nothing_and_the_package_says_so() {
        cloud.on(
                "/identity/v3/auth/tokens",
                FakeCloud.text(401, "{\"error\":{\"message\":\"wrong " + FakeCloud.PASSWORD + "\"}}"));
        assertThatExceptionOfType(CollectException.class)
                .isThrownBy(() -> collect(Progress.none()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(CollectException.Code.REFUSED))
                .withMessageContaining("user auditor")
                .withMessageNotContaining(FakeCloud.PASSWORD);
        assertThat(verify().gaps()).containsExactly("openstack/R1/identity/catalog no-token");
    }
}
