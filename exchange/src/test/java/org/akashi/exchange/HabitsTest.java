package org.akashi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.exchange.table.TableReader;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;
import org.junit.jupiter.api.Test;

/** One workbook or CSV file for each habit: read right, or refused with the cell named. */
class HabitsTest {

    private static final Target OWN =
            new Target.As(EditionId.parse("own-rules/2026").orElseThrow(), "", List.of());

    private static final Target MANAGEMENT = new Target.Into(Catalogue.bundled()
            .edition(EditionId.parse("isms-criteria/2016").orElseThrow())
            .orElseThrow());

    private static Imported xlsx(Book book) {
        return CriteriaImport.read(
                new CriteriaImport.Given("a.xlsx", book.bytes()), OWN, CriteriaImport.Choices.none());
    }

    private static Imported csv(String text, Charset charset) {
        return csv(text, charset, OWN);
    }

    private static Imported csv(String text, Charset charset, Target target) {
        return CriteriaImport.read(
                new CriteriaImport.Given("a.csv", text.getBytes(charset)), target, CriteriaImport.Choices.none());
    }

    /** {@code number title|text} of every item. */
    private static List<String> items(Imported imported) {
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        return list(imported, 0, "items").stream()
                .map(item -> item.text("number") + " " + item.text("ja") + item.text("en") + "|"
                        + text(imported, item.text("number")))
                .toList();
    }

    private static String text(Imported imported, String number) {
        int last = imported.files().size() - 1;
        return list(imported, last, "texts").stream()
                .filter(text -> text.text("number").equals(number))
                .map(text -> (Tree.Entries) text.get("text").orElseThrow())
                .map(both -> both.text("ja") + both.text("en"))
                .collect(Collectors.joining());
    }

    private static List<Tree.Entries> list(Imported imported, int file, String key) {
        YamlFile yaml = imported.files().get(file);
        return yaml.tree().get(key).stream()
                .flatMap(tree -> ((Tree.Items) tree).values().stream())
                .map(Tree.Entries.class::cast)
                .toList();
    }

    private static List<String> wrong(Imported imported) {
        assertThat(imported.isWhole()).isFalse();
        return said(imported, Remark.Severity.WRONG);
    }

    private static List<String> said(Imported imported, Remark.Severity severity) {
        return imported.remarks().stream()
                .filter(remark -> remark.severity() == severity)
                .map(Remark::toString)
                .toList();
    }

    @Test
    void windows_31j_with_the_signs_of_japanese_windows() {
        Imported imported = csv("番号,題名,本文\n1.1,①㈱髙橋～,本文は―\n", Charset.forName("windows-31j"));
        assertThat(items(imported)).containsExactly("1.1 ①㈱髙橋～|本文は―");
        assertThat(said(imported, Remark.Severity.NOTE)).containsExactly("a.csv: read-in(windows-31j)");
    }

    @Test
    void utf_8_with_a_mark_utf_16_and_tabs() {
        String table = "番号,題名\r\n1.1,髙\r\n";
        assertThat(items(csv("\ufeff" + table, StandardCharsets.UTF_8))).containsExactly("1.1 髙|");
        assertThat(items(csv("\ufeff" + table.replace(',', '\t'), StandardCharsets.UTF_16LE)))
                .containsExactly("1.1 髙|");
    }

    @Test
    void bytes_of_no_encoding_are_refused_with_their_line() {
        byte[] bytes = {'a', ',', 'b', '\n', '1', ',', (byte) 0xff, (byte) 0xff, '\n'};
        Imported imported =
                CriteriaImport.read(new CriteriaImport.Given("a.csv", bytes), OWN, CriteriaImport.Choices.none());
        assertThat(wrong(imported)).containsExactly("a.csv: line 2: undecodable(UTF-8, Windows-31J)");
    }

    @Test
    void merged_cells_hold_for_all_their_rows() {
        Imported imported = xlsx(new Book()
                .row("番号", "題名", "本文")
                .row("5.1", "方針", "一つめ。")
                .row("-", "-", "二つめ。")
                .row("5.2", "見直し", "三つめ。")
                .merge("A2:A3")
                .merge("B2:B3"));
        assertThat(items(imported)).containsExactly("5.1 方針|一つめ。\n二つめ。", "5.2 見直し|三つめ。");
    }

