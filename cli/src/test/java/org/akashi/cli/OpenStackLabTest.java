package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engineer's walk with the lab's OpenStack, which runs already: {@code lab/up openstack} takes minutes and some 450 packages. Asked for
 * with {@code -Dakashi.lab.openstack=true}, and {@code -Dakashi.lab} if its folder is another.
 */
@EnabledIfSystemProperty(named = "akashi.lab.openstack", matches = "true")
class OpenStackLabTest {

    private static final Path LAB =
            Path.of(System.getProperty("akashi.lab", "/var/tmp/akashi-lab")).resolve("openstack");

    /** What {@code akashi audit} calls the defects that {@code truth.txt} lists. */
    private static final List<String> FINDINGS = List.of(
            "user-on-several-tenants",
            "cloud-admin-in-tenant",
            "router-joins-tenants",
            "network-shared-with-all",
            "port-may-forge",
            "port-unprotected",
            "unprotected-port-published",
            "server-between-tenants");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_planted_through_the_apis_is_found_in_what_was_collected_through_them() throws IOException {
        assertThat(LAB.resolve("ready")).as("start it with lab/up openstack").exists();
        String pack = folder.resolve("tonight").toString();
        Run openstack = Run.of(
                "collect",
                "openstack",
                "--os-client-config",
                LAB.resolve("clouds.yaml").toString(),
                "--os-cloud",
                "lab",
                "--by",
                "A",
                "-o",
                pack);
        assertThat(openstack.status()).as(openstack.err()).isIn(ExitStatus.CLEAN, ExitStatus.UNDETERMINED);
        assertThat(openstack.err().lines().filter(line -> line.contains("not got:")))
                .allMatch(line -> line.contains("(not-offered)"));
        Run ovn = Run.of(
                "collect",
                "ovn",
                "--nb",
                "tcp:127.0.0.1:6641",
                "--sb",
                "tcp:127.0.0.1:6642",
                "--ovs",
                "compute-1=unix:" + LAB.resolve("ovn/compute-1/db.sock"),
                "--by",
                "A",
                "-o",
                pack);
        assertThat(ovn.status()).as(ovn.err()).isEqualTo(ExitStatus.CLEAN);
        assertThat(Run.of("seal", pack, "--key", folder.resolve("key").toString(), "--by", "A")
                        .status())
                .isEqualTo(ExitStatus.CLEAN);
        Path out = folder.resolve("out");
        Run audit = Run.of("audit", pack, "--out", out.toString());
        assertThat(audit.status()).as(audit.err()).isEqualTo(ExitStatus.NONCONFORMITY);
        String result = Files.readString(out.resolve("result.json"));
        assertThat(FINDINGS).allSatisfy(finding -> assertThat(result).contains("\"" + finding + "\""));
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(pack))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all.toString()).doesNotContain("planted-", "throwaway");
    }
}
