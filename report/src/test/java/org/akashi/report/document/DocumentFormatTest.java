package org.akashi.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.report.text.Language;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DocumentFormatTest {

    private static final PrintedDocument DOCUMENT = new PrintedDocument(
            "新旧対照表 <架空>",
            Language.JA,
            PrintedDocument.Paper.A4_LANDSCAPE,
            List.of(
                    new Block.Heading(2, "Ⅴ 管理策基準"),
                    Block.Paragraph.indented(1, Run.bold("［補足］"), Run.of("A & B\u0001 \"C\"")),
                    new Block.Table(
                            List.of("改正後", "改正前", "備考"),
                            List.of(4, 4, 2),
                            List.of(List.of(
                                    new Block.Cell(List.of(
                                            new Block.Paragraph(List.of(Run.of("5.10 "), Run.underlined("資源")), 0),
                                            Block.Paragraph.of("4.4.1"))),
                                    Block.Cell.of("経営資源"),
                                    new Block.Cell(List.of()))))));

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        List<String> texts = new java.util.ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void equal_documents_give_equal_bytes(DocumentFormat format) {
        PrintedDocument again = new PrintedDocument(
                DOCUMENT.title(), DOCUMENT.language(), DOCUMENT.paper(), List.copyOf(DOCUMENT.blocks()));
        assertThat(format.bytes(DOCUMENT)).isNotEmpty().isEqualTo(format.bytes(again));
    }

    @Test
    void html_is_well_formed_and_shows_headings_indents_and_changed_words() throws Exception {
        String html = new String(DocumentFormat.HTML.bytes(DOCUMENT), StandardCharsets.UTF_8);
        Document page = xml(html.substring(html.indexOf("<html")));
        assertThat(texts(page, "h1")).containsExactly("新旧対照表 <架空>");
        assertThat(texts(page, "h3")).containsExactly("Ⅴ 管理策基準");
        assertThat(texts(page, "u")).containsExactly("資源");
        assertThat(texts(page, "th")).containsExactly("改正後", "改正前", "備考");
        assertThat(html)
                .contains("<p>5.10 <u>資源</u></p>")
                .contains("A4 landscape")
                .contains("<p class=\"i1\">");
    }

    @Test
    void every_part_of_an_office_document_is_well_formed_and_named_in_its_package() throws Exception {
        for (DocumentFormat format : List.of(DocumentFormat.DOCX, DocumentFormat.XLSX)) {
            Map<String, String> parts = parts(format.bytes(DOCUMENT));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                xml(part.getValue());
                if (!part.getKey().endsWith(".rels") && !part.getKey().startsWith("[")) {
                    assertThat(parts.get("[Content_Types].xml")).contains("PartName=\"/" + part.getKey() + "\"");
                }
            }
            assertThat(parts.keySet()).first().isEqualTo("[Content_Types].xml");
        }
    }

    @Test
    void a_word_document_has_styled_headings_a_repeated_table_head_and_lies_on_its_side() throws Exception {
        Document main = xml(parts(DocumentFormat.DOCX.bytes(DOCUMENT)).getOrDefault("word/document.xml", ""));
        assertThat(texts(main, "w:t")).contains("Ⅴ 管理策基準", "［補足］", "資源", "4.4.1", "経営資源");
        assertThat(main.getElementsByTagName("w:tblHeader").getLength()).isEqualTo(1);
        assertThat(main.getElementsByTagName("w:u").getLength()).isEqualTo(1);
        assertThat(main.getElementsByTagName("w:pgSz")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("w:orient")
                        .getNodeValue())
                .isEqualTo("landscape");
        assertThat(main.getElementsByTagName("w:pStyle")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("w:val")
                        .getNodeValue())
                .isEqualTo("Heading2");
        assertThat(main.getElementsByTagName("w:tc").getLength()).isEqualTo(6);
    }

    @Test
    void a_spreadsheet_keeps_numbers_as_text_one_sheet_for_the_text_and_one_for_each_table() throws Exception {
        Map<String, String> parts = parts(DocumentFormat.XLSX.bytes(DOCUMENT));
        Document table = xml(parts.getOrDefault("xl/worksheets/sheet2.xml", ""));
        assertThat(texts(table, "is")).containsExactly("改正後", "改正前", "備考", "5.10 資源\n4.4.1", "経営資源", "");
        NodeList cells = table.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            assertThat(cells.item(i).getAttributes().getNamedItem("t").getNodeValue())
                    .isEqualTo("inlineStr");
        }
        assertThat(cells.item(5).getAttributes().getNamedItem("r").getNodeValue())
                .isEqualTo("C2");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("A &amp; B");
    }

    @Test
    void a_page_of_pdf_lies_on_its_side_says_what_the_document_says_and_holds_only_the_letters_it_needs()
            throws Exception {
        byte[] bytes = DocumentFormat.PDF.bytes(DOCUMENT);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDRectangle paper = pdf.getPage(0).getMediaBox();
            assertThat(paper.getWidth()).isGreaterThan(paper.getHeight());
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("新旧対照表 <架空>", "Ⅴ 管理策基準", "改正後", "5.10 資源", "4.4.1", "1 / 1");
            for (COSName font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
                assertThat(pdf.getPage(0).getResources().getFont(font).getName())
                        .matches("[A-Z]{6}\\+BIZ.*");
            }
        }
        assertThat(bytes).hasSizeLessThan(60_000);
    }

    @Test
    void what_is_copied_out_of_a_pdf_is_what_was_written_and_a_letter_without_a_sign_is_a_geta() throws Exception {
        PrintedDocument letters = new PrintedDocument(
                "official",
                Language.EN,
                PrintedDocument.Paper.A4_PORTRAIT,
                List.of(Block.Paragraph.of("efficient affluent fi fl offline"), Block.Paragraph.of("前\ua66e後 \u13a0")));
        try (PDDocument pdf = Loader.loadPDF(DocumentFormat.PDF.bytes(letters))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("official", "efficient affluent fi fl offline", "前〓後 〓")
                    .doesNotContain("\ua66e");
        }
    }

    @Test
    void the_head_of_a_long_table_stands_on_every_page_of_pdf_and_no_row_is_lost() throws Exception {
        List<List<Block.Cell>> rows = new java.util.ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            rows.add(List.of(Block.Cell.of("項目" + i), Block.Cell.of("組織は、資源を定める。")));
        }
        Block.Table table = new Block.Table(List.of("番号の欄", "本文の欄"), List.of(1, 3), rows);
        PrintedDocument large =
                new PrintedDocument("表", Language.JA, PrintedDocument.Paper.A4_PORTRAIT, List.of(table));
        try (PDDocument pdf = Loader.loadPDF(DocumentFormat.PDF.bytes(large))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("番号の欄", page + " / " + pdf.getNumberOfPages());
            }
            String all = new PDFTextStripper().getText(pdf);
            for (int i = 1; i <= 120; i++) {
                assertThat(all).contains("項目" + i + " ");
            }
        }
    }

    @Test
    void the_font_has_every_letter_of_the_library_and_of_our_texts() throws Exception {
        TreeSet<Integer> letters = new TreeSet<>();
        Catalogue.bundled()
                .own()
                .forEach(own -> own.texts().forEach(block -> {
                    block.text().ja().codePoints().forEach(letters::add);
                    block.text().en().codePoints().forEach(letters::add);
                }));
        for (ResolvedEdition edition : Catalogue.bundled().editions()) {
            edition.items().forEach(item -> {
                item.slot().printed().codePoints().forEach(letters::add);
                item.slot().title().text().ja().codePoints().forEach(letters::add);
                item.slot().title().text().en().codePoints().forEach(letters::add);
            });
        }
        "（新設）（削る）（略）［補足］～→…〓※①㈱髙﨑".codePoints().forEach(letters::add);
        for (String weight : List.of("Regular", "Bold")) {
            try (InputStream stream = DocumentFormat.class.getResourceAsStream("BIZUDPGothic-" + weight + ".ttf");
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                assertThat(letters)
                        .filteredOn(letter -> glyphs.getGlyphId(letter) == 0)
                        .extracting(Character::toString)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_table_whose_rows_do_not_fit_its_headings_is_a_bug() {
        assertThatThrownBy(() -> new Block.Table(List.of("一"), List.of(1), List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
