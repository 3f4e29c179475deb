package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaDiffCommandTest {

    @TempDir
    private Path folder;

    private String edition(String name, String items) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                own.resolve("edition.yaml"),
                "edition: {document: tried, edition: \"" + name + "\", name: 架空" + name
                        + ", title: {ja: 架空の基準, en: Fictitious criteria}}\nitems:\n" + items);
        return own.toString();
    }

    private String old() throws IOException {
        return edition("1", """
                  - {number: "5", level: chapter, ja: 方針, en: Policies}
                  - {number: "5.1", level: control, ja: 記録, en: Records, text: {ja: 組織は、経営資源の記録を保つ。}}
                  - {number: "5.2", level: control, ja: 鍵, en: Keys, text: {ja: 組織は、鍵を替えることが望ましい。}}
                  - {number: "5.3", level: control, ja: 扉, en: Doors, text: {ja: 組織は、扉に錠を掛ける。}}
                  - {number: "5.4", level: control, ja: 時刻, en: Time, text: {ja: 組織は、時刻を合わせる。}}
                """);
    }

    private String next() throws IOException {
        return edition("2", """
                  - {number: "5", level: chapter, ja: 方針, en: Policies, lineage: 5@1}
                  - {number: "5.1", level: control, ja: 記録, en: Records, lineage: 5.1@1, text: {ja: 組織は、資源の記録を保つ。}}
                  - {number: "5.2", level: control, ja: 鍵, en: Keys, lineage: 5.2@1, text: {ja: 組織は、鍵を替える。}}
                  - {vacant: "5.3"}
                  - {number: "5.5", level: control, ja: 時刻, en: Time, lineage: 5.4@1, text: {ja: 組織は、時刻を合わせる。}}
                  - {number: "5.6", level: control, ja: 写し, en: Copies, text: {ja: 組織は、写しを取る。}}
                """);
    }

    @Test
    void every_kind_of_change_is_told_with_the_words_that_changed() throws IOException {
        Run run = Run.of("criteria", "diff", old(), next(), "--lang", "ja");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("tried/1 -> tried/2")
                .contains("5.1 -> 5.1  文言の変更", "[-経営-]資源")
                .contains("5.2 -> 5.2  文言の変更, 義務の変更", "文言による義務: 推奨 → 義務（断定）")
                .contains("5.3  削除")
                .contains("5.4 -> 5.5  番号の変更")
                .contains("+5.6  新設");
    }

    @Test
    void the_table_has_the_form_that_ministries_print() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "criteria",
                "diff",
                old(),
                next(),
                "--lang",
                "ja",
                "--date",
                "2019-05-01",
                "--format",
                "html,docx,xlsx",
                "--out",
                out.toString());
        assertThat(run.err()).isEmpty();
        String html = Files.readString(out.resolve("tried-1-to-2.html"));
        assertThat(html)
                .contains("架空の基準 新旧対照表", "改正日: 令和元年5月1日", "A4 landscape", "（下線部分は改正部分）")
                .contains("5（略）", "（新設）", "5.3  削除", "<u>経営</u>")
                .doesNotContain("（削る）");
        assertThat(html.indexOf("改正後</th>")).isLessThan(html.indexOf("改正前</th>"));
        try (ZipFile docx = new ZipFile(out.resolve("tried-1-to-2.docx").toFile());
                InputStream main = docx.getInputStream(docx.getEntry("word/document.xml"))) {
            assertThat(new String(main.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("w:orient=\"landscape\"", "<w:u ");
        }
    }

    @Test
    void columns_change_places_if_asked_and_other_orders_are_refused() throws IOException {
        Path out = folder.resolve("out");
        Run.of(
                "criteria",
                "diff",
                old(),
                next(),
                "--lang",
                "ja",
                "--order",
                "old",
                "--format",
                "html",
                "--out",
                out.toString());
        String html = Files.readString(out.resolve("tried-1-to-2.html"));
        assertThat(html.indexOf("改正前</th>")).isLessThan(html.indexOf("改正後</th>"));
        for (String wrong : new String[] {"--order=up", "--by=luck", "--date=soon"}) {
            assertThat(Run.of("criteria", "diff", old(), next(), wrong).status())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_likeness_cannot_tell_is_to_be_confirmed_and_status_3() throws IOException {
        String other = edition("3", """
                  - {number: "5", level: chapter, ja: 方針, en: Policies}
                  - {number: "5.1", level: control, ja: 全く別の題, en: Something else, text: {ja: 監督者は、毎月の会議で費用を説明する。}}
                """);
        Run run = Run.of("criteria", "diff", old(), other, "--lang", "ja");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("文の類似によって", "要確認");
    }

    @Test
    void a_folder_without_an_edition_is_refused_with_what_to_do() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Run run = Run.of("criteria", "diff", old(), empty.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("does not hold exactly one edition");
    }

    @Test
    void two_editions_that_come_with_akashi_are_joined_by_their_map() {
        Run run = Run.of("criteria", "diff", "iso-27002/2013", "iso-27002/2022");
        assertThat(run.out())
                .contains("5.1.1+5.1.2 -> 5.1  merged")
                .contains("+5.7  added")
                .contains("13.1.3 -> 8.22");
    }
}
