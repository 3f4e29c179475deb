package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akashi.model.Artifact;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.Diagnostic.Code;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.resource.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudReaderTest {

    private static final String PORT = "{\"ports\": [{\"id\": \"p\", \"network_id\": \"n\"}]}";

    @TempDir
    Path folder;

    private EvidenceMaker evidence() {
        return new EvidenceMaker(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neutron.ports.json",
                "network.ports.json",
                "Neutron.Ports.json",
                "network/ports.json",
                "neutron/ports.json",
                "openstack/RegionOne/network/ports.json",
                "deep/down/neutron.ports.json",
                "neutron.ports.1.json",
                "neutron.ports-2.json",
                "network/ports.page3.json",
            })
    void a_file_is_recognised_by_service_and_resource(String name) {
        Cloud cloud = evidence().file(name, PORT).read();

        assertThat(cloud.network().ports().keySet()).containsExactly("p");
        assertThat(cloud.coverage().artifacts(EvidenceKind.PORTS)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ports.json",
                "neutron.ports.txt",
                "nova.ports.json",
                "neutron.ports.json.bak",
                "neutron.ports_effective.json",
                "other/ports.json",
                "neutron.json",
                "page1.json",
            })
    void an_unknown_file_is_listed_as_unread_and_no_error(String name) {
        Cloud cloud = evidence().file(name, "anything at all").read();

        assertThat(EvidenceMaker.told(cloud)).containsExactly(Diagnostic.of(Code.UNREAD_FILE, EvidenceRef.whole(name)));
        assertThat(cloud.evidence().artifacts())
                .extracting(Artifact::path, Artifact::read)
                .containsExactly(tuple(name, false));
    }

    @Test
    void names_of_services_and_resources_have_aliases() {
        Cloud cloud = evidence()
                .file(
                        "cinderv3.volumes.json",
                        "{\"volumes\": [{\"id\": \"v\", \"attachments\": [{\"server_id\": \"s\"}]}]}")
                .file("block-storage/volumes.json", "{\"volumes\": [{\"id\": \"w\", \"encrypted\": true}]}")
                .file("image/images.json", "{\"images\": [{\"id\": \"i\", \"visibility\": \"shared\"}]}")
                .file("glance.members.json", "{\"members\": {\"i\": [{\"member_id\": \"t\"}]}}")
                .file("compute/os-hypervisors.json", """
                        {"hypervisors": [{"id": "h", "hypervisor_hostname": "one.example", "hypervisor_type": "QEMU",
                         "service": {"host": "one"}, "host_ip": "192.0.2.7"}]}""")
                .file("nova.aggregates.json", """
                        {"aggregates": [{"hosts": ["one"], "metadata": {"filter_tenant_id": "a, b",
                         "filter_tenant_id2": "c", "secret": "s3cret"}}]}""")
                .file("nova.servers.json", """
                        {"servers": [{"id": "s", "name": "web", "tenant_id": "t", "status": "ACTIVE",
                         "OS-EXT-SRV-ATTR:host": "one", "metadata": {"password": "s3cret"},
                         "OS-EXT-SRV-ATTR:user_data": "s3cret"}]}""")
                .read();

        assertThat(cloud.resources().volumes().keySet()).containsExactly("v", "w");
        assertThat(cloud.resources().images().values())
                .extracting(Image::visibility, Image::members)
                .containsExactly(tuple(Image.Visibility.SHARED, List.of("t")));
        assertThat(cloud.resources().hosts().values()).singleElement().satisfies(host -> {
            assertThat(host.name()).isEqualTo("one.example");
            assertThat(host.dedicatedTo()).containsExactly("a", "b", "c");
        });
        assertThat(cloud.resources().servers().values()).singleElement().satisfies(server -> {
            assertThat(server.project()).isEqualTo("t");
            assertThat(server.host()).contains("one");
        });
        assertThat(cloud.management())
                .singleElement()
                .satisfies(address -> assertThat(address.what()).isEqualTo("one.example"));
        assertThat(EvidenceMaker.told(cloud)).isEmpty();
        assertThat(cloud.toString()).doesNotContain("s3cret");
    }

    @Test
    void several_files_of_a_kind_are_one_list() {
        Cloud cloud = evidence()
                .file("neutron.ports.1.json", """
                        {"ports": [{"id": "a", "network_id": "n"}],
                         "ports_links": [{"rel": "next", "href": "http://x?marker=a"}]}""")
                .file("neutron.ports.2.json", "{\"ports\": [{\"id\": \"b\", \"network_id\": \"n\"}]}")
                .read();

        assertThat(cloud.network().ports().keySet()).containsExactly("a", "b");
        assertThat(cloud.coverage().complete(EvidenceKind.PORTS)).isTrue();
        assertThat(EvidenceMaker.told(cloud)).isEmpty();
    }

    @Test
    void a_missing_page_is_told_and_the_list_is_not_whole() {
        Cloud cloud = evidence().file("neutron.ports.json", """
                        {"ports": [{"id": "a", "network_id": "n"}],
                         "ports_links": [{"rel": "next", "href": "http://x?marker=a"}]}""").read();

        assertThat(cloud.network().ports()).hasSize(1);
        assertThat(cloud.coverage().complete(EvidenceKind.PORTS)).isFalse();
        assertThat(EvidenceMaker.told(cloud))
                .containsExactly(
                        Diagnostic.of(Code.MISSING_PAGE, EvidenceRef.whole("neutron.ports.json"), "http://x?marker=a"));
    }

    @Test
    void a_file_that_is_no_json_is_told() {
        Cloud cloud = evidence()
                .file("neutron.ports.json", "<html>Gateway Timeout</html>")
                .read();

        assertThat(EvidenceMaker.told(cloud)).extracting(Diagnostic::code).containsExactly(Code.NOT_JSON);
        assertThat(cloud.coverage().has(EvidenceKind.PORTS)).isTrue();
        assertThat(cloud.coverage().complete(EvidenceKind.PORTS)).isFalse();
    }

    @Test
    void json_of_another_api_is_told() {
        Cloud cloud = evidence()
                .file("neutron.ports.json", "{\"servers\": [], \"servers_links\": []}")
                .read();

        assertThat(EvidenceMaker.told(cloud))
                .containsExactly(Diagnostic.of(
                        Code.OTHER_API, EvidenceRef.whole("neutron.ports.json"), "ports", "servers, servers_links"));
        assertThat(cloud.coverage().complete(EvidenceKind.PORTS)).isFalse();
    }

    @Test
    void a_page_cut_in_the_middle_keeps_what_came_before() {
        Cloud cloud = evidence()
                .file("neutron.ports.json", "{\"ports\": [{\"id\": \"a\", \"network_id\": \"n\"}, {\"id\": \"b\", \"na")
                .read();

        assertThat(cloud.network().ports().keySet()).containsExactly("a");
        assertThat(EvidenceMaker.told(cloud))
                .containsExactly(Diagnostic.of(Code.CUT_OFF, EvidenceRef.whole("neutron.ports.json"), "1"));
        assertThat(cloud.coverage().complete(EvidenceKind.PORTS)).isFalse();
    }

    @Test
    void a_port_on_a_network_that_is_not_there_stays_and_is_told() {
        Cloud cloud = evidence()
                .file("neutron.networks.json", "{\"networks\": []}")
                .file("neutron.ports.json", PORT)
                .read();

        assertThat(cloud.network().port("p").orElseThrow().segment()).isEqualTo("n");
        assertThat(EvidenceMaker.told(cloud))
                .containsExactly(Diagnostic.of(
                        Code.DANGLING_REFERENCE,
                        new EvidenceRef("neutron.ports.json", "/ports/0"),
                        "p",
                        "network",
                        "n"));
    }

    @Test
    void a_folder_without_keystones_answers_says_which_lists_are_missing() {
        Cloud cloud = evidence().file("neutron.ports.json", PORT).read();

        assertThat(cloud.identity().projects()).isEmpty();
        assertThat(cloud.coverage().has(EvidenceKind.PROJECTS)).isFalse();
        assertThat(cloud.diagnostics())
                .contains(
                        Diagnostic.of(Code.MISSING_KIND, EvidenceRef.whole(""), "PROJECTS", "keystone.projects.json"),
                        Diagnostic.of(
                                Code.MISSING_KIND,
                                EvidenceRef.whole(""),
                                "ROLE_ASSIGNMENTS",
                                "keystone.role_assignments.json"))
                .doesNotContain(Diagnostic.of(Code.MISSING_KIND, EvidenceRef.whole(""), "PORTS", "neutron.ports.json"));
    }

    @Test
    void of_two_elements_with_one_id_the_first_counts() {
        Cloud cloud = evidence()
                .file("a/network/ports.json", "{\"ports\": [{\"id\": \"p\", \"network_id\": \"first\"}]}")
                .file("b/network/ports.json", "{\"ports\": [{\"id\": \"p\", \"network_id\": \"second\"}]}")
                .read();

        assertThat(cloud.network().port("p").orElseThrow().segment()).isEqualTo("first");
        assertThat(EvidenceMaker.told(cloud))
                .containsExactly(
                        Diagnostic.of(Code.DUPLICATE_ID, new EvidenceRef("b/network/ports.json", "/ports/0"), "p"));
    }

    @Test
    void a_link_where_a_list_would_be_leaves_the_list_incomplete(@TempDir Path elsewhere) throws IOException {
        evidence().file("neutron.ports.1.json", PORT);
        Files.createSymbolicLink(
                folder.resolve("neutron.ports.2.json"), Files.writeString(elsewhere.resolve("x"), PORT));

        Cloud cloud = evidence().read();

        assertThat(EvidenceMaker.told(cloud))
                .containsExactly(
                        Diagnostic.of(Code.NOT_FOLLOWED, EvidenceRef.whole("neutron.ports.2.json"), "symbolic link"));
        assertThat(cloud.coverage().complete(EvidenceKind.PORTS)).isFalse();
        Files.delete(folder.resolve("neutron.ports.2.json"));
    }

    @Test
    void a_damaged_database_leaves_the_declared_network() {
        Cloud cloud = evidence()
                .file("neutron.ports.json", PORT)
                .file("ovn/NB.dump.json", "no dump")
                .read();

        assertThat(cloud.network().ports().keySet()).containsExactly("p");
        assertThat(cloud.declared()).isEmpty();
        assertThat(cloud.coverage().complete(EvidenceKind.IMPLEMENTED_NETWORK)).isFalse();
        assertThat(EvidenceMaker.told(cloud)).extracting(Diagnostic::code).containsExactly(Code.NOT_JSON);
    }

    @Test
    void a_second_northbound_database_leaves_everything_undetermined() {
        OvnMaker databases = new OvnMaker().nb("Logical_Switch", "a", "name", "neutron-a");

        Cloud cloud = evidence()
                .file("one/NB.dump.json", databases.northbound())
                .file("two/NB.dump.json", databases.northbound())
                .read();

        assertThat(cloud.network().unmodelled()).extracting(Unmodelled::object).containsExactly(Unmodelled.EVERYTHING);
        assertThat(EvidenceMaker.told(cloud)).extracting(Diagnostic::code).containsExactly(Code.UNMODELLED);
    }

    @Test
    void what_changed_during_capture_is_told() {
        OvnMaker databases = new OvnMaker()
                .nb(
                        "Logical_Switch",
                        "a",
                        "name",
                        "neutron-n",
                        "external_ids",
                        java.util.Map.of("neutron:revision_number", "3"));

        Cloud cloud = evidence()
                .file("ovn/NB.dump.json", databases.northbound())
                .file("neutron.networks.json", """
                        {"networks": [{"id": "n", "provider:network_type": "geneve", "revision_number": 4}]}""")
                .read();

        assertThat(cloud.diagnostics())
                .contains(Diagnostic.of(
                        Code.CHANGED_DURING_CAPTURE,
                        new EvidenceRef("neutron.networks.json", "/networks/0"),
                        "n",
                        "4",
                        "3"));
    }

    @Test
    void hostile_files_do_no_harm() {
        Cloud cloud = evidence()
                .file("neutron.networks.json", "[".repeat(1_000_000))
                .file("neutron.ports.json", "{\"ports\": [{\"id\": \"" + "x".repeat(5_000_000) + "\"}]}")
                .file("neutron.routers.json", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe})
                .file("neutron.subnets.json", "\uFEFF{\"subnets\": []}".getBytes(StandardCharsets.UTF_16LE))
                .file("ovn/NB.dump.json", "{\"caption\":" + "[".repeat(100_000))
                .file("ovn/SB.backup.db", "OVSDB JSON 99999999999 " + "0".repeat(40) + "\n{")
                .read();

        assertThat(EvidenceMaker.told(cloud))
                .extracting(d -> d.place().artifact(), Diagnostic::code)
                .containsExactly(
                        tuple("neutron.networks.json", Code.TOO_LARGE),
                        tuple("neutron.ports.json", Code.TOO_LARGE),
                        tuple("neutron.routers.json", Code.NOT_JSON),
                        tuple("ovn/NB.dump.json", Code.TOO_LARGE),
                        tuple("ovn/SB.backup.db", Code.CUT_OFF));
        assertThat(cloud.coverage().complete(EvidenceKind.SUBNETS)).isTrue();
    }
}
