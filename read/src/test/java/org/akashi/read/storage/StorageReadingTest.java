package org.akashi.read.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.model.Component;
import org.akashi.model.storage.BlockTarget;
import org.akashi.model.storage.ClusterAccount;
import org.akashi.model.storage.FileExport;
import org.akashi.model.storage.StorageSystems;
import org.akashi.read.CloudReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recordings of real tools, and settings written after their sources; which is which is told beside them. */
class StorageReadingTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/machines");

    @TempDir
    private Path folder = Path.of("");

    private static StorageSystems recorded() {
        return CloudReader.read(EvidenceFolder.open(RECORDINGS)).resources().storage();
    }

    private static FileExport export(String id) {
        return Optional.ofNullable(recorded().exports().get("nfs-1/" + id)).orElseThrow();
    }

    private Cloud written(String file, String content) throws IOException {
        Path path = folder.resolve("storage/s/" + file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return CloudReader.read(EvidenceFolder.open(folder));
    }

    @Test
    void exports_in_force_tell_who_may_do_what() {
        assertThat(recorded().exports().values())
                .filteredOn(e -> e.form() == FileExport.Form.IN_FORCE)
                .extracting(FileExport::name, FileExport::client)
                .containsExactly(
                        tuple("/srv/exports/acme", "192.0.2.11"),
                        tuple("/srv/exports/acme", "192.0.2.12"),
                        tuple("/srv/exports/backup", "192.0.2.0/24"),
                        tuple("/srv/exports/globex", "*"),
                        tuple("/srv/exports/globex", "192.0.2.21"),
                        tuple("/srv/exports/shared", "*"));
        FileExport shared = export("in force /srv/exports/shared *");
        assertThat(shared.writable()).isTrue();
        assertThat(shared.trustsRoot()).isTrue();
        assertThat(shared.anySourcePort()).isTrue();
        assertThat(shared.unauthenticated()).isTrue();
        assertThat(shared.evidence()).hasToString("storage/nfs-1/etab.txt#L5");
        FileExport acme = export("in force /srv/exports/acme 192.0.2.11");
        assertThat(acme.unauthenticated()).isFalse();
        assertThat(acme.trustsRoot()).isFalse();
        assertThat(export("in force /srv/exports/acme 192.0.2.12").writable()).isFalse();
    }

    @Test
    void a_space_before_the_options_gives_them_to_everyone() {
        assertThat(export("settings /srv/exports/globex *").writable()).isTrue();
        assertThat(export("settings /srv/exports/globex 192.0.2.21").writable()).isFalse();
        assertThat(export("settings /srv/exports/globex *").evidence().pointer())
                .isEqualTo("L4");
    }

    @Test
    void usual_options_of_an_entry_hold_unless_a_client_has_its_own() {
        assertThat(export("settings /srv/exports/backup backup-1.example.net").options())
                .containsExactly("no_subtree_check", "root_squash", "rw", "sync");
        assertThat(export("settings /srv/exports/backup 192.0.2.0/24").options())
                .containsExactly("no_subtree_check", "ro", "sync");
    }

    @Test
    void names_with_spaces_and_entries_for_everyone_are_read_and_nonsense_is_said() throws IOException {
        Cloud cloud = written("exports.txt", "\"/a b\" 10.0.0.1(rw)\n/c\\040d\nrelative *(rw)\n/e h((rw)\n");
        assertThat(cloud.resources().storage().exports().values())
                .extracting(FileExport::name, FileExport::client)
                .containsExactly(tuple("/a b", "10.0.0.1"), tuple("/c d", "*"), tuple("/e", "*"));
        assertThat(cloud.diagnostics())
                .filteredOn(d -> d.place().artifact().endsWith("exports.txt"))
                .extracting(d -> d.code() + " " + d.place().pointer())
                .containsExactly("BAD_LINE L3", "BAD_LINE L4");
    }

    @Test
    void targets_of_the_kernel_tell_units_initiators_and_authentication() {
        BlockTarget acme = Optional.ofNullable(
                        recorded().targets().get("lio-1/iqn.2003-01.org.linux-iscsi.storage:acme/1"))
                .orElseThrow();
        assertThat(acme.anyInitiator()).isFalse();
        assertThat(acme.portals()).containsExactly("192.0.2.72:3260");
        assertThat(acme.units())
                .extracting("number", "store", "path")
                .containsExactly(tuple(0, "fileio/acme", "/srv/luns/acme.img"));
        assertThat(acme.initiators())
                .extracting(BlockTarget.Initiator::name, BlockTarget.Initiator::authenticated)
                .containsExactly(
                        tuple("iqn.1993-08.org.debian:01:compute-1", true),
                        tuple("iqn.1993-08.org.debian:01:compute-2", false));
        BlockTarget globex = Optional.ofNullable(
                        recorded().targets().get("lio-1/iqn.2003-01.org.linux-iscsi.storage:globex/1"))
                .orElseThrow();
        assertThat(globex.anyInitiator()).isTrue();
        assertThat(globex.authenticated()).isFalse();
        assertThat(globex.units().getFirst().readOnly()).isTrue();
        assertThat(globex.evidence().pointer()).isEqualTo("/targets/1/tpgs/0");
    }

    @Test
    void targets_of_user_space_tell_who_is_let_in() {
        assertThat(recorded().targets().values())
                .filteredOn(target -> target.system().equals("tgt-1"))
                .extracting(BlockTarget::name, BlockTarget::anyInitiator, BlockTarget::authenticated)
                .containsExactly(
                        tuple("iqn.2010-10.org.openstack:volume-acme", false, true),
                        tuple("iqn.2010-10.org.openstack:volume-open", true, false));
        BlockTarget acme = recorded().targets().values().stream()
                .filter(target -> target.name().endsWith("volume-acme"))
                .findFirst()
                .orElseThrow();
        assertThat(acme.initiators()).extracting("name").containsExactly("192.0.2.11");
        assertThat(acme.units())
                .extracting("number", "path")
                .containsExactly(tuple(1, "/var/tmp/akashi-lab/storage/luns/acme.img"));
    }

    @Test
    void accounts_of_a_cluster_tell_whose_rights_have_no_bounds() {
        assertThat(recorded().accounts().values())
                .filteredOn(ClusterAccount::isClient)
                .filteredOn(ClusterAccount::everyPool)
                .extracting(ClusterAccount::name)
                .containsExactly("client.admin", "client.legacy", "client.monitoring");
        assertThat(recorded().accounts().get("ceph-1/client.legacy")).satisfies(account -> {
            assertThat(account.unlimited()).isTrue();
            assertThat(account.component()).isEqualTo(Component.AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT);
        });
        assertThat(recorded().pools().get("ceph-1/volumes")).satisfies(pool -> {
            assertThat(pool.applications()).containsExactly("rbd");
            assertThat(pool.copies()).isEqualTo(1);
        });
    }

    @Test
    void the_client_side_tells_its_name_its_secret_and_its_ways() {
        assertThat(recorded().clients().get("client-1")).satisfies(client -> {
            assertThat(client.name()).isEqualTo("iqn.1993-08.org.debian:01:compute-1");
            assertThat(client.authenticates()).isTrue();
            assertThat(client.mutual()).isFalse();
            assertThat(client.sessions())
                    .containsExactly(
                            "iqn.2003-01.org.linux-iscsi.storage:acme at 192.0.2.72:3260,1",
                            "iqn.2010-10.org.openstack:volume-open at 192.0.2.72:3260,1");
        });
        assertThat(recorded().multipath().values())
                .extracting("name", "paths")
                .containsExactly(
                        tuple("mpatha", java.util.List.of("sda active ready running", "sdb failed faulty offline")),
                        tuple("3600508b400105e210000900000490001", java.util.List.of("sdc active ready running")));
    }

    @Test
    void the_recordings_are_understood_to_the_last_line() {
        assertThat(CloudReader.read(EvidenceFolder.open(RECORDINGS)).diagnostics())
                .filteredOn(d -> d.place().artifact().startsWith("storage/"))
                .isEmpty();
    }

    @Test
    void documents_of_another_form_are_said_and_break_nothing() throws IOException {
        for (String content : new String[] {"", "[]", "{}", "{\"targets\": 7}", "{\"targets\": [7, {}]}", "nonsense"}) {
            Cloud cloud = written("lio.json", content);
            assertThat(cloud.resources().storage().targets()).isEmpty();
            assertThat(written("ceph-auth.json", content).resources().storage().accounts())
                    .isEmpty();
            assertThat(written("ceph-pools.json", content).resources().storage().pools())
                    .isEmpty();
        }
        assertThat(written("tgt.txt", "nonsense\n").diagnostics())
                .filteredOn(d -> d.place().artifact().endsWith("tgt.txt"))
                .hasSize(1);
    }
}