    @Test
    void numbers_of_three_levels_stand_side_by_side_merged_down() {
        Imported imported = xlsx(new Book()
                .row("大項目番号", "大項目", "中項目番号", "中項目", "小項目番号", "小項目")
                .row("5.1", "方針群", "5.1.1", "方針", "5.1.1.1", "定める。")
                .row("-", "-", "-", "-", "5.1.1.2", "公表する。")
                .merge("A2:A3")
                .merge("B2:B3")
                .merge("C2:C3")
                .merge("D2:D3"));
        assertThat(items(imported)).containsExactly("5.1 方針群|", "5.1.1 方針|", "5.1.1.1 |定める。", "5.1.1.2 |公表する。");
        assertThat(list(imported, 0, "items"))
                .extracting(item -> item.text("level"))
                .containsExactly("chapter", "objective", "control", "control");
    }

    @Test
    void headings_in_two_rows() {
        Imported imported = xlsx(new Book()
                .row("架空の基準の一覧", "-", "-")
                .row("管理策", "-", "備考")
                .row("番号", "内容", "-")
                .row("1.1", "分ける。", "済")
                .merge("A2:B2")
                .merge("C2:C3"));
        assertThat(items(imported)).containsExactly("1.1 |分ける。");
        assertThat(imported.columns().getFirst().written()).isEqualTo("A=number,B=text-ja");
        assertThat(said(imported, Remark.Severity.NOTE)).containsExactly("a.xlsx: 基準!C: column-left(備考)");
    }

    @Test
    void hidden_rows_are_refused_until_someone_chooses() {
        Book book = new Book().row("番号", "題名").row("1.1", "あ").hiddenRow("1.2", "い");
        assertThat(wrong(xlsx(book))).containsExactly("a.xlsx: 基準!3: hidden-row()");
        for (TableReader.Hidden choice : List.of(TableReader.Hidden.TAKE, TableReader.Hidden.SKIP)) {
            Imported imported = CriteriaImport.read(
                    new CriteriaImport.Given("a.xlsx", book.bytes()), OWN, new CriteriaImport.Choices("", "", choice));
            assertThat(items(imported)).hasSize(choice == TableReader.Hidden.TAKE ? 2 : 1);
        }
    }

    @Test
    void full_width_numbers_and_roman_numerals_of_either_kind() {
        Imported imported = csv("番号,題名\nⅣ,部\nIV．４．５,節\n第５章,章\n５．１．１,項\n", StandardCharsets.UTF_8);
        assertThat(items(imported)).containsExactly("Ⅳ 部|", "Ⅳ.4.5 節|", "5 章|", "5.1.1 項|");
    }

    @Test
    void a_last_zero_that_the_spreadsheet_dropped_is_found_where_its_neighbours_tell() {
        Imported imported = xlsx(new Book()
                .row("番号", "題名")
                .row("n:5", "章")
                .row("n:5.0999999999999996", "一")
                .row("5.9", "九")
                .row("n:5.1", "十")
                .row("p:5.2", "二十"));
        assertThat(items(imported)).containsExactly("5 章|", "5.1 一|", "5.9 九|", "5.10 十|", "5.20 二十|");
        assertThat(said(imported, Remark.Severity.NOTE)).containsExactly("a.xlsx: 基準!A5: read-as(5.1, 5.10)");
    }

    @Test
    void a_last_zero_that_nothing_tells_is_refused_with_its_cell() {
        assertThat(wrong(xlsx(new Book().row("番号", "題名").row("5.4", "四").row("n:5.2", "二か二十"))))
                .containsExactly("a.xlsx: 基準!A3: ambiguous-number(5.2, 5.2, 5.20)");
    }

    @Test
    void a_text_that_seems_to_have_lost_its_zero_is_refused_too() {
        assertThat(wrong(csv("番号,題名\n5.9,九\n5.1,一か十\n", StandardCharsets.UTF_8)))
                .containsExactly("a.csv: A3: ambiguous-number(5.1, 5.1, 5.10)");
    }

    @Test
    void a_number_that_became_a_date_is_refused_with_its_cell() {
        assertThat(wrong(xlsx(new Book().row("番号", "題名").row("d:38078", "四"))))
                .containsExactly("a.xlsx: 基準!A2: date-number(2004-04-01)");
        assertThat(wrong(csv("番号,題名\n2004/4/1,四\n", StandardCharsets.UTF_8)))
                .containsExactly("a.csv: A2: date-number(2004/4/1)");
    }

    @Test
    void phonetic_guides_are_no_text() {
        assertThat(
                        items(
                                xlsx(
                                        new Book()
                                                .row("番号", "題名")
                                                .row(
                                                        "1.1",
                                                        "<r><t>改</t></r><r><t>正</t></r><rPh sb=\"0\" eb=\"2\"><t>カイセイ</t></rPh><phoneticPr fontId=\"1\"/>"))))
                .containsExactly("1.1 改正|");
    }

