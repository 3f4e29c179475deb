package org.akashi.exchange.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Target;
import org.akashi.exchange.yaml.Tree;
import org.junit.jupiter.api.Test;

/** Texts and documents of a fictive guideline (架空のガイドライン), as they are printed and kept. */
class ProseTest {

    private static final Target OWN = new Target.As(EditionId.parse("own/1").orElseThrow(), "", List.of());

    private static Imported text(String text) {
        return text(text, StandardCharsets.UTF_8, OWN);
    }

    private static Imported text(String text, Charset charset, Target target) {
        return CriteriaImport.read(
                new CriteriaImport.Given("a.txt", text.getBytes(charset)), target, CriteriaImport.Choices.none());
    }

    /** {@code number title|text} of every item. */
    private static List<String> items(Imported imported) {
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        return imported.outline().stream()
                .map(item ->
                        item.number() + " " + item.title().ja() + item.title().en() + "|"
                                + item.text().ja() + item.text().en())
                .toList();
    }

    private static List<String> said(Imported imported, Remark.Severity severity) {
        return imported.remarks().stream()
                .filter(remark -> remark.severity() == severity)
                .map(Remark::toString)
                .toList();
    }

    private static final String PAGES = """
                               架空クラウド安全ガイドライン

            この文書は例である。

            目次
             第５章　方針 ・・・・・・・・・・・・・・ 1
              ５．１ 方向づけ .................. 1
            \f                    架空クラウド安全ガイドライン（第２版）

            第５章　方針
            ５．１　経営陣の方向づけ
            　５．１．１　方針群
            　　情報の安全のための方針群は、これを定め、管理層が承認し、発行し、従業員及び関
            　　係者に通知し、
            　　　① 年に一度
            　　　② 大きな変化があったとき
            　　に見直す。詳しくは
            　　5.1.2 に定める。
                                                   - 1 -
            \f                    架空クラウド安全ガイドライン（第２版）

             5.1.2 方針群の見直し
                  方針群は、定めた間隔で見直す。

             5.1.4 周知    方針群を知らせなければならない。
                                                   - 2 -
            \f                    架空クラウド安全ガイドライン（第２版）

            6 組織
            6.1 役割
            6.1.1 役割と責任を割り当て、割り当てたことを記録し、変えたときには変えたことと理由
            とを記録しなければならない。
            10 日以内に届け出る。
                                                   - 3 -
            """;

    @Test
    void items_are_found_by_their_numbers_across_pages_and_broken_lines() {
        Imported imported = text(PAGES);
        assertThat(items(imported))
                .containsExactly(
                        "5 方針|",
                        "5.1 経営陣の方向づけ|",
                        "5.1.1 方針群|情報の安全のための方針群は、これを定め、管理層が承認し、発行し、従業員及び関係者に通知し、\n① 年に一度\n② 大きな変化があったとき\nに見直す。詳しくは\n5.1.2 に定める。",
                        "5.1.2 方針群の見直し|方針群は、定めた間隔で見直す。",
                        "5.1.4 |周知 方針群を知らせなければならない。",
                        "6 組織|",
                        "6.1 役割|",
                        "6.1.1 |役割と責任を割り当て、割り当てたことを記録し、変えたときには変えたことと理由とを記録しなければならない。\n10 日以内に届け出る。");
    }

    @Test
    void what_could_not_be_placed_is_listed_and_what_is_no_text_is_told() {
        Imported imported = text(PAGES);
        assertThat(said(imported, Remark.Severity.LEFT))
                .containsExactly(
                        "a.txt: line 1: not-placed(架空クラウド安全ガイドライン)",
                        "a.txt: line 3: not-placed(この文書は例である。)",
                        "a.txt: line 5: not-placed(目次)");
        assertThat(said(imported, Remark.Severity.NOTE))
                .containsExactlyInAnyOrder(
                        "a.txt: contents-left(2)",
                        "a.txt: page-margin(#, 3)",
                        "a.txt: page-margin(架空クラウド安全ガイドライン（第#版）, 3)",
                        "a.txt: line 25: missing-number(5.1.3)");
    }

