package org.akashi.report.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.report.document.Block;
import org.akashi.report.document.DocumentFormat;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ResolvedDocumentTest {

    private final Catalogue catalogue = Catalogue.bundled();
    private final ResolvedEdition cloud = catalogue
            .edition(EditionId.parse("cloud-criteria/2016").orElseThrow())
            .orElseThrow();

    private Document html(String number, Language language) {
        PrintedDocument document = ResolvedDocument.of(catalogue, cloud, cloud.below(number), language);
        return Jsoup.parse(new String(DocumentFormat.HTML.bytes(document), StandardCharsets.UTF_8));
    }

    @Test
    void own_text_is_indented_marked_and_announced_as_ours_in_both_languages() {
        Document ja = html("13.1", Language.JA);
        assertThat(ja.text()).contains("本文はAkashi独自の文であり、公式の基準本文ではありません。");
        assertThat(ja.select("body > p.i1"))
                .isNotEmpty()
                .allSatisfy(own -> assertThat(own.text()).matches("［(補足|適用指針) AK-.*］.*"));
        Document en = html("13.1", Language.EN);
        assertThat(en.text()).contains("is not the official text of the criteria");
        assertThat(en.select("body > p.i1").eachText()).allMatch(text -> text.startsWith("［"));
    }

    @Test
    void every_item_is_in_the_table_with_both_identities() {
        Document page = html("13.1", Language.JA);
        List<Element> rows = page.select("tbody > tr");
        assertThat(rows).hasSameSizeAs(cloud.below("13.1"));
        assertThat(rows)
                .filteredOn(row -> row.child(0).text().equals("13.1.3.9"))
                .singleElement()
                .satisfies(row -> assertThat(row.select("td").eachText())
                        .contains("cloud-criteria/2016#13.1.3.9", "isms-criteria/2016#13.1.3.9", "未確認"));
    }

    @Test
    void without_text_of_ours_nothing_is_announced() {
        ResolvedEdition components = catalogue
                .edition(EditionId.parse("iso-17789/2014").orElseThrow())
                .orElseThrow();
        PrintedDocument document = ResolvedDocument.of(catalogue, components, components.items(), Language.EN);
        assertThat(document.blocks().getFirst())
                .isNotEqualTo(Block.Paragraph.of(catalogue.ownTextNotice().en()));
        assertThat(new String(DocumentFormat.HTML.bytes(document), StandardCharsets.UTF_8))
                .contains("unconfirmed")
                .doesNotContain("is not the official text");
    }
}
