package org.akashi.evidence.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCopyTest {

    private final RedactionKey key = RedactionKey.generate();

    private String copy(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlCopy.copy(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out, key);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<domain type='kvm' id='3'>\r\n  <name>\u65e5\u672c</name>\t<a b = \"x>y\" c='&quot;&amp;'/>\n</domain>\n",
                "<?xml version='1.0'?>\n<!-- a note -->\n<a><![CDATA[x < y]]></a>\n",
                "<secret ephemeral='no' private='yes'>\n  <uuid>1b7c</uuid>\n  <usage type='ceph'><name>n secret</name></usage>\n</secret>",
                "<disk><auth username='u'><secret type='passphrase' uuid='1'/></auth></disk>",
                "<source file='/var/lib/a=b:c'/>",
            })
    void what_is_no_secret_passes_byte_for_byte(String text) throws IOException {
        assertThat(copy(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<graphics type='vnc' passwd='planted'/>",
                "<x><password>planted</password></x>",
                "<x><ns:token>planted</ns:token></x>",
                "<cookies><cookie name='c'>planted</cookie></cookies>",
                "<qemu:env name='DB_PASSWORD' value='planted'/>",
                "<qemu:arg value='-object secret,id=s0,data=planted'/>",
                "<qemu:arg value='{\"qom-type\":\"secret\",\"password\":\"planted\"}'/>",
                "<source name='rbd' url='https://user:planted@host/x'/>",
                "<sysinfo type='smbios'><oemStrings><entry>io.systemd.credential:x=planted</entry></oemStrings></sysinfo>",
                "<sysinfo type='fwcfg'><entry name='opt/x'>planted</entry></sysinfo>",
                "<x><!-- password=planted --></x>",
                "<x><secret><![CDATA[planted]]></secret></x>",
                "<x><d>-----BEGIN RSA PRIVATE KEY-----\nplanted\n-----END RSA PRIVATE KEY-----</d></x>",
            })
    void secrets_are_replaced_and_the_document_stays_one(String text) throws IOException {
        String kept = copy(text);
        assertThat(kept).contains("redacted:hmac-sha256:").doesNotContain("planted");
        assertThat(copy(kept)).contains("redacted:hmac-sha256:");
    }

    @Test
    void names_values_and_places_beside_a_secret_stay() throws IOException {
        assertThat(copy("<a><graphics type='vnc' port=\"5900\" passwd='planted' listen='::'/></a>"))
                .matches("<a><graphics type='vnc' port=\"5900\" passwd='redacted:[^']*' listen='::'/></a>");
    }

    @Test
    void what_was_replaced_is_counted_by_place() throws IOException {
        XmlCopy.Seen seen = XmlCopy.copy(
                new ByteArrayInputStream("<domain><graphics passwd='a1'/><graphics passwd='b2'/></domain>"
                        .getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                key);
        assertThat(seen.root()).isEqualTo("domain");
        assertThat(seen.redactions()).singleElement().satisfies(redaction -> {
            assertThat(redaction.place()).isEqualTo("graphics/@passwd");
            assertThat(redaction.count()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a>|xml-syntax",
                "no|xml-syntax",
                "<!DOCTYPE a><a/>|xml-doctype",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>|xml-doctype",
            })
    void what_is_none_is_refused(String text, String code) {
        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> copy(text))
                .satisfies(refused -> assertThat(refused.kind().code()).isEqualTo(code));
    }

    @Test
    void depth_size_and_encoding_are_bounded() {
        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> copy("<a>".repeat(1000) + "</a>".repeat(1000)))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(MalformedXml.Kind.DEPTH));
        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> XmlCopy.copy(
                        new ByteArrayInputStream(new byte[] {'<', 'a', '>', (byte) 0xff}),
                        new ByteArrayOutputStream(),
                        key))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(MalformedXml.Kind.ENCODING));
        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> XmlCopy.copy(
                        new ByteArrayInputStream(new byte[XmlCopy.LARGEST + 1]), new ByteArrayOutputStream(), key))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(MalformedXml.Kind.SIZE));
    }
}