    @Test
    void a_number_that_stands_twice_is_wrong_and_one_that_is_only_cited_is_text() {
        Imported imported = text("1.1 あ\n1.2 い\n\n1.1 また\n9.9 遠く\n1.2 に従う。\n");
        assertThat(imported.isWhole()).isFalse();
        assertThat(said(imported, Remark.Severity.WRONG))
                .containsExactly("a.txt: line 4: duplicate-number(1.1, line 1)");
        assertThat(said(imported, Remark.Severity.LEFT))
                .containsExactly("a.txt: line 5: not-placed(9.9 遠く)", "a.txt: line 6: not-placed(1.2 に従う。)");
    }

    @Test
    void windows_31j_without_numbers_is_told_and_nothing_is_taken() {
        Imported imported = text("髙い壁\n", Charset.forName("windows-31j"), OWN);
        assertThat(imported.isWhole()).isFalse();
        assertThat(imported.remarks())
                .extracting(Remark::toString)
                .contains("a.txt: read-in(windows-31j)", "a.txt: line 1: not-placed(髙い壁)", "a.txt: nothing-there()");
    }

    @Test
    void official_text_fills_only_numbers_that_the_edition_has() {
        Target management = new Target.Into(Catalogue.bundled()
                .edition(EditionId.parse("isms-criteria/2016").orElseThrow())
                .orElseThrow());
        Imported imported = text(
                "Ⅴ 管理策基準\n5.1.1 方針群\n架空の本文である。\n5.1.1.1 架空の詳細である。\n\n99.1 よそ\nよその本文\n",
                StandardCharsets.UTF_8,
                management);
        assertThat(items(imported)).contains("5.1.1 方針群|架空の本文である。", "5.1.1.1 |架空の詳細である。");
        assertThat(said(imported, Remark.Severity.LEFT))
                .contains("a.txt: line 6: not-placed(99.1 よそ)", "a.txt: line 7: not-placed(よその本文)");
    }

    private static Imported docx(String body) {
        return CriteriaImport.read(new CriteriaImport.Given("a.docx", bytes(body)), OWN, CriteriaImport.Choices.none());
    }

