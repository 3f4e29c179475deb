package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Artifact;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.read.openstack.network.DeviceOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    static final Path KUMO = Path.of(System.getProperty("akashi.root", ".."), "samples/kumo");

    private static final Cloud CLOUD = CloudReader.read(EvidenceFolder.open(KUMO));

    @Test
    void the_implemented_network_has_every_part() {
        Network network = CLOUD.network();

        assertThat(network.segments()).hasSize(11);
        assertThat(network.ports()).hasSize(48);
        assertThat(network.routers()).hasSize(7);
        assertThat(network.filters()).hasSize(16);
        assertThat(rules(network)).isEqualTo(69);
        assertThat(network.loadBalancers()).hasSize(1);
        assertThat(network.neighbours()).hasSize(2);
        assertThat(network.unmodelled()).isEmpty();
    }

    @Test
    void the_declared_network_has_every_part() {
        Network network = CLOUD.declared().orElseThrow();

        assertThat(network.segments()).hasSize(11);
        assertThat(network.segments().values().stream()
                        .mapToInt(s -> s.subnets().size())
                        .sum())
                .isEqualTo(12);
        assertThat(network.ports()).hasSize(52);
        assertThat(network.routers()).hasSize(7);
        assertThat(network.filters()).hasSize(15 + 1);
        assertThat(rules(network)).isEqualTo(67 + 2);
        assertThat(network.loadBalancers()).hasSize(1);
    }

    private static int rules(Network network) {
        return network.filters().values().stream()
                .mapToInt(f -> f.rules().size())
                .sum();
    }

    @Test
    void identity_and_resources_are_complete() {
        assertThat(CLOUD.identity().domains()).hasSize(2);
        assertThat(CLOUD.identity().projects()).hasSize(9);
        assertThat(CLOUD.identity().users()).hasSize(17);
        assertThat(CLOUD.identity().roles()).hasSize(8);
        assertThat(CLOUD.identity().assignments()).hasSize(32);
        assertThat(CLOUD.identity().trusts()).hasSize(1);
        assertThat(CLOUD.identity().applicationCredentials()).hasSize(2);
        assertThat(CLOUD.resources().servers()).hasSize(19);
        assertThat(CLOUD.resources().hosts()).hasSize(2);
        assertThat(CLOUD.resources().volumes()).hasSize(18);
        assertThat(CLOUD.resources().images()).hasSize(5);
        assertThat(CLOUD.management()).hasSize(21 + 2 + 3);
    }

    @Test
    void every_list_is_there_and_whole_and_nothing_leaves_a_gap() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            assertThat(CLOUD.coverage().complete(kind)).as(kind.name()).isTrue();
        }
        assertThat(CLOUD.diagnostics()).extracting(Diagnostic::code).containsOnly(Diagnostic.Code.UNREAD_FILE);
    }

    @Test
    void implemented_and_declared_ports_agree_on_who_and_where() {
        Network declared = CLOUD.declared().orElseThrow();

        assertThat(CLOUD.network().ports().values()).allSatisfy(port -> {
            Port other = declared.port(port.id()).orElseThrow();
            assertThat(port.name()).isEqualTo(other.name());
            assertThat(port.segment()).isEqualTo(other.segment());
            assertThat(port.role()).isEqualTo(other.role());
            assertThat(port.project()).isEqualTo(other.project());
            assertThat(port.device()).isEqualTo(other.device());
            assertThat(port.mac()).isEqualTo(other.mac());
            assertThat(port.addresses()).containsExactlyInAnyOrderElementsOf(other.addresses());
            assertThat(port.antiSpoofing()).isEqualTo(other.antiSpoofing());
            assertThat(port.parent()).isEqualTo(other.parent());
            assertThat(port.filters().size()).isEqualTo(other.filters().size());
        });
        assertThat(declared.ports().values())
                .filteredOn(port -> !CLOUD.network().ports().containsKey(port.id()))
                .extracting(Port::role)
                .hasSize(4)
                .containsOnly(Port.Role.PLACEHOLDER);
    }

    @Test
    void implemented_segments_know_owner_shares_and_wire() {
        Segment shared = CLOUD.network().segments().values().stream()
                .filter(segment -> segment.name().equals("shared-services-net"))
                .findFirst()
                .orElseThrow();

        assertThat(shared.wire()).isEqualTo("overlay/12");
        assertThat(shared.sharing()).hasSize(2);
        assertThat(CLOUD.identity().projectName(shared.owner())).isEqualTo("shared-services");
    }

    @Test
    void rules_agree_but_for_the_one_that_lost_its_address_group() {
        Network declared = CLOUD.declared().orElseThrow();
        List<String> different = declared.filters().values().stream()
                .filter(filter -> CLOUD.network().filters().containsKey(filter.id()))
                .flatMap(filter -> filter.rules().stream()
                        .filter(rule ->
                                !rule.match().equals(implemented(filter, rule).match())))
                .map(FilterRule::text)
                .toList();

        assertThat(different).containsExactly("IPv4 tcp 8443 from address group office");
    }

    private static FilterRule implemented(Filter filter, FilterRule rule) {
        return CLOUD.network().filter(filter.id()).orElseThrow().rules().stream()
                .filter(other -> other.id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unread_files_are_listed_with_their_hashes() {
        assertThat(CLOUD.evidence().artifacts())
                .filteredOn(artifact -> !artifact.read())
                .extracting(Artifact::path)
                .contains(
                        "openstack/keystone.credentials.json",
                        "openstack/keystone.role_assignments_effective.json",
                        "openstack/ovn/NB.backup.db")
                .noneMatch(path -> path.contains("_truth") || path.contains("_oracle"));
        assertThat(CLOUD.evidence().artifacts())
                .allSatisfy(artifact -> assertThat(artifact.sha256()).hasSize(64));
        assertThat(CLOUD.toString()).doesNotContain("throwaway");
    }

    @Test
    void the_result_does_not_depend_on_the_threads() {
        Cloud one = CloudReader.read(EvidenceFolder.open(KUMO), new ReadOptions(1));
        Cloud two = CloudReader.read(EvidenceFolder.open(KUMO), new ReadOptions(2));

        assertThat(one.toString()).isEqualTo(two.toString());
        assertThat(one).isEqualTo(two);
    }

    @Test
    void a_user_may_point_at_the_inner_folder() {
        Cloud inner = CloudReader.read(EvidenceFolder.open(KUMO.resolve("openstack")));

        assertThat(inner.network().toString())
                .isEqualTo(withoutFolder(CLOUD.network().toString()));
    }

    private static String withoutFolder(String text) {
        return text.replace("artifact=openstack/", "artifact=")
                .replace("openstack/ovn/", "ovn/")
                .replace("openstack/neutron", "neutron");
    }

    @Test
    void backups_and_dumps_give_equal_clouds_but_for_places(@TempDir Path folder) throws IOException {
        copy(KUMO.resolve("openstack"), folder);
        Files.delete(folder.resolve("ovn/NB.dump.json"));
        Files.delete(folder.resolve("ovn/SB.dump.json"));

        Cloud cloud = CloudReader.read(EvidenceFolder.open(folder));

        assertThat(cloud.network().toString().replace(".backup.db", ".dump.json"))
                .isEqualTo(withoutFolder(CLOUD.network().toString()));
        assertThat(cloud.management().toString().replace(".backup.db", ".dump.json"))
                .isEqualTo(CLOUD.management().toString().replace("openstack/", ""));
        assertThat(cloud.coverage().complete(EvidenceKind.IMPLEMENTED_NETWORK)).isTrue();
    }

    @Test
    void both_layouts_of_paths_give_equal_clouds_but_for_places(@TempDir Path folder) throws IOException {
        copy(KUMO.resolve("openstack"), folder.resolve("flat"));
        Path nested = folder.resolve("nested/openstack/RegionOne");
        try (Stream<Path> files = Files.list(folder.resolve("flat"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                int dot = name.indexOf('.');
                Path target = nested.resolve(service(name.substring(0, dot))).resolve(name.substring(dot + 1));
                Files.createDirectories(target.resolve("..").normalize());
                Files.copy(file, target);
            }
        }
        copy(KUMO.resolve("openstack/ovn"), folder.resolve("nested/ovn"));

        Cloud flat = CloudReader.read(EvidenceFolder.open(folder.resolve("flat")));
        Cloud other = CloudReader.read(EvidenceFolder.open(folder.resolve("nested")));

        assertThat(withoutPlaces(other.network().toString()))
                .isEqualTo(withoutPlaces(flat.network().toString()));
        assertThat(withoutPlaces(other.declared().toString()))
                .isEqualTo(withoutPlaces(flat.declared().toString()));
        assertThat(withoutPlaces(other.identity().toString()))
                .isEqualTo(withoutPlaces(flat.identity().toString()));
        assertThat(withoutPlaces(other.resources().toString()))
                .isEqualTo(withoutPlaces(flat.resources().toString()));
    }

    private static String service(String name) {
        return switch (name) {
            case "keystone" -> "identity";
            case "neutron" -> "network";
            case "nova" -> "compute";
            case "cinder" -> "volumev3";
            case "glance" -> "image";
            default -> name;
        };
    }

    private static String withoutPlaces(String text) {
        return text.replaceAll("evidence=[^\\],]*", "evidence=");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!name.startsWith("_")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void device_owners_of_the_sample_have_the_roles_they_should() {
        assertThat(DeviceOwner.role("compute:az-gold")).isEqualTo(Port.Role.GUEST);
        assertThat(DeviceOwner.role("trunk:subport")).isEqualTo(Port.Role.GUEST);
        assertThat(DeviceOwner.role("network:router_interface_distributed")).isEqualTo(Port.Role.ROUTER);
        assertThat(DeviceOwner.role("network:ha_router_replicated_interface")).isEqualTo(Port.Role.ROUTER);
        assertThat(DeviceOwner.role("network:floatingip_agent_gateway")).isEqualTo(Port.Role.PLACEHOLDER);
        assertThat(DeviceOwner.isTrusted("network:loadbalancer")).isTrue();
    }
}