    @Test
    void line_breaks_stay_in_texts_and_leave_titles() {
        assertThat(items(csv("番号,題名,本文\n1.1,\"情報\nの管理\",\"一\r\n二\"\n", StandardCharsets.UTF_8)))
                .containsExactly("1.1 情報 の管理|一\n二");
    }

    @Test
    void years_of_japanese_eras_tell_the_edition_and_a_fiscal_year_is_none() {
        Imported imported = csv("番号,版,本文\n5.1.1,平成28年,あ\n5.1.2,平成20年,い\n", StandardCharsets.UTF_8, MANAGEMENT);
        assertThat(text(imported, "5.1.1")).isEqualTo("あ");
        assertThat(said(imported, Remark.Severity.LEFT)).containsExactly("a.csv: B3: other-edition(平成20年)");
        assertThat(wrong(csv("番号,版,本文\n5.1.1,平成28年度,あ\n", StandardCharsets.UTF_8, MANAGEMENT)))
                .contains("a.csv: B2: fiscal-year(平成28年度)");
        Target first = new Target.As(EditionId.parse("a/2019").orElseThrow(), "", List.of());
        assertThat(csv("番号,版,本文\n1,令和元年,あ\n", StandardCharsets.UTF_8, first).isWhole())
                .isTrue();
    }

    @Test
    void everything_wrong_is_told_at_once_and_nothing_is_taken() {
        Imported imported = xlsx(new Book()
                .row("番号", "題名")
                .row("1.1", "あ")
                .row("f:A2", "い")
                .row("1.1", "う")
                .row("e:#REF!", "え")
                .row("1.2", "f:B2")
                .row("-", "注: 番号のない行")
                .row("別紙のとおり", "-"));
        assertThat(wrong(imported))
                .containsExactly(
                        "a.xlsx: 基準!A3: formula(=A2)",
                        "a.xlsx: 基準!A4: duplicate-number(1.1, 基準!A2)",
                        "a.xlsx: 基準!A5: error-cell(#REF!)",
                        "a.xlsx: 基準!B6: formula(=B2)");
        assertThat(said(imported, Remark.Severity.LEFT))
                .containsExactly(
                        "a.xlsx: 基準!A6: nothing-said(1.2)",
                        "a.xlsx: 基準!7: no-number(注: 番号のない行)",
                        "a.xlsx: 基準!A8: not-a-number(別紙のとおり)");
    }

    @Test
    void a_number_that_the_edition_does_not_have_is_wrong() {
        assertThat(wrong(csv("番号,本文\n5.1.1,あ\n99.1,い\n", StandardCharsets.UTF_8, MANAGEMENT)))
                .containsExactly("a.csv: A3: unknown-number(99.1, isms-criteria/2016)");
    }

    @Test
    void correspondences_with_sets_and_ranges() {
        Target map = new Target.Between(
                "a-to-b",
                EditionId.parse("iso-27002/2013").orElseThrow(),
                EditionId.parse("iso-27002/2022").orElseThrow());
        Imported imported =
                csv("旧番号,新番号,関係\n\"5.1.1、5.1.2\",5.1,同等\n6.1.1～6.1.3,5.2,含む\n", StandardCharsets.UTF_8, map);
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        assertThat(imported.files().getFirst().tree().text("rows"))
                .isEqualTo("5.1.1 5.1.2 -> 5.1 : equivalent\n6.1.1 6.1.2 6.1.3 -> 5.2 : superset\n");
        assertThat(wrong(csv("旧,新,関係\n6.1.3～6.1.1,5.2,親戚\n", StandardCharsets.UTF_8, map)))
                .containsExactly(
                        "a.csv: A2: broken-range(6.1.3～6.1.1)",
                        "a.csv: C2: unknown-relation(親戚, equal, equivalent, subset, superset, intersects, none)");
    }

    @Test
    void hostile_workbooks_are_refused() {
        Book book = new Book().row("番号");
        assertThat(hostile(book.bytes(
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet>&b;</worksheet>")))
                .contains("entity");
        assertThat(hostile(book.bytes("<a>".repeat(500) + "</a>".repeat(500)))).contains("too-deep(64)");
        assertThat(hostile(book.bytes("<worksheet>" + " ".repeat(300 << 20) + "</worksheet>")))
                .contains("too-large");
        assertThat(hostile(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("malformed");
        assertThat(hostile(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .contains("old-workbook");
    }

    private static String hostile(byte[] bytes) {
        return wrong(CriteriaImport.read(new CriteriaImport.Given("a.xlsx", bytes), OWN, CriteriaImport.Choices.none()))
                .toString();
    }
}
