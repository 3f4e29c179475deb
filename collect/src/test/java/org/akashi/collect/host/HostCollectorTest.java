package org.akashi.collect.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine that the test runs on, asked directly and through a real sshd. */
class HostCollectorTest {

    @TempDir
    private Path folder = Path.of("");

    private Path evidence = Path.of("");
    private Path settings = Path.of("");

    @BeforeEach
    void plant() throws IOException {
        evidence = folder.resolve("tonight");
        settings = Files.createDirectories(folder.resolve("etc/nova"));
        Files.writeString(
                settings.resolve("nova.conf"),
                "[database]\nconnection = mysql+pymysql://nova:planted-1@db/nova\n[neutron]\npassword = planted-2\nregion_name = R1\n");
        Files.writeString(settings.resolve("server.key"), "planted-3\n");
        Files.writeString(
                Files.createDirectories(settings.resolve("fernet-keys")).resolve("0"), "planted-5\n");
        Files.writeString(settings.resolve("1b7c5a7e.base64"), "planted-6\n");
        Files.writeString(settings.resolve("ceph.client.nova.keyring"), "\tkey = planted-7\n");
        Files.writeString(
                settings.resolve("odd name's.conf"),
                "-----BEGIN PRIVATE KEY-----\nplanted-4\n-----END PRIVATE KEY-----\n");
    }

    private Verification collect(Shell shell) {
        CollectRun.into(evidence, "akashi test", Clock.systemUTC())
                .run(
                        new HostCollector("node-1", shell, false, List.of(settings.toString(), "/nothing/there")),
                        new Performer(Performer.Kind.AUDITOR, List.of("A")),
                        RedactionKey.generate(),
                        Progress.none(),
                        new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60), time -> {}));
        return Verifier.verify(evidence, Trust.none(), 1);
    }

    private String kept(String file) throws IOException {
        return Files.readString(evidence.resolve("data/host/node-1/" + file));
    }

    private void check(Verification verification) throws IOException {
        assertThat(verification.intact()).isTrue();
        assertThat(verification.missing()).isEmpty();
        assertThat(kept("ip-link.json")).contains("\"ifname\":\"lo\"");
        assertThat(kept("ip-addr.json")).contains("127.0.0.1");
        assertThat(kept("sysctl.txt")).contains("net.ipv4.ip_forward = ");
        assertThat(kept("uname.txt")).startsWith("Linux");
        assertThat(kept("modes.txt"))
                .contains(settings + "/server.key\n", settings + "/fernet-keys/0\n", settings + "/nova.conf\n")
                .containsPattern("(?m)^-rw\\S* \\S+ \\S+ 10 .*/server.key$");
        assertThat(kept("packages.txt")).contains("bash");
        assertThat(kept("passwd.txt")).startsWith("root:");
        assertThat(kept("cpuinfo.txt")).contains("processor");
        assertThat(kept("files" + settings + "/nova.conf"))
                .contains(
                        "connection = mysql+pymysql://nova:redacted:",
                        "@db/nova\n",
                        "password = redacted:",
                        "region_name = R1\n");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all.toString()).contains("odd name's.conf").doesNotContain("planted-");
        assertThat(verification.gaps())
                .allMatch(gap -> gap.matches("host/node-1/\\S+ (not-installed|exit-\\d+|json-truncated|json-syntax)"));
    }

    @Test
    void a_host_is_asked_directly() throws IOException {
        check(collect(new Shell.Local()));
    }

    @Test
    void a_host_is_asked_through_its_ssh_server_and_one_of_another_key_is_refused() throws Exception {
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve("hostkey").toString());
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve("own").toString());
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve("strange").toString());
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Files.writeString(
                folder.resolve("sshd_config"),
                "Port " + port + "\nListenAddress 127.0.0.1\nHostKey " + folder.resolve("hostkey")
                        + "\nAuthorizedKeysFile " + folder.resolve("own.pub")
                        + "\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin yes\nPidFile none\n");
        Files.createDirectories(Path.of("/run/sshd"));
        Process server = new ProcessBuilder(
                        "/usr/sbin/sshd",
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        try {
            assertThat(listens(port))
                    .as(Files.readString(folder.resolve("sshd.log")))
                    .isTrue();
            check(collect(ssh(port, "hostkey")));
            assertThatExceptionOfType(CollectException.class)
                    .isThrownBy(() -> collect(ssh(port, "strange")))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(CollectException.Code.UNREACHABLE));
        } finally {
            server.destroyForcibly().onExit().join();
        }
    }

    private Shell ssh(int port, String known) throws IOException {
        String[] parts = Files.readString(folder.resolve(known + ".pub")).split(" ", -1);
        Path hosts = folder.resolve("known-" + known);
        Files.writeString(hosts, "[127.0.0.1]:" + port + " " + parts[0] + " " + parts[1] + "\n");
        return new Shell.Ssh(
                System.getProperty("user.name") + "@127.0.0.1",
                List.of(
                        "-F",
                        "none",
                        "-p",
                        String.valueOf(port),
                        "-i",
                        folder.resolve("own").toString(),
                        "-o",
                        "IdentitiesOnly=yes",
                        "-o",
                        "UserKnownHostsFile=" + hosts),
                Files.createDirectories(folder.resolve("to-" + known)));
    }

    private static boolean listens(int port) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            try (var socket = new java.net.Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void a_host_that_is_not_there_is_said() {
        Shell nowhere = new Shell.Ssh("nobody@127.0.0.1", List.of("-F", "none", "-p", "1"), folder);
        assertThatExceptionOfType(CollectException.class)
                .isThrownBy(() -> collect(nowhere))
                .satisfies(e -> assertThat(e.code()).isEqualTo(CollectException.Code.UNREACHABLE));
        assertThat(Verifier.verify(evidence, Trust.none(), 1).gaps())
                .containsExactly("host/node-1/uname.txt unreachable");
    }

    @Test
    void a_word_reaches_the_command_as_it_is() throws Exception {
        String word = "a 'b' \"c\" $d `e` \\ ;&|*?\n~";
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + Shell.Ssh.quoted(word)).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(word);
    }
}
