package org.akashi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.comment.DraftComment;
import org.akashi.exchange.comment.DraftConsultation;
import org.akashi.exchange.table.TableReader;
import org.junit.jupiter.api.Test;

/** Fictive comments (架空の意見) in the forms in which comments arrive. */
class CommentImportTest {

    private static final EditionId CLOUD =
            EditionId.parse("cloud-criteria/2016").orElseThrow();
    private static final ResolvedEdition EDITION =
            Catalogue.bundled().edition(CLOUD).orElseThrow();
    private static final DraftConsultation CONSULTATION = new DraftConsultation(
            "draft", "架空の案", CLOUD, Optional.empty(), LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 29));

    private static Imported read(CriteriaImport.Choices choices, CriteriaImport.Given... files) {
        return CommentImport.read(List.of(files), CONSULTATION, Optional.of(EDITION), choices);
    }

    private static Imported read(CriteriaImport.Given... files) {
        return read(CriteriaImport.Choices.none(), files);
    }

    private static CriteriaImport.Given xlsx(Book book) {
        return new CriteriaImport.Given("意見.xlsx", book.bytes());
    }

    private static CriteriaImport.Given text(String name, String text, Charset charset) {
        return new CriteriaImport.Given(name, text.getBytes(charset));
    }

    /** {@code id member [items] part (type) text} of every comment. */
    private static List<String> comments(Imported imported) {
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        return imported.comments().stream().map(CommentImportTest::said).toList();
    }

    private static String said(DraftComment comment) {
        return (comment.id() + " " + comment.member() + " " + comment.items() + " " + comment.part() + " ("
                        + comment.type().code() + ") " + comment.text())
                .replaceAll(" +", " ");
    }

    private static List<String> remarks(Imported imported) {
        return imported.remarks().stream().map(Remark::toString).toList();
    }

    private static Book head() {
        return new Book().row("No.", "該当箇所（項番）", "御意見", "理由");
    }

    @Test
    void a_ministry_s_form_is_read_with_its_sender_and_without_its_example_and_empty_rows() {
        Imported imported = read(xlsx(new Book()
                .row("（架空）意見提出様式")
                .row("氏名", "架空 花子", "電話番号", "00-0000")
                .row("会社名", "架空社")
                .row("No.", "該当箇所", "-", "御意見", "理由")
                .row("-", "項番", "ページ", "-", "-")
                .merge("A4:A5")
                .merge("B4:C4")
                .merge("D4:D5")
                .merge("E4:E5")
                .row("例", "5.1.1", "1", "記入例", "-")
                .row("n:1", "１８．１．１", "n:12", "（架空）周期を定める。", "（架空）比べられない。")
                .row("n:2", "第５章", "-", "（架空）題名を直す。", "-")
                .row("n:3", "-", "-", "-", "-")));

        assertThat(comments(imported))
                .containsExactly("1 [18.1.1] 12 (ge) （架空）周期を定める。\n（理由）（架空）比べられない。", "2 [5] (ge) （架空）題名を直す。");
        assertThat(imported.comments()).extracting(DraftComment::by).containsOnly("架空 花子 架空社");
        assertThat(imported.columns().getFirst().written())
                .isEqualTo("A=comment-id,B=place,C=part,D=opinion,E=grounds");
        assertThat(imported.files().getFirst().text()).doesNotContain("00-0000");
        assertThat(remarks(imported)).contains("意見.xlsx: 基準!6: example-left(記入例)");
    }

    @Test
    void merged_cells_join_places_of_one_comment_and_comments_of_one_number() {
        Imported places = read(xlsx(head().row("n:1", "18.1.1", "（架空）一つの意見。", "-")
                .row("-", "4.9.1", "-", "-")
                .merge("A2:A3")
                .merge("C2:C3")));
        Imported numbers = read(xlsx(head().row("n:1", "18.1.1", "（架空）意見一。", "-")
                .row("-", "4.9.1", "（架空）意見二。", "-")
                .merge("A2:A3")));

        assertThat(comments(places)).containsExactly("1 [18.1.1, 4.9.1] (ge) （架空）一つの意見。");
        assertThat(comments(numbers)).containsExactly("1 [18.1.1] (ge) （架空）意見一。", "1-2 [4.9.1] (ge) （架空）意見二。");
    }

    @Test
    void what_a_comment_is_about_is_found_in_what_is_written_and_nothing_is_guessed() {
        Imported imported = read(xlsx(head().row("n:1", "4.9.1及び4.9.2", "（架空）一。")
                .row("n:2", "P.12 18.1.1の3行目", "（架空）二。")
                .row("n:3", "9.5.1.1.P～9.5.1.3.P", "（架空）三。")
                .row("n:4", "全体", "（架空）四。")
                .row("n:5", "18.9.9", "（架空）五。")
                .row("n:6", "Ⅲ", "（架空）六。")
                .row("n:7", "13.1.3.10.P、附属書", "（架空）七。")));

        assertThat(comments(imported))
                .containsExactly(
                        "1 [4.9.1, 4.9.2] (ge) （架空）一。",
                        "2 [18.1.1] P.12 18.1.1の3行目 (ge) （架空）二。",
                        "3 [9.5.1.1.P, 9.5.1.2.P, 9.5.1.3.P] (ge) （架空）三。",
                        "4 [] (ge) （架空）四。",
                        "5 [] 18.9.9 (ge) （架空）五。",
                        "6 [Ⅲ] (ge) （架空）六。",
                        "7 [13.1.3.10.P] 13.1.3.10.P、附属書 (ge) （架空）七。");
        assertThat(remarks(imported)).contains("意見.xlsx: 基準!6: place-unknown(18.9.9, cloud-criteria/2016)");
    }

    @Test
    void cells_that_cannot_be_read_are_named_all_at_once_and_nothing_is_taken() {
        Imported imported = read(xlsx(head().row("n:1", "d:38078", "（架空）一。")
                .row("n:2", "18.1.1", "f:A1")
                .row("n:3", "e:#REF!", "（架空）三。")
                .hiddenRow("n:4", "18.1.1", "（架空）四。")
                .row("n:5", "n:18.1", "（架空）五。")
                .row("n:5", "18.1.1", "（架空）六。")
                .row("n:7", "18.1.1", "-", "（架空）理由だけ。")));

        assertThat(imported.isWhole()).isFalse();
        assertThat(remarks(imported))
                .contains(
                        "意見.xlsx: 基準!B2: date-number(2004-04-01)",
                        "意見.xlsx: 基準!C3: formula(=A1)",
                        "意見.xlsx: 基準!B4: error-cell(#REF!)",
                        "意見.xlsx: 基準!5: hidden-row()",
                        "意見.xlsx: 基準!7: duplicate-id(5, 基準!6)",
                        "意見.xlsx: 基準!8: no-opinion(7 18.1.1 （架空）理由だけ。)");
    }

    @Test
    void a_number_that_lost_its_zero_is_found_by_the_edition_or_refused() {
        Book book = head().row("n:1", "n:9.1", "（架空）一。").row("n:2", "n:5.1", "（架空）二。");
        EditionId ten = EditionId.parse("iso-27002/2022").orElseThrow();
        Imported imported = CommentImport.read(
                List.of(xlsx(book)), CONSULTATION, Catalogue.bundled().edition(ten), CriteriaImport.Choices.none());

        assertThat(remarks(imported)).contains("意見.xlsx: 基準!B3: ambiguous-number(5.1, 5.1, 5.10)");
        assertThat(remarks(imported)).noneMatch(said -> said.contains("B2"));
    }

    @Test
    void columns_are_read_as_the_user_says() {
        Book book =
                new Book().row("甲", "乙", "丙").row("18.1.1", "（架空）一。", "（架空）社").row("4.9.1", "（架空）二。", "-");

        assertThat(remarks(read(xlsx(book)))).contains("意見.xlsx: no-comments()");
        Imported imported =
                read(new CriteriaImport.Choices("A=place,B=opinion,C=by", "", TableReader.Hidden.REFUSE), xlsx(book));
        assertThat(comments(imported)).contains("C-2 [18.1.1] (ge) （架空）一。", "C-3 [4.9.1] (ge) （架空）二。");
        assertThat(remarks(read(
                        new CriteriaImport.Choices("A=number,B=opinion", "", TableReader.Hidden.REFUSE), xlsx(book))))
                .contains("意見.xlsx: no-such-column(A=number)");
    }

    @Test
    void dispositions_are_taken_with_their_reasons_or_left_and_told() {
        Imported imported = read(xlsx(new Book()
                .row("番号", "該当箇所", "提出意見", "考慮した結果", "理由")
                .row("1", "18.1.1", "（架空）一。", "反映すべきではない", "（架空）既にある。")
                .row("2", "18.1.1", "（架空）二。", "一部を反映すべき", "（架空）題名だけ。")
                .row("3", "18.1.1", "（架空）三。", "反映すべき", "-")
                .row("4", "18.1.1", "（架空）四。", "検討中", "（架空）審議による。")
                .row("5", "18.1.1", "（架空）五。", "未決定", "-")));

        assertThat(imported.comments().stream()
                        .map(comment -> comment.disposition().map(Enum::name).orElse("-") + " " + comment.reason()))
                .containsExactly("NOT_REFLECT （架空）既にある。", "REFLECT_IN_PART （架空）題名だけ。", "- ", "- ", "- ");
        assertThat(remarks(imported)).noneMatch(said -> said.contains("基準!6: disposition"));
        assertThat(remarks(imported))
                .contains("意見.xlsx: 基準!4: disposition-left(反映すべき)", "意見.xlsx: 基準!5: disposition-left(検討中)");
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(cell.startsWith("<w:tc>") ? cell : cell("", cell));
        }
        return row.append("</w:tr>").toString();
    }

    private static CriteriaImport.Given docx(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String[][] parts = {
                {"[Content_Types].xml", "<Types/>"},
                {
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                },
                {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}
            };
            for (String[] part : parts) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CriteriaImport.Given("template.docx", bytes.toByteArray());
    }

    @Test
    void the_commenting_template_of_2012_is_read() {
        Imported imported = read(docx("<w:tbl>"
                + row("Date: 2027-01-20", "Document: fictitious", "Project: fictitious")
                + "</w:tbl><w:tbl>"
                + row(
                        "MB/NC¹",
                        "Line number (e.g. 17)",
                        "Clause/ Subclause (e.g. 3.1)",
                        "Paragraph/ Figure/ Table/ (e.g. Table 1)",
                        "Type of comment²",
                        "Comments",
                        "Proposed change",
                        "Observations of the secretariat")
                + row(
                        "JP-001",
                        "",
                        "18.1.1",
                        "para 2",
                        "te",
                        "(fictitious) State the interval.",
                        "every quarter",
                        "Accepted")
                + row("", "", "", "", "", "", "", "")
                + row("US 7", "42", "", "", "ed", "(fictitious) Typo.", "", "")
                + row("DE", "", "4.9", "", "te/ed", "(fictitious) Titles.", "", "")
                + "</w:tbl>"));

        assertThat(comments(imported))
                .containsExactly(
                        "JP-001 JP [18.1.1] para 2 (te) (fictitious) State the interval.",
                        "US-7 US [] 42 (ed) (fictitious) Typo.",
                        "C-3 DE [4.9] (te) (fictitious) Titles.");
        assertThat(imported.comments().getFirst().proposed()).isEqualTo("every quarter");
        assertThat(remarks(imported))
                .contains(
                        "template.docx: table 2!5: read-as(te/ed, te)",
                        "template.docx: table 2!H: column-left(Observations of the secretariat)");
    }

    @Test
    void the_commenting_template_before_that_is_read_with_spanned_cells_and_marks_of_revision() {
        String merged = "<w:vMerge w:val=\"restart\"/>";
        Imported imported = read(docx("<w:tbl>"
                + row("1", "2", "(3)", "4", "5", "(6)", "(7)")
                + row(
                        "MB1",
                        "Clause No./ Subclause No./ Annex (e.g. 3.1)",
                        "Paragraph/ Figure/Table/Note (e.g. Table 1)",
                        "Type of com-ment2",
                        "Comment (justification for change) by the MB",
                        "Proposed change by the MB",
                        "Secretariat observations on each comment submitted")
                + row(cell(merged, "JP"), "18.1.1", "", "ge", "(fictitious) One.", "", "")
                + row(
                        cell("<w:vMerge/>", ""),
                        "4.9.1",
                        "",
                        "ed",
                        "<w:tc><w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>(fictitious) </w:t></w:r></w:ins><w:r><w:t>Two.</w:t></w:r></w:p><w:p><w:r><w:t>More.</w:t></w:r></w:p></w:tc>",
                        cell("<w:gridSpan w:val=\"2\"/>", "change"))
                + "</w:tbl>"));

        assertThat(comments(imported))
                .containsExactly(
                        "C-1 JP [18.1.1] (ge) (fictitious) One.", "C-2 JP [4.9.1] (ed) (fictitious) Two.\nMore.");
        assertThat(imported.comments().getLast().proposed()).isEqualTo("change");
    }

    private static final String FORM = """
            （架空）意見提出様式
            ［氏名］架空 太郎
            ［住所］架空市一丁目
            ［電子メールアドレス］none@example.org
            ［御意見］
            ・該当箇所（どの部分についての意見か、該当箇所が分かるように明記してください。）
              18.1.1
            ・意見内容
            （架空）件数を公表する周期を、
            四半期とする。
            ・理由（可能であれば、根拠となる出典等を添付してください。）
            （架空）比べられない。
            ・該当箇所：4.9.1
            ・意見内容：（架空）題名をそろえる。
            """;

    @Test
    void a_form_with_labels_is_read_from_mail_from_word_and_from_a_sheet() {
        List<String> expected =
                List.of("C-1 [18.1.1] (ge) （架空）件数を公表する周期を、\n四半期とする。\n（理由）（架空）比べられない。", "C-2 [4.9.1] (ge) （架空）題名をそろえる。");
        Imported mail = read(text("mail.txt", FORM, Charset.forName("windows-31j")));
        StringBuilder paragraphs = new StringBuilder();
        FORM.lines()
                .forEach(line ->
                        paragraphs.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
        Imported word = read(docx(paragraphs.toString()));
        Imported sheet = read(xlsx(new Book()
                .row("意見提出様式")
                .row("氏名", "架空 太郎")
                .row("住所", "架空市一丁目")
                .row("該当箇所", "18.1.1")
                .row("意見内容", "（架空）件数を公表する周期を、\n四半期とする。")
                .row("理由", "（架空）比べられない。")
                .row("該当箇所", "4.9.1")
                .row("意見内容", "（架空）題名をそろえる。")));

        for (Imported imported : List.of(mail, word, sheet)) {
            assertThat(comments(imported)).isEqualTo(expected);
            assertThat(imported.comments()).extracting(DraftComment::by).containsOnly("架空 太郎");
            assertThat(imported.files().getFirst().text()).doesNotContain("一丁目", "example.org");
        }
        assertThat(remarks(mail)).contains("mail.txt: read-in(windows-31j)");
    }

    @Test
    void many_files_become_one_consultation_all_of_them_or_none() {
        CriteriaImport.Given table = xlsx(head().row("n:1", "18.1.1", "（架空）一。", "-"));
        CriteriaImport.Given mail = text("mail.txt", FORM, StandardCharsets.UTF_8);
        CriteriaImport.Given other = text("b.csv", "No.,意見\r\n1,（架空）二。\r\n", StandardCharsets.UTF_8);

        assertThat(comments(read(table, mail, other)).stream().map(said -> said.substring(0, said.indexOf(' '))))
                .containsExactly("1-1", "C-2", "C-3", "3-1");
        Imported broken = read(table, text("c.pdf", "%PDF", StandardCharsets.UTF_8));
        assertThat(broken.isWhole()).isFalse();
        assertThat(remarks(broken)).contains("c.pdf: unknown-form(XLSX, CSV, DOCX, TXT)");
    }
}
