package org.akashi.evidence.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCopyTest {

    private static final RedactionKey KEY = RedactionKey.generate();

    private static String copy(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextCopy.copy(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out, KEY);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void secrets_of_configuration_files_are_replaced_wherever_they_stand() throws IOException {
        String clean = copy("""
                [database]
                connection = mysql+pymysql://nova:S1@controller/nova?charset=utf8
                # password = S2
                admin_password=S3
                [keystone_authtoken]
                  password : S4
                auth_url = http://controller:5000/v3
                export OS_PASSWORD=S5
                transport_url = rabbit://a:S6@h1:5672,b:S6@h2:5672/
                metadata_proxy_shared_secret = S7
                    S8
                net.ipv4.tcp_fastopen_key = S9
                ExecStart=/usr/bin/x --db-password=S10 --verbose --api-key 'S11 S12'
                <secret type='ceph'>S13</secret>
                -----BEGIN RSA PRIVATE KEY-----
                S14
                -----END RSA PRIVATE KEY-----
                PasswordAuthentication yes
                token_expiry = 3600
                auth_key = <None>
                """);
        for (int i = 1; i <= 14; i++) {
            assertThat(clean)
                    .doesNotContain("S" + i + "\n", "S" + i + "@", "S" + i + " ", "S" + i + "'", "S" + i + "<");
        }
        assertThat(clean)
                .contains("mysql+pymysql://nova:redacted:hmac-sha256:", "@controller/nova?charset=utf8")
                .contains("auth_url = http://controller:5000/v3\n")
                .contains("PasswordAuthentication yes\n", "token_expiry = 3600\n", "auth_key = <None>\n")
                .contains("--verbose");
    }

    @Test
    void everything_else_passes_byte_for_byte() throws IOException {
        String text = "a = b\r\n\n証拠: ログ\nlast line without end";
        assertThat(copy(text)).isEqualTo(text);
        byte[] odd = {(byte) 0xff, '\n', 0, (byte) 0x80};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextCopy.copy(new ByteArrayInputStream(odd), out, KEY);
        assertThat(out.toByteArray()).isEqualTo(odd);
    }

    @Test
    void a_key_is_made_once_for_its_owner_alone_and_its_digests_repeat(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("redaction.key");
        RedactionKey made = RedactionKey.of(file);
        RedactionKey again = RedactionKey.of(file);
        byte[] secret = "hunter2".getBytes(StandardCharsets.UTF_8);
        assertThat(again.digest(secret)).isEqualTo(made.digest(secret)).doesNotContain("hunter2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(RedactionKey.generate().digest(secret)).isNotEqualTo(made.digest(secret));
        assertThat(made.toString()).doesNotContain(Files.readString(file).strip());
    }
}
