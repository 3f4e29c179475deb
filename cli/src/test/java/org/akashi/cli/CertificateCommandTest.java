package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of the sample: written, confirmed, and refused where they are not true. */
class CertificateCommandTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Path evidence = Path.of("");
    private static Path certificate = Path.of("");

    @BeforeAll
    static void write() {
        evidence = folder.resolve("kumo");
        SampleCopy.into(evidence);
        certificate = folder.resolve("certificate.json");
        assertThat(Run.of("isolate", evidence.toString(), "--certificate", certificate.toString())
                        .status())
                .isEqualTo(1);
    }

    private static Run check(Path evidence, Path file) {
        return Run.of("isolate", evidence.toString(), "--check-certificate", file.toString(), "--lang", "en");
    }

    private static Path changed(String name, String from, String to) throws IOException {
        String text = Files.readString(certificate);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(name), text.replaceFirst(from, to));
    }

    @Test
    void what_was_written_is_confirmed() {
        Run checked = check(evidence, certificate);
        assertThat(checked.status()).isZero();
        assertThat(checked.out()).startsWith("The certificate is true: 638 of 1,006 pairs");
    }

    @Test
    void another_number_of_senders_is_refused_with_the_door() throws IOException {
        Run checked = check(evidence, changed("fewer.json", "\"senders\": 5", "\"senders\": 4"));
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).contains("The certificate is false.", "standing on the hub", "5 senders may come");
    }

    @Test
    void another_count_is_refused() throws IOException {
        Run checked = check(evidence, changed("more.json", "\"certified\": 638", "\"certified\": 639"));
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).contains("638 pairs can be certified; the certificate says 639.");
    }

    @Test
    void a_certificate_of_other_evidence_is_refused() throws IOException {
        Path other = folder.resolve("other");
        SampleCopy.into(other);
        Path routers = other.resolve("openstack/neutron.routers.json");
        Files.writeString(routers, Files.readString(routers) + "\n");
        Run checked = check(other, certificate);
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).contains("The certificate was made of other evidence", "Objections: 1.");
    }

    @Test
    void a_file_that_is_no_certificate_or_cut_off_is_told() throws IOException {
        Run foreign = check(evidence, evidence.resolve("openstack/neutron.routers.json"));
        assertThat(foreign.status()).isEqualTo(2);
        assertThat(foreign.err()).contains("is not a certificate of isolate --certificate");
        String text = Files.readString(certificate);
        Path cut = Files.writeString(folder.resolve("cut.json"), text.substring(0, text.length() / 2));
        Run broken = check(evidence, cut);
        assertThat(broken.status()).isEqualTo(2);
        assertThat(broken.err()).contains("is damaged or cut off at line");
    }

    /** What the management API declares alone, without the databases of the implementation. */
    private static Path declared(String name) throws IOException {
        Path copy = folder.resolve(name);
        SampleCopy.into(copy);
        Files.delete(copy.resolve("openstack/ovn/NB.backup.db"));
        Files.delete(copy.resolve("openstack/ovn/NB.dump.json"));
        return copy;
    }

    private static void refused(Path evidence, String why) {
        Path none = folder.resolve("none.json");
        Run run = Run.of("isolate", evidence.toString(), "--certificate", none.toString(), "--lang", "en");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Isolation cannot be certified", why);
        assertThat(none).doesNotExist();
    }

    @Test
    void evidence_that_is_not_whole_is_not_certified() throws IOException {
        Path poor = declared("poor");
        Files.delete(poor.resolve("openstack/neutron.security-groups.json"));
        refused(poor, "neutron.security-groups.json");
    }

    @Test
    void with_a_router_whose_network_is_not_in_evidence_nothing_is_certified_or_confirmed() throws IOException {
        Path broken = declared("broken");
        Path routers = broken.resolve("openstack/neutron.routers.json");
        Files.writeString(
                routers,
                Files.readString(routers).replaceFirst("\"network_id\": \"[^\"]+\"", "\"network_id\": \"gone\""));
        refused(broken, "network gone");
        Run checked = check(broken, certificate);
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).contains("The evidence is not whole", "network gone");
    }
}
