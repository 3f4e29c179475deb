package org.akashi.collect.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
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
import org.akashi.collect.host.Shell;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** libvirt's own client with its test driver, which needs no daemon and takes its world from a file. */
class LibvirtCollectorTest {

    private static final String UUID = "2b7c5a7e-6d4a-4e0c-9c65-0a9d8c6b000";

    @TempDir
    private Path folder = Path.of("");

    private Path evidence = Path.of("");
    private Path node = Path.of("");

    @BeforeEach
    void plant() throws IOException {
        evidence = folder.resolve("tonight");
        node = folder.resolve("node.xml");
        Files.writeString(
                node,
                "<node>" + domain(1, "a b") + domain(2, "--help") + network("n*1") + network("n_1") + pool()
                        + "</node>");
    }

    private static String domain(int number, String name) {
        return "<domain type='test'><name>" + name + "</name><uuid>" + UUID + number
                + "</uuid><memory>1024</memory><os><type>hvm</type></os><devices>"
                + "<graphics type='vnc' port='5901' passwd='planted1'/></devices></domain>";
    }

    private static String network(String name) {
        return "<network><name>" + name + "</name><bridge name='br" + name.length() + (int) name.charAt(1)
                + "'/></network>";
    }

    private static String pool() {
        return "<pool type='dir'><name>p</name><target><path>/p</path></target><volume type='file'><name>v  1</name>"
                + "<capacity>1000</capacity><target><path>/p/v  1</path></target></volume></pool>";
    }

    private CollectRun.Result collect(String uri) {
        return CollectRun.into(evidence, "akashi test", Clock.systemUTC())
                .run(
                        new LibvirtCollector("node-1", new Shell.Local(), false, uri),
                        new Performer(Performer.Kind.AUDITOR, List.of("A")),
                        RedactionKey.generate(),
                        Progress.none(),
                        new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60), time -> {}));
    }

    private Verification verified() {
        return Verifier.verify(evidence, Trust.none(), 1);
    }

    private List<String> files(String below) throws IOException {
        Path root = evidence.resolve("data/libvirt/node-1").resolve(below);
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void machines_networks_pools_and_volumes_are_kept_each_by_itself() throws IOException {
        collect("test://" + node);
        assertThat(verified().intact()).isTrue();
        assertThat(verified().missing()).isEmpty();
        assertThat(files("domains"))
                .containsExactly(UUID + "1.inactive.xml", UUID + "1.xml", UUID + "2.inactive.xml", UUID + "2.xml");
        assertThat(files("networks")).containsExactly("n_1+2.xml", "n_1.xml");
        assertThat(files("pools")).containsExactly("p.xml");
        assertThat(Files.readString(evidence.resolve("data/libvirt/node-1/domains/" + UUID + "2.xml")))
                .contains("<name>--help</name>");
        assertThat(files("")).contains("capabilities.xml", "domains.txt", "version.txt");
    }

    @Test
    void what_the_driver_does_not_have_is_a_gap_with_its_reason() {
        CollectRun.Result result = collect("test://" + node);
        assertThat(result.gaps()).isPositive();
        assertThat(verified().gaps())
                .contains("libvirt/node-1/filters.txt not-offered", "libvirt/node-1/secrets.txt not-offered")
                .allMatch(gap -> gap.matches("libvirt/node-1/\\S+ (not-offered|gone)"));
    }

    @Test
    void taken_up_again_nothing_is_asked_twice() {
        collect("test://" + node);
        assertThat(collect("test://" + node).artifacts()).isZero();
        assertThat(verified().intact()).isTrue();
    }

    @Test
    void no_secret_is_in_the_package() throws IOException {
        collect("test://" + node);
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all.toString()).contains("<graphics").doesNotContain("planted");
    }

    @Test
    void a_host_without_libvirt_is_said() {
        assertThatExceptionOfType(CollectException.class)
                .isThrownBy(() -> collect("qemu:///system?socket=" + folder.resolve("nobody")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(CollectException.Code.UNREACHABLE));
        assertThat(verified().gaps()).containsExactly("libvirt/node-1/version.txt unreachable");
    }

    @Test
    void lists_are_read_as_virsh_prints_them() {
        assertThat(Virsh.uuids(List.of(" " + UUID + "2   name", UUID + "1", "", "no")))
                .containsExactly(UUID + "1", UUID + "2");
        assertThat(Virsh.firsts(List.of(" a b.qcow2   /images/a b.qcow2", " c       /images/c", "odd")))
                .containsExactly("a b.qcow2", "c");
        assertThat(Virsh.files(List.of("a/b", "a_b", "a:b"))).containsValues("a_b", "a_b+2", "a_b+3");
    }

    @Test
    void refusals_are_told_apart() {
        assertThat(Virsh.refusal("exit-1", "error: failed to connect to the hypervisor\nPermission denied"))
                .isEqualTo("denied");
        assertThat(Virsh.refusal("exit-1", "error: operation forbidden: read only access prevents it"))
                .isEqualTo("denied");
        assertThat(Virsh.refusal("exit-1", "error: Domain not found: no domain with matching uuid 'x'"))
                .isEqualTo("gone");
        assertThat(Virsh.refusal("exit-1", "error: something else")).isEqualTo("exit-1");
        assertThat(Virsh.refusal("timeout", "not found")).isEqualTo("timeout");
    }
}
