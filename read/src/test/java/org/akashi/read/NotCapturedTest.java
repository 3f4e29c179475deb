package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.evidence.capture.Capture;
import org.akashi.evidence.capture.PackageWriter;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.capture.Target;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.network.Unmodelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotCapturedTest {

    private static final Set<EvidenceKind> BY_API =
            EnumSet.complementOf(EnumSet.of(EvidenceKind.IMPLEMENTED_NETWORK, EvidenceKind.NETWORK_BINDINGS));

    @TempDir
    private Path folder = Path.of("");

    private interface Work {
        void on(Capture capture) throws IOException;
    }

    private Cloud cloud(Work work) throws IOException {
        Path evidence = Files.createTempDirectory(folder, "package").resolve("tonight");
        try (PackageWriter writer = PackageWriter.open(evidence, "akashi test", Clock.systemUTC())) {
            Capture capture = writer.begin("openstack", new Performer(Performer.Kind.AUDITOR, List.of("A")), Map.of());
            work.on(capture);
            capture.end();
        }
        return CloudReader.read(EvidenceFolder.open(evidence), new ReadOptions(1));
    }

    private static void keep(Capture capture, String unit, String path, String content) throws IOException {
        capture.write(
                new Target(unit, "data/" + path, new TreeMap<>()),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** One empty answer of each list, whole, of a unit that no gap names. */
    private static void lists(Capture capture) throws IOException {
        for (var list : EvidenceName.lists()) {
            String unit = "openstack/R/" + list.service() + "/" + list.resource();
            keep(
                    capture,
                    "elsewhere/" + unit,
                    unit + ".json",
                    "{\"" + list.resource().replace('-', '_') + "\": []}");
        }
    }

    private Set<EvidenceKind> incomplete(String unit, String reason) throws IOException {
        Cloud cloud = cloud(capture -> {
            lists(capture);
            capture.gap(unit, reason, "");
        });
        Set<EvidenceKind> kinds = EnumSet.copyOf(BY_API);
        kinds.removeIf(cloud.coverage()::complete);
        return kinds;
    }

    @Test
    void a_gap_is_said_with_its_line_reason_and_what_the_source_answered() throws IOException {
        Cloud cloud = cloud(capture -> {
            capture.plan(List.of("openstack/R/network/ports", "openstack/R/network/networks"));
            keep(capture, "openstack/R/network/networks", "openstack/R/network/networks.json", "{\"networks\":[]}");
            capture.gap("openstack/R/network/ports", "http-403", "policy does not allow it");
        });
        assertThat(cloud.diagnostics())
                .filteredOn(d -> d.code() == Diagnostic.Code.NOT_CAPTURED)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.place()).hasToString("capture.jsonl#L4");
                    assertThat(d.arguments())
                            .containsExactly("openstack/R/network/ports", "http-403: policy does not allow it");
                });
        assertThat(cloud.coverage().networkGaps()).contains(EvidenceKind.PORTS).doesNotContain(EvidenceKind.NETWORKS);
    }

    @Test
    void what_was_planned_and_not_come_to_is_a_gap_too() throws IOException {
        Cloud cloud = cloud(capture -> {
            capture.plan(List.of("openstack/R/network/ports"));
            keep(capture, "openstack/R/network/networks", "openstack/R/network/networks.json", "{\"networks\":[]}");
        });
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.NOT_CAPTURED);
        assertThat(cloud.coverage().complete(EvidenceKind.PORTS)).isFalse();
    }

    @Test
    void with_all_lists_and_no_gap_nothing_is_incomplete() throws IOException {
        Cloud cloud = cloud(NotCapturedTest::lists);
        assertThat(BY_API).allMatch(cloud.coverage()::complete);
    }

    @Test
    void each_gap_touches_what_its_unit_would_have_told_and_nothing_else() throws IOException {
        Map<String, Set<EvidenceKind>> touched = new TreeMap<>(Map.of(
                "openstack/R/network/ports", Set.of(EvidenceKind.PORTS),
                "openstack/R/compute/servers#others", Set.of(EvidenceKind.SERVERS),
                "openstack/R/identity/group-members#g3", Set.of(EvidenceKind.GROUP_MEMBERS),
                "openstack/R/identity/users#rest", Set.of(EvidenceKind.USERS),
                "openstack/R/network/port-forwardings", Set.of(EvidenceKind.FLOATING_ADDRESSES),
                "openstack/R/network/extensions", Set.of(EvidenceKind.NETWORKS),
                "openstack/R/image", Set.of(EvidenceKind.IMAGES),
                "openstack/R/#others", BY_API,
                "openstack/R/identity/catalog", Set.of(),
                "openstack/R/compute/flavors", Set.of()));
        for (var expected : touched.entrySet()) {
            assertThat(incomplete(expected.getKey(), "http-500"))
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void a_list_that_one_region_does_not_offer_leaves_that_of_another_whole() throws IOException {
        assertThat(incomplete("openstack/Q/network/trunks", "not-offered")).isEmpty();
    }

    @Test
    void a_cloud_that_refused_a_token_leaves_every_list_open() throws IOException {
        Cloud cloud = cloud(capture -> {
            keep(capture, "host/h/uname.txt", "host/h/uname.txt", "Linux");
            capture.gap("openstack/token", "no-token", "");
        });
        assertThat(cloud.coverage().networkGaps())
                .contains(EvidenceKind.NETWORKS, EvidenceKind.PORTS)
                .doesNotContain(EvidenceKind.IMPLEMENTED_NETWORK);
    }

    @Test
    void a_database_that_was_not_got_is_missed_although_all_lists_are_there() throws IOException {
        Cloud cloud = cloud(capture -> {
            lists(capture);
            capture.gap("ovn/R/NB", "unreachable", "Connection refused");
        });
        assertThat(cloud.coverage().networkGaps()).containsExactly(EvidenceKind.IMPLEMENTED_NETWORK);
    }

    @Test
    void a_file_of_a_host_that_was_not_got_leaves_the_network_of_that_host_open() throws IOException {
        String bridge = "[{\"ifindex\":2,\"ifname\":\"br0\",\"flags\":[\"UP\"],\"operstate\":\"UP\","
                + "\"address\":\"02:00:00:00:00:01\",\"linkinfo\":{\"info_kind\":\"bridge\"}}]";
        Cloud cloud = cloud(capture -> {
            for (String host : List.of("one", "two")) {
                keep(capture, "host/" + host + "/ip-link.json", "host/" + host + "/ip-link.json", bridge);
                keep(capture, "host/" + host + "/nft.json", "host/" + host + "/nft.json", "{\"nftables\":[]}");
            }
            capture.gap("host/one/sysctl.txt", "timeout", "");
            capture.gap("host/two/chronyc-tracking.txt", "not-installed", "");
        });
        assertThat(cloud.network().segments()).containsOnlyKeys("one/br0", "two/br0");
        assertThat(cloud.network().unmodelled())
                .filteredOn(u -> u.setting().contains("was not got"))
                .extracting(Unmodelled::object, u -> u.evidence().toString())
                .containsExactly(org.assertj.core.api.Assertions.tuple("one/br0", "capture.jsonl#L5"));
        assertThat(cloud.diagnostics())
                .filteredOn(d -> d.code() == Diagnostic.Code.NOT_CAPTURED_NOR_READ)
                .extracting(d -> d.arguments().getFirst())
                .containsExactly("host/two/chronyc-tracking.txt");
    }

    @Test
    void machines_and_storage_that_were_not_got_are_said() throws IOException {
        Cloud cloud = cloud(capture -> {
            keep(capture, "host/h/uname.txt", "host/h/uname.txt", "Linux");
            for (String unit : List.of(
                    "libvirt/h/version.txt",
                    "libvirt/h/domains/web.xml",
                    "libvirt/h/volumes/images.txt",
                    "storage/s/etab.txt",
                    "storage/s/tools.txt")) {
                capture.gap(unit, "denied", "");
            }
            for (String unit : List.of("host/h/files/etc/shadow", "storage/s/nfsd-versions.txt", "manual/x")) {
                capture.gap(unit, "denied", "");
            }
        });
        assertThat(Arrays.stream(Diagnostic.Code.values())
                        .filter(code -> code.name().startsWith("NOT_CAPTURED"))
                        .map(code -> cloud.diagnostics().stream()
                                .filter(d -> d.code() == code)
                                .count()))
                .containsExactly(5L, 3L);
    }
}
