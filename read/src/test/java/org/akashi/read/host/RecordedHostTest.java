package org.akashi.read.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.akashi.model.network.Network;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Unmodelled;
import org.junit.jupiter.api.Test;

/**
 * A compute node recorded with {@code ip}, {@code bridge}, {@code nft} and {@code sysctl} of Debian 12: bridges with addresses of their
 * own, both ends of its pairs in one namespace, a VXLAN, rules by policy, and bridged packets running through the chains of IP.
 */
class RecordedHostTest {

    private final Network network = HostNetwork.of(files());

    @Test
    void bridges_are_segments_and_the_host_routes_between_them() {
        assertThat(network.segments()).containsKeys("node1/brq-a", "node1/brq-b");
        assertThat(network.routers()).containsOnlyKeys("node1");
        assertThat(network.router("node1").orElseThrow().interfaces().stream().map(RouterInterface::id))
                .contains("node1/brq-a", "node1/brq-b", "node1/eth0");
    }

    @Test
    void bridges_with_one_vxlan_are_one_wire_wherever_they_are() {
        assertThat(network.segment("node1/brq-a").orElseThrow().wire()).isEqualTo("node1/brq-a");
        assertThat(network.segment("node1/brq-a").orElseThrow().uplinks()).hasSize(1);
    }

    @Test
    void what_the_model_cannot_hold_is_named_with_its_place() {
        List<String> settings =
                network.unmodelled().stream().map(Unmodelled::setting).toList();
        assertThat(settings)
                .contains(
                        "ip rule 100",
                        "chain inet/tenants/forward is called for bridged packets",
                        "bridge port neigh_suppress",
                        "a static station");
        assertThat(network.unmodelled())
                .allSatisfy(u -> assertThat(u.evidence().artifact()).startsWith("host/node1/"));
    }

    private static List<HostFile> files() {
        List<HostFile> files = new ArrayList<>();
        for (HostArtifact what : HostArtifact.values()) {
            String name = what == HostArtifact.SETTINGS ? "sysctl.txt" : fileName(what);
            try (InputStream in = RecordedHostTest.class.getResourceAsStream("node1/" + name)) {
                if (in != null) {
                    String path = "host/node1/" + name;
                    files.add(HostFile.read(
                            in,
                            path,
                            Objects.requireNonNull(HostArtifact.of(path).orElse(null))));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return files;
    }

    private static String fileName(HostArtifact what) {
        return switch (what) {
            case LINKS -> "ip-link.json";
            case ADDRESSES -> "ip-addr.json";
            case ROUTES -> "ip-route.json";
            case POLICY -> "ip-rule.json";
            case POLICY_V6 -> "ip-rule6.json";
            case NEIGHBOURS -> "ip-neigh.json";
            case NAMESPACES -> "ip-netns.json";
            case STATIONS -> "bridge-fdb.json";
            case RULES -> "nft.json";
            case SETTINGS -> "sysctl.txt";
        };
    }
}
