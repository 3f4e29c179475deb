package org.akashi.collect.ovsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.akashi.collect.CollectException;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Patience;
import org.akashi.collect.Progress;
import org.akashi.collect.http.Tls;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real ovsdb-server, and against sockets that are none. */
class OvsdbCollectorTest {

    private static final String SCHEMA = "/usr/share/ovn/ovn-nb.ovsschema";

    @TempDir
    private Path folder = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + said)
                .isZero();
        return said;
    }

    private void serve(String... options) throws IOException, InterruptedException {
        run("ovsdb-tool", "create", "nb.db", SCHEMA);
        List<String> command = new ArrayList<>(List.of(
                "ovsdb-server", "--unixctl=" + folder.resolve("ctl"), "--remote=punix:" + folder.resolve("sock")));
        command.addAll(List.of(options));
        command.add("nb.db");
        started.add(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start());
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(folder.resolve("sock")) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        run(
                "ovsdb-client",
                "transact",
                "unix:" + folder.resolve("sock"),
                "[\"OVN_Northbound\",{\"op\":\"insert\",\"table\":\"Logical_Switch\",\"row\":{\"name\":\"證拠\","
                        + "\"external_ids\":[\"map\",[[\"db_password\",\"planted-1\"],[\"neutron:network_name\",\"web\"]]]}}]");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Patience patience(Duration answer) {
        return new Patience(
                2,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                answer,
                time -> assertThat(time).isPositive());
    }

    private Verification collect(String name, String remote, Optional<SSLContext> tls, Duration answer) {
        OvsdbCollector collector = new OvsdbCollector("R1", tls);
        collector.northbound(remote);
        CollectRun.into(folder.resolve(name), "akashi test", Clock.systemUTC())
                .run(
                        collector,
                        new Performer(Performer.Kind.AUDITOR, List.of("A")),
                        RedactionKey.generate(),
                        Progress.none(),
                        patience(answer));
        return Verifier.verify(folder.resolve(name), Trust.none(), 1);
    }

    private String dump(String name) throws IOException {
        return Files.readString(folder.resolve(name + "/data/ovn/R1/NB.dump.json"));
    }

    @Test
    void a_database_is_read_over_each_kind_of_socket_as_ovsdb_client_dumps_it_but_for_secrets() throws Exception {
        certificates();
        int plain = freePort();
        int secure = freePort();
        serve(
                "--remote=ptcp:" + plain + ":127.0.0.1",
                "--remote=pssl:" + secure + ":127.0.0.1",
                "--private-key=server.key",
                "--certificate=server.pem",
                "--ca-cert=ca.pem");
        String theirs = run("ovsdb-client", "dump", "-f", "json", "unix:" + folder.resolve("sock"), "OVN_Northbound");
        assertThat(theirs).contains("planted-1");

        assertThat(collect("unix", "unix:" + folder.resolve("sock"), Optional.empty(), Duration.ofSeconds(30))
                        .gaps())
                .isEmpty();
        assertThat(dump("unix").replaceAll("redacted:[0-9a-z:-]+", "planted-1")).isEqualTo(theirs);
        assertThat(dump("unix")).doesNotContain("planted-1").contains("證拠", "\"web\"");

        assertThat(collect("tcp", "tcp:127.0.0.1:" + plain, Optional.empty(), Duration.ofSeconds(30))
                        .gaps())
                .isEmpty();
        assertThat(dump("tcp").replaceAll("redacted:[0-9a-z:-]+", "planted-1")).isEqualTo(theirs);

        SSLContext own = Tls.trusting(folder.resolve("ca.pem"), folder.resolve("own.pem"), folder.resolve("own.key"));
        assertThat(collect("ssl", "ssl:127.0.0.1:" + secure, Optional.of(own), Duration.ofSeconds(30))
                        .gaps())
                .isEmpty();
        assertThat(dump("ssl").replaceAll("redacted:[0-9a-z:-]+", "planted-1")).isEqualTo(theirs);

        SSLContext wrong = Tls.trusting(folder.resolve("other.pem"));
        assertThat(collect("wrong", "ssl:127.0.0.1:" + secure, Optional.of(wrong), Duration.ofSeconds(30))
                        .gaps())
                .containsExactly("ovn/R1/NB certificate");
    }

    private void certificates() throws Exception {
        for (String authority : new String[] {"ca", "other"}) {
            run(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:P-256",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=" + authority,
                    "-keyout",
                    authority + ".key",
                    "-out",
                    authority + ".pem");
        }
        for (String name : new String[] {"server", "own"}) {
            run(
                    "openssl",
                    "req",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:P-256",
                    "-nodes",
                    "-subj",
                    "/CN=" + name,
                    "-keyout",
                    name + ".key",
                    "-out",
                    name + ".csr");
            run(
                    "openssl",
                    "x509",
                    "-req",
                    "-in",
                    name + ".csr",
                    "-CA",
                    "ca.pem",
                    "-CAkey",
                    "ca.key",
                    "-days",
                    "2",
                    "-out",
                    name + ".pem");
        }
    }

    private Process member(String name) throws IOException {
        Process process = new ProcessBuilder(
                        "ovsdb-server",
                        "--unixctl=" + folder.resolve(name + ".ctl"),
                        "--remote=punix:" + folder.resolve(name + ".sock"),
                        name + ".db")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        started.add(process);
        return process;
    }

    private Verification soon(String name, String remote, java.util.function.Predicate<Verification> wanted) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        Verification found = collect(name + "-0", remote, Optional.empty(), Duration.ofSeconds(30));
        for (int i = 1; !wanted.test(found) && System.nanoTime() < until; i++) {
            found = collect(name + "-" + i, remote, Optional.empty(), Duration.ofSeconds(30));
        }
        assertThat(found).matches(wanted, found.gaps().toString());
        return found;
    }

    @Test
    void of_a_cluster_the_leader_is_read_then_a_follower_and_none_that_has_lost_the_others() throws Exception {
        int one = freePort();
        int two = freePort();
        run("ovsdb-tool", "create-cluster", "one.db", SCHEMA, "tcp:127.0.0.1:" + one);
        run("ovsdb-tool", "join-cluster", "two.db", "OVN_Northbound", "tcp:127.0.0.1:" + two, "tcp:127.0.0.1:" + one);
        String first = "unix:" + folder.resolve("one.sock");
        String second = "unix:" + folder.resolve("two.sock");
        member("two");
        soon("joining", second, found -> found.gaps().equals(List.of("ovn/R1/NB not-connected")));
        Process leader = member("one");
        soon("follower", second, found -> found.gaps().isEmpty());
        soon("both", second + "," + first, found -> found.gaps().isEmpty());
        assertThat(members("follower")).isEqualTo("clustered, follower");
        assertThat(members("both")).isEqualTo("clustered, leader");
        leader.destroyForcibly().onExit().join();
        soon("alone", second, found -> found.gaps().equals(List.of("ovn/R1/NB not-connected")));
    }

    /** Which member the last of the captures of a name was from. */
    private String members(String name) throws IOException {
        String last = "";
        for (int i = 0; Files.exists(folder.resolve(name + "-" + i)); i++) {
            last = Files.readString(folder.resolve(name + "-" + i + "/capture.jsonl"));
        }
        return last.replaceAll("(?s).*\"member\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void nobody_there_somebody_else_and_somebody_silent_are_gaps() throws IOException {
        assertThat(collect("none", "unix:/nothing/there", Optional.empty(), Duration.ofSeconds(1))
                        .gaps())
                .containsExactly("ovn/R1/NB unreachable");
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            assertThat(collect(
                                    "silent",
                                    "tcp:127.0.0.1:" + silent.getLocalPort(),
                                    Optional.empty(),
                                    Duration.ofMillis(200))
                            .gaps())
                    .containsExactly("ovn/R1/NB timeout");
        }
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread server = Thread.ofPlatform().start(() -> greet(other));
            assertThat(collect(
                                    "other",
                                    "tcp:127.0.0.1:" + other.getLocalPort(),
                                    Optional.empty(),
                                    Duration.ofSeconds(30))
                            .gaps())
                    .containsExactly("ovn/R1/NB unreachable");
            other.close();
            server.interrupt();
        }
    }

    private static void greet(ServerSocket server) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write("SSH-2.0-none\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    @Test
    void what_is_no_address_is_said() {
        for (String wrong :
                new String[] {"", "127.0.0.1:6641", "tcp:127.0.0.1", "udp:h:1", "tcp:h:99999", "unix:", "tcp:h:1,"}) {
            assertThatExceptionOfType(CollectException.class)
                    .as(wrong)
                    .isThrownBy(() -> new OvsdbCollector("R1", Optional.empty()).northbound(wrong));
        }
    }
}
