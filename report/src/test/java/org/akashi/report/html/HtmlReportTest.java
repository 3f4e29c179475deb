package org.akashi.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.audit.AuditResult;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.report.fixture.HostileResult;
import org.akashi.report.fixture.SampleResult;
import org.akashi.report.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    static Stream<AuditResult> results() {
        return Stream.of(SampleResult.result(), HostileResult.result());
    }

    private static String page(AuditResult result, Language language) {
        return new String(HtmlReport.bytes("0.0.0", result, LIBRARY, language), StandardCharsets.UTF_8);
    }

    private static Document parsed(AuditResult result) {
        return Jsoup.parse(page(result, Language.JA));
    }

    @ParameterizedTest
    @MethodSource("results")
    void the_page_refers_to_nothing_but_itself(AuditResult result) {
        Document page = parsed(result);

        assertThat(page.select("[src], link, iframe, object, embed, base, form, img"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.expectFirst("style").data()).doesNotContain("@import").doesNotContain("http");
    }

    @ParameterizedTest
    @MethodSource("results")
    void links_within_the_page_lead_somewhere(AuditResult result) {
        Document page = parsed(result);
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(page.select("[href]").eachAttr("href").stream()
                        .map(href -> href.substring(1))
                        .filter(target -> !target.startsWith("control-")))
                .allMatch(ids::contains);
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
        assertThat(page.select("label[for]").eachAttr("for")).allMatch(ids::contains);
    }

    @Test
    void every_guide_a_finding_counts_against_can_be_reached() {
        Document page = parsed(SampleResult.result());

        assertThat(page.select("[href^=#control-]").eachAttr("href").stream().map(href -> href.substring(1)))
                .allMatch(page.select("[id]").eachAttr("id")::contains);
    }

    @ParameterizedTest
    @MethodSource("results")
    void ids_are_unique_and_every_finding_has_one(AuditResult result) {
        Document page = parsed(result);

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("article.finding[id]")).hasSameSizeAs(result.findings());
    }

    @ParameterizedTest
    @MethodSource("results")
    void the_policy_admits_exactly_our_style_and_script(AuditResult result) throws Exception {
        Document page = parsed(result);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe");
        assertThat(policy).contains("style-src '" + hash(page.expectFirst("style")) + "'");
        assertThat(policy).contains("script-src '" + hash(page.expectFirst("script")) + "'");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("results")
    void no_element_has_styles_or_handlers_of_its_own(AuditResult result) {
        assertThat(parsed(result).getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.equals("style") || name.startsWith("on"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_text_is_there_in_both_languages_side_by_side(AuditResult result) {
        Document page = parsed(result);

        assertThat(page.select("main .ja, header .ja")).isNotEmpty().allSatisfy(ja -> {
            assertThat(ja.attr("lang")).isEqualTo("ja");
            Element en = ja.nextElementSiblings().getFirst();
            assertThat(en.hasClass("en")).as(ja.outerHtml()).isTrue();
            assertThat(en.attr("lang")).isEqualTo("en");
            assertThat(en.tagName()).isEqualTo(ja.tagName());
        });
        assertThat(page.select("main .en")).hasSameSizeAs(page.select("main .ja"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void no_japanese_stands_outside_what_is_marked_as_japanese(AuditResult result) {
        Document page = parsed(result);
        page.select("[lang=ja], bdi, .topology text, .topology title, [title]").remove();

        assertThat(page.body().text()).doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]");
    }

    @ParameterizedTest
    @MethodSource("results")
    void the_picture_is_well_formed(AuditResult result) {
        String page = page(result, Language.EN);
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);

        Document picture = Jsoup.parse(svg, "", Parser.xmlParser());
        assertThat(picture.outerHtml()).isNotEmpty();
        assertThat(XmlCheck.problemIn(svg)).isEmpty();
        assertThat(picture.select("svg > title")).hasSize(2);
        assertThat(picture.select("svg > desc")).hasSize(2);
    }

    @Test
    void hostile_names_stay_text() {
        String text = page(HostileResult.result(), Language.JA);
        Document page = Jsoup.parse(text);

        assertThat(page.select("img")).isEmpty();
        assertThat(page.text()).contains(HostileResult.SCRIPT);
        assertThat(text).doesNotContain("\u202e").doesNotContain("\u2066").doesNotContain("\u001b");
        assertThat(page.text()).contains("⟨U+202E⟩");
        assertThat(page.select("bdi").eachText()).allMatch(name -> name.codePointCount(0, name.length()) <= 160);
    }

    @Test
    void tables_have_headings_and_captions() {
        assertThat(parsed(SampleResult.result()).select("table")).allSatisfy(table -> {
            assertThat(table.select("caption")).hasSize(1);
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.select("> th[scope=row]")).hasSize(1));
        });
    }

    @Test
    void the_page_opens_in_the_language_asked_for() {
        for (Language language : Language.values()) {
            Document page = Jsoup.parse(page(SampleResult.result(), language));
            assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
            assertThat(page.select("input[checked]").attr("value")).isEqualTo(language.tag());
        }
    }

    @Test
    void the_segregation_of_networks_comes_first_with_its_cases() {
        Document page = parsed(SampleResult.result());

        assertThat(page.select("section.sheet").eachAttr("id"))
                .containsExactly("control-C-8-13-1-3", "control-C-6-9-2-3");
        assertThat(page.expectFirst("#control-C-8-13-1-3 table").hasClass("cases"))
                .isTrue();
    }

    @Test
    void rendering_twice_gives_the_same_bytes() {
        assertThat(page(SampleResult.result(), Language.JA)).isEqualTo(page(SampleResult.result(), Language.JA));
    }

    private static String hash(Element element) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(element.data().getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