    private static byte[] bytes(String body) {
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/numbering\" Target=\"numbering.xml\"/>"
                            + "<Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
            part(
                    zip,
                    "word/numbering.xml",
                    "<w:numbering " + w + "><w:abstractNum w:abstractNumId=\"7\">"
                            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"第%1章\"/></w:lvl>"
                            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimalFullWidth\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
                            + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>");
            part(
                    zip,
                    "word/styles.xml",
                    "<w:styles " + w
                            + "><w:style w:styleId=\"H2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style></w:styles>");
            part(zip, "word/document.xml", "<w:document " + w + "><w:body>" + body + "</w:body></w:document>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void numbers_that_word_counts_are_read_as_they_are_shown() {
        Imported imported = docx(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>方針</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>方向づけ</w:t></w:r></w:p>"
                        + p("方針を定める。")
                        + "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>見直し</w:t></w:r></w:p>");
        assertThat(items(imported)).containsExactly("5 方針|", "5.1 方向づけ|方針を定める。", "5.2 見直し|");
    }

    @Test
    void tables_revisions_phonetic_guides_and_hidden_text_are_read_as_a_reader_sees_them() {
        Imported imported = docx(p("前書き")
                + "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>1.1 目次の行</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + p("1.1") + "</w:tc><w:tc>" + p("分離") + "</w:tc><w:tc>" + p("顧客ごとに分ける。")
                + "</w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">1.2 </w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>新しい</w:t></w:r></w:ins><w:r><w:ruby><w:rt><w:r><w:t>ことば</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>言葉</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r></w:p>");
        assertThat(items(imported)).containsExactly("1.1 分離|顧客ごとに分ける。", "1.2 新しい言葉|");
        assertThat(imported.remarks().stream().map(Remark::toString).collect(Collectors.toList()))
                .containsExactlyInAnyOrder(
                        "a.docx: contents-left(1)",
                        "a.docx: hidden-text(1)",
                        "a.docx: revised-text(2)",
                        "a.docx: paragraph 1: not-placed(前書き)");
    }

    @Test
    void hostile_documents_are_refused() {
        assertThat(docx("<w:p>".repeat(500)).remarks().toString()).containsAnyOf("too-deep", "malformed");
        assertThat(CriteriaImport.read(
                                new CriteriaImport.Given("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0}),
                                OWN,
                                CriteriaImport.Choices.none())
                        .remarks()
                        .toString())
                .contains("malformed");
    }

    @Test
    void the_files_say_what_the_outline_shows() {
        Imported imported = text("1 総則\n1.1 目的\n目的を定める。\n");
        Tree items = imported.files().getFirst().tree().get("items").orElseThrow();
        assertThat(((Tree.Items) items).values()).hasSize(2);
        assertThat(imported.files().get(1).text()).contains("目的を定める。");
    }

    private static final String PARTS = """
            Ⅳ マネジメント基準

            4.4 確立

            4.4.1 範囲
            組織は、範囲を定める。

            Ⅴ 管理策基準

            5 方針

            5.1 方向づけ

            5.1.1 方針群
            組織は、方針を定める。

            5.1.2 見直し
            組織は、方針を見直す。

            Ⅶ 付録

            5.1.2 見直し
            利用者は、方針を見直す。

            5.2.3 周知
            利用者は、方針を知らせる。
            """;

    @Test
    void numbers_that_a_later_part_prints_again_have_the_part_before_them() {
        Imported imported = text(PARTS);

        assertThat(items(imported))
                .contains(
                        "4.4.1 範囲|組織は、範囲を定める。",
                        "5.1.2 見直し|組織は、方針を見直す。",
                        "Ⅶ 付録|",
                        "Ⅶ/5.1.2 見直し|利用者は、方針を見直す。",
                        "Ⅶ/5.2.3 周知|利用者は、方針を知らせる。");
        assertThat(imported.files().getFirst().text()).contains("number: \"Ⅶ/5.1.2\", printed: 5.1.2");
        assertThat(said(imported, Remark.Severity.NOTE)).contains("a.txt: line 22: read-as(5.1.2, Ⅶ/5.1.2)");
    }

    @Test
    void a_number_twice_in_one_part_is_wrong_and_a_second_list_of_all_is_left() {
        assertThat(said(text(PARTS.replace("5.2.3", "5.1.2")), Remark.Severity.WRONG))
                .containsExactly("a.txt: line 25: duplicate-number(Ⅶ/5.1.2, line 22)");

        Imported listed = text(PARTS + "\nⅣ マネジメント基準\n\n4.4 確立\n\n4.4.1 範囲\n");
        assertThat(items(listed)).isEqualTo(items(text(PARTS)));
        assertThat(said(listed, Remark.Severity.LEFT)).containsExactly("a.txt: line 28: relisted(3)");
    }

    @Test
    void what_begins_with_a_number_or_ends_a_sentence_is_no_head_of_a_page() {
        StringBuilder pages = new StringBuilder("5 方針\n\n5.1 方向づけ\n\n");
        for (int i = 1; i <= 12; i++) {
            pages.append("5.1.")
                    .append(i)
                    .append(" 同じ題名\n組織は、")
                    .append((char) ('あ' + 2 * i))
                    .append("を手順書に従って\n\f実施する。\n");
        }
        Imported imported = text(pages.toString());

        assertThat(items(imported)).hasSize(14).contains("5.1.12 同じ題名|組織は、" + (char) ('あ' + 24) + "を手順書に従って実施する。");
    }
}
