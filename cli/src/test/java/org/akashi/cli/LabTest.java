package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.machine.HostAccess;
import org.akashi.model.machine.Machine;
import org.akashi.model.machine.Virtualization;
import org.akashi.model.resource.Resources;
import org.akashi.model.storage.FileExport;
import org.akashi.read.CloudReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engineer's walk with the lab's real OVN, libvirt and storage: collect into one package, seal, hand over, verify, prove. Needs root
 * and namespaces, as the lab does; {@code OpenStackLabTest} does the same with OpenStack, when asked.
 */
class LabTest {

    private static final Path ROOT =
            Path.of(System.getProperty("akashi.root", "..")).toAbsolutePath();

    @TempDir
    private static Path folder = Path.of("");

    private static Path lab = Path.of("");
    private static String pack = "";

    @BeforeAll
    static void collect() throws IOException, InterruptedException {
        assumeThat(succeeds("unshare", "-m", "-n", "true")).as("namespaces").isTrue();
        lab = folder.resolve("lab");
        pack = folder.resolve("tonight").toString();
        script("up", "ovn", "libvirt", "storage");
        String ovn = "unix:" + lab.resolve("ovn") + "/";
        complete(Run.of(
                "collect",
                "ovn",
                "--nb",
                ovn + "nb.sock",
                "--sb",
                ovn + "sb.sock",
                "--ovs",
                "compute-1=" + ovn + "db.sock",
                "--by",
                "A",
                "-o",
                pack));
        String socket = "qemu:///system?socket=" + lab.resolve("libvirt/run/libvirt-sock-ro");
        complete(
                Run.of("collect", "libvirt", "local", "--name", "compute-1", "--uri", socket, "--by", "A", "-o", pack));
        String pid = Files.readString(lab.resolve("storage/tgtd.pid")).strip();
        assertThat(succeeds(
                        "nsenter",
                        "-t",
                        pid,
                        "-m",
                        "-n",
                        "--wd=.",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.akashi.cli.Akashi",
                        "collect",
                        "storage",
                        "local",
                        "--name",
                        "storage-1",
                        "--part",
                        "lio,tgt,nfs,iscsi",
                        "--by",
                        "A",
                        "-o",
                        pack))
                .isTrue();
        Run host = Run.of("collect", "host", "local", "--name", "compute-1", "--by", "A", "-o", pack);
        assertThat(host.status()).as(host.err()).isIn(ExitStatus.CLEAN, ExitStatus.UNDETERMINED);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (Files.isDirectory(lab)) {
            script("down");
            assertThat(lab).doesNotExist();
        }
    }

    private static void complete(Run run) {
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.CLEAN);
    }

    private static void script(String name, String... parts) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("lab").resolve(name).toString()));
        command.addAll(List.of(parts));
        Path said = folder.resolve(name + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("AKASHI_LAB", lab.toString());
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    private static Resources read() {
        return CloudReader.read(EvidenceFolder.open(Path.of(pack))).resources();
    }

    @Test
    void the_package_is_sealed_handed_on_verified_and_the_planted_ways_between_tenants_are_found() throws IOException {
        Path zip = folder.resolve("tonight.zip");
        Path key = folder.resolve("seal.key");
        complete(Run.of("seal", pack, "--key", key.toString(), "--by", "A", "--zip", zip.toString()));
        Path second = Files.createDirectories(folder.resolve("second"));
        Path received = Files.copy(zip, second.resolve("tonight.zip"));
        Run verified = Run.of("verify", received.toString(), "--signer", key + ".pub");
        assertThat(verified.status()).as(verified.out()).isIn(ExitStatus.CLEAN, ExitStatus.UNDETERMINED);
        assertThat(verified.out()).doesNotContain("changed:");
        Path json = folder.resolve("isolation.json");
        assertThat(Run.of("isolate", received.toString(), "--json", json.toString())
                        .status())
                .isEqualTo(ExitStatus.NONCONFORMITY);
        assertThat(Files.readString(json))
                .as("OVN-ROUTER and OVN-DUAL")
                .contains("migration-tmp", "globex-tap", "\"backdoor\"");
        Run audit = Run.of(
                "audit", received.toString(), "--out", folder.resolve("out").toString());
        assertThat(audit.status()).as(audit.err()).isEqualTo(ExitStatus.NONCONFORMITY);
        assertThat(Files.readString(folder.resolve("out/result.json"))).contains("\"sealed\": true", "migration-tmp");
    }

    @Test
    void the_planted_defects_of_machines_are_read() {
        Virtualization all = read().virtualization();
        List<Machine> running = all.machines().values().stream()
                .filter(machine -> machine.state() == Machine.State.RUNNING)
                .toList();
        assertThat(running).hasSize(3);
        TreeSet<String> sharers = new TreeSet<>();
        for (Machine machine : running) {
            machine.disks().stream()
                    .filter(disk -> disk.shareable() && disk.source().endsWith("/shared.raw"))
                    .forEach(disk -> sharers.add(machine.project().orElse("")));
        }
        assertThat(sharers).as("LV-DISK").hasSize(2);
        assertThat(running)
                .flatMap(Machine::access)
                .extracting(HostAccess::kind)
                .as("LV-FOLDER, LV-MEMORY, LV-SCREEN, LV-LINE")
                .contains(
                        HostAccess.Kind.FOLDER,
                        HostAccess.Kind.SHARED_MEMORY,
                        HostAccess.Kind.SCREEN,
                        HostAccess.Kind.NETWORK_LINE);
        assertThat(running)
                .flatMap(Machine::interfaces)
                .filteredOn(nic -> nic.filter().isEmpty() && nic.trustsGuest())
                .as("LV-FILTER")
                .hasSize(1);
        assertThat(running)
                .flatMap(Machine::confinement)
                .filteredOn(confinement -> confinement.kind().equals("none"))
                .as("LV-CONFINED")
                .isNotEmpty();
        assertThat(all.volumes().values())
                .filteredOn(volume -> volume.mode().filter("0666"::equals).isPresent())
                .as("LV-MODE")
                .hasSize(1);
    }

    @Test
    void the_planted_defects_of_storage_are_read() {
        assertThat(read().storage().exports().values())
                .filteredOn(export -> export.form() == FileExport.Form.IN_FORCE
                        && export.client().equals(FileExport.EVERYONE)
                        && export.writable())
                .as("ST-SPACE and ST-WORLD")
                .extracting(FileExport::name)
                .containsExactly("/srv/exports/globex", "/srv/exports/shared");
        assertThat(read().storage().targets().values())
                .filteredOn(target -> target.anyInitiator() && !target.authenticated())
                .as("ST-LIO and ST-TGT")
                .hasSize(2);
    }

    @Test
    void each_query_of_the_labs_page_finds_what_it_names() throws IOException {
        List<String> queries = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(SampleCopy.root().resolve("lab/README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(queries).hasSize(7);
        for (String query : queries) {
            Run run = Run.of("sql", pack, query, "--format", "csv");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out().lines().count()).as(query).isGreaterThan(1);
        }
    }

    @Test
    void none_of_the_planted_secrets_is_in_the_package() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(pack))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all.toString())
                .contains("redacted:hmac-sha256:")
                .doesNotContain(
                        "plantvnc",
                        "planted-ceph",
                        "planted-luks",
                        "planted-chap",
                        "planted-discovery",
                        "planted-lio",
                        "planted-tgt");
    }
}
