package org.akashi.exchange.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Target;
import org.junit.jupiter.api.Test;

/** Recordings of what pdftotext printed; {@code pdftotext/README.md} says of what. */
class PdftotextTest {

    private static final Target OWN = new Target.As(EditionId.parse("own/1").orElseThrow(), "", List.of());

    private static Imported read(String name, Target target) throws IOException {
        try (InputStream recording = PdftotextTest.class.getResourceAsStream("/pdftotext/" + name)) {
            return CriteriaImport.read(
                    new CriteriaImport.Given(name, recording.readAllBytes()), target, CriteriaImport.Choices.none());
        }
    }

    private static List<String> remarks(Imported imported) {
        return imported.remarks().stream().map(Remark::toString).toList();
    }

    /** The text of an item. */
    private static String text(Imported imported, String number) {
        return imported.outline().stream()
                .filter(item -> item.number().equals(number))
                .findFirst()
                .orElseThrow()
                .text()
                .ja();
    }

    @Test
    void a_guideline_from_a_word_processor_is_read_whole_but_for_what_stands_before_its_first_number()
            throws IOException {
        Imported imported = read("libreoffice.txt", OWN);

        assertThat(imported.isWhole()).isTrue();
        assertThat(imported.outline()).hasSize(48);
        assertThat(imported.outline().get(1).title().ja()).isEqualTo("経営陣の方向づけ");
        assertThat(text(imported, "5.1.2")).endsWith("① 平常時\n② 5.1.1 に定める場合及び 10 日以内に行う official な試験");
        assertThat(text(imported, "5.3.2")).contains("結果を記録した上で").doesNotContain("記\n録", "記 録");
        assertThat(remarks(imported))
                .containsExactly(
                        "libreoffice.txt: line 1: not-placed(架空クラウド安全ガイドライン)",
                        "libreoffice.txt: line 2: not-placed(この文書は例であり、実在の団体とは関係がない。)",
                        "libreoffice.txt: line 88: missing-number(7 … 8)");
    }

    @Test
    void pages_of_ours_are_read_over_their_breaks_and_without_their_numbers() throws IOException {
        Target cloud = new Target.Into(Catalogue.bundled()
                .edition(EditionId.parse("cloud-criteria/2016").orElseThrow())
                .orElseThrow());
        Imported imported = read("akashi.txt", cloud);

        assertThat(imported.isWhole()).isTrue();
        assertThat(imported.outline())
                .extracting(item -> item.number())
                .startsWith("Ⅰ", "Ⅱ", "Ⅲ", "3.1", "3.1.1", "3.1.2");
        assertThat(text(imported, "3.1.5"))
                .contains("事業報告や言明書など社外の者が読める文書で公表する。\n［補足 AK-3.1.5-02］情報セキュリティの責任者は")
                .doesNotContain("/ 184");
        assertThat(remarks(imported))
                .contains(
                        "akashi.txt: page-margin(#, 3)",
                        "akashi.txt: line 3: not-placed(The text is Akashi's own and is not the …)")
                .filteredOn(said -> said.contains("not-placed"))
                .hasSize(3);
    }
}
