package org.akashi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akashi.audit.AuditResult;
import org.akashi.audit.AuditRunner;
import org.akashi.audit.Finding;
import org.akashi.audit.FindingCode;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.Selection;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.read.CloudReader;
import org.akashi.report.html.HtmlReport;
import org.akashi.report.json.ResultJson;
import org.akashi.report.terminal.TerminalSummary;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recorded sample cloud, from its evidence to its reports. What is found in it is the audit's test. */
class SampleReportTest {

    private static final Path ROOT = Path.of(System.getProperty("akashi.root", ".."));
    private static final Cloud CLOUD = CloudReader.read(EvidenceFolder.open(ROOT.resolve("samples/kumo")));
    private static final AuditResult RESULT = audit(2);

    private final Document page = Jsoup.parse(html(RESULT));

    private static AuditResult audit(int threads) {
        return switch (CriteriaLibrary.bundled().select(CriteriaLibrary.DEFAULT_DOCUMENT)) {
            case Selection.Found found -> new AuditRunner(found.document()).audit(CLOUD, Declarations.none(), threads);
            case Selection.Unknown unknown -> throw new AssertionError(unknown);
        };
    }

    private static String html(AuditResult result) {
        byte[] page = HtmlReport.bytes("0.0.0", result, CriteriaLibrary.bundled(), Language.JA);
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void result_json_keeps_the_published_schema() throws IOException {
        String result = new String(ResultJson.bytes("0.0.0", RESULT), StandardCharsets.UTF_8);
        String schema = Files.readString(ROOT.resolve("docs/result.schema.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(result, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void one_thread_or_two_give_the_same_bytes() {
        AuditResult again = audit(1);

        assertThat(ResultJson.bytes("0.0.0", again)).isEqualTo(ResultJson.bytes("0.0.0", RESULT));
        assertThat(html(again)).isEqualTo(html(RESULT));
    }

    @Test
    void the_picture_shows_the_whole_cloud() {
        assertThat(page.select("svg .tenant")).hasSize(6);
        assertThat(page.select("svg .router")).hasSize(7);
        assertThat(page.select("svg .segment")).hasSize(11);
    }

    @Test
    void every_finding_with_an_unwanted_crossing_has_a_path_that_leads_to_it() {
        Finding router = RESULT.findings().stream()
                .filter(finding -> finding.code() == FindingCode.ROUTER_JOINS_TENANTS)
                .findFirst()
                .orElseThrow();
        int number = RESULT.findings().indexOf(router) + 1;
        Element mark = page.expectFirst("#way-" + number);

        assertThat(page.expectFirst(mark.attr("href")).text()).contains("migration-tmp");
        assertThat(page.select("a.show[href=#way-" + number + "]")).hasSize(1);
        assertThat(page.select("a.show")).hasSizeGreaterThan(5);
    }

    @Test
    void every_place_in_the_evidence_has_the_hash_of_its_file() {
        assertThat(page.select("article.finding .place"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.select(".hash")).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void the_summary_fits_on_one_screen(Language language) {
        List<Path> files = List.of(Path.of("akashi-out", "result.json"), Path.of("akashi-out", "report.html"));

        assertThat(TerminalSummary.of(RESULT, files, Texts.in(language), false).lines())
                .hasSizeLessThan(40);
    }
}
