package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many threads read, and whether or not files are split, the cloud is the same. */
class ManyThreadsTest {

    private static Cloud read(Path folder, int threads, long large) {
        return CloudReader.read(EvidenceFolder.open(folder), new ReadOptions(threads), large);
    }

    private static void assertSameHowever(Path folder) {
        Cloud plainly = read(folder, 1, Long.MAX_VALUE);
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(read(folder, threads, 0)).isEqualTo(plainly);
            assertThat(read(folder, threads, Long.MAX_VALUE)).isEqualTo(plainly);
        }
    }

    @Test
    void the_sample_is_the_same_cloud() {
        assertSameHowever(SampleTest.KUMO.resolve("openstack"));
    }

    @Test
    void damaged_and_repeated_lists_are_the_same_cloud(@TempDir Path folder) {
        String rule = """
                {"id": "%s", "security_group_id": "%s", "direction": "ingress", "ethertype": "IPv4", "protocol": "%s"}""";
        String first = rule.formatted("r1", "g1", "tcp");
        String second = rule.formatted("r2", "g1", "udp");
        String other = rule.formatted("r1", "g2", "icmp");
        new EvidenceMaker(folder)
                .file("neutron.security-groups.json", """
                        {"security_groups": [{"id": "g1", "security_group_rules": [%s, %s]},
                         {"id": "g2", "security_group_rules": [%s, {"id": "r3"}]}, {"id": "g1"}]}""".formatted(other, second, other))
                .file("neutron.security-group-rules.json", """
                        {"security_group_rules": [%s, %s, {"id": "r4", "direction": "up"}]}""".formatted(first, other))
                .file("neutron.networks.json", "{\"networks\": [{\"id\": \"n\"}, {\"id\": \"m\"")
                .file("neutron.ports.1.json", """
                        {"ports": [{"id": "p", "network_id": "n", "security_groups": ["g1", "g9"], "fixed_ips": [5]}],
                         "ports_links": [{"rel": "next", "href": "x"}]}""")
                .file("neutron.ports.2.json", """
                        [{"ports": [{"id": "q", "network_id": "x"}]}, {"ports": [{"id": "p"}], "next": "y"}]""");

        assertSameHowever(folder);
        assertThat(read(folder, 2, 0).network().filter("g1").orElseThrow().rules())
                .extracting(r -> r.evidence().toString())
                .containsExactly(
                        "neutron.security-group-rules.json#/security_group_rules/0",
                        "neutron.security-groups.json#/security_groups/0/security_group_rules/1");
    }
}
