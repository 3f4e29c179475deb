package org.akashi.read.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.akashi.model.Diagnostic;
import org.akashi.read.json.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {

    private final Problems problems = new Problems();

    private Optional<Xml> read(String text) throws IOException {
        return XmlDocument.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "d.xml", problems);
    }

    private List<Diagnostic.Code> codes() {
        return problems.all().stream().map(Diagnostic::code).toList();
    }

    @Test
    void every_element_knows_its_place() throws IOException {
        Xml root = read("<a><b/><c x='1'>t<b/></c>\n<b y='2'> u </b></a>").orElseThrow();
        assertThat(root.all("b")).hasSize(2);
        assertThat(root.all("b").get(1).place()).hasToString("d.xml#/a/b[2]");
        assertThat(root.first("c/b").orElseThrow().place().pointer()).isEqualTo("/a/c[1]/b[1]");
        assertThat(root.text("b")).isEmpty();
        assertThat(root.all("b").get(1).text()).contains("u");
        assertThat(root.attribute("c", "x")).contains("1");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;'>]><a>&m;&m;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>",
            })
    void a_document_type_is_refused_and_nothing_of_it_is_read(String text) throws IOException {
        assertThat(read(text)).isEmpty();
        assertThat(codes()).containsExactly(Diagnostic.Code.XML_ENTITIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a></b>", "no", "<a>&x;</a>", "<a b='1' b='2'/>", "<a/><b/>", "<a>\u0001</a>", " "})
    void what_is_no_xml_is_said_with_line_and_column(String text) throws IOException {
        assertThat(read(text)).isEmpty();
        assertThat(problems.hasGap()).isTrue();
        assertThat(problems.all()).allSatisfy(d -> {
            assertThat(d.code()).isIn(Diagnostic.Code.NOT_XML, Diagnostic.Code.XML_ENTITIES);
            assertThat(d.arguments().getLast()).matches("\\d+");
        });
    }

    @Test
    void an_empty_file_is_said() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(codes()).containsExactly(Diagnostic.Code.EMPTY_FILE);
    }

    @Test
    void depth_is_bounded() throws IOException {
        assertThat(read("<a>".repeat(XmlDocument.DEEPEST) + "</a>".repeat(XmlDocument.DEEPEST)))
                .isPresent();
        assertThat(read("<a>".repeat(100_000))).isEmpty();
        assertThat(codes()).containsExactly(Diagnostic.Code.TOO_LARGE);
    }

    @Test
    void size_and_number_of_elements_are_bounded() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(XmlDocument.read(endless, "d.xml", problems)).isEmpty();
        assertThat(read("<a>" + "<b/>".repeat(XmlDocument.MOST) + "</a>")).isEmpty();
        assertThat(codes()).containsExactly(Diagnostic.Code.TOO_LARGE, Diagnostic.Code.TOO_LARGE);
    }

    @Test
    void damaged_documents_are_read_or_refused_but_never_break_the_reader() throws IOException {
        byte[] whole = "<domain id='1'><name>\u00e4</name><devices><disk type='file'/></devices></domain>"
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Problems found = new Problems();
            Optional<Xml> read = XmlDocument.read(new ByteArrayInputStream(damaged), "d.xml", found);
            assertThat(read.isEmpty()).isEqualTo(found.hasGap());
            refused += read.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isBetween(500, 1999);
    }
}
