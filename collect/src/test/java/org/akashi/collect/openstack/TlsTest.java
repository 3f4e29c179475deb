package org.akashi.collect.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.akashi.collect.CollectException;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Patience;
import org.akashi.collect.Progress;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    private Path folder = Path.of("");

    private void keytool(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 1];
        all[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private SSLContext server(String name, String san) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                "s",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + san,
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-validity",
                "2");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "s",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                folder.resolve(name + ".pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private CollectRun.Result collect(FakeCloud cloud, String authority) {
        Map<String, String> environment = new HashMap<>(cloud.environment());
        environment.put("OS_CACERT", folder.resolve(authority).toString());
        Patience patience = new Patience(
                2,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofSeconds(60),
                time -> assertThat(time).isNotNull());
        return CollectRun.into(folder.resolve("tonight"), "akashi test", Clock.systemUTC())
                .run(
                        new OpenStackCollector(CloudSettings.of("", environment, List.of())),
                        new Performer(Performer.Kind.AUDITOR, List.of("A")),
                        RedactionKey.generate(),
                        Progress.none(),
                        patience);
    }

    @Test
    void a_server_is_believed_that_the_given_authority_certifies_for_its_name_and_no_other() throws Exception {
        SSLContext right = server("right", "ip:127.0.0.1");
        server("stranger", "ip:127.0.0.1");
        SSLContext elsewhere = server("elsewhere", "dns:other.example");
        try (FakeCloud cloud = new FakeCloud(right)) {
            assertThatExceptionOfType(CollectException.class)
                    .isThrownBy(() -> collect(cloud, "stranger.pem"))
                    .withMessageContaining("certificate");
            collect(cloud, "right.pem");
            assertThat(Verifier.verify(folder.resolve("tonight"), Trust.none(), 1)
                            .gaps())
                    .isEmpty();
        }
        try (FakeCloud cloud = new FakeCloud(elsewhere)) {
            assertThatExceptionOfType(CollectException.class)
                    .isThrownBy(() -> collect(cloud, "elsewhere.pem"))
                    .withMessageContaining("certificate");
        }
    }
}
