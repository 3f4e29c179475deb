package org.akashi.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.akashi.audit.AuditResult;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/**
 * {@code report.html}: one page that needs no other file and no network. Both languages are in it, and a switch that works
 * without scripts shows one. The page's own policy forbids everything but its own style and script, by their hashes; names from
 * evidence are text wherever they stand.
 */
public final class HtmlReport {

    private final Dossier dossier;
    private final Language opening;
    private final String version;

    private HtmlReport(Dossier dossier, Language opening, String version) {
        this.dossier = dossier;
        this.opening = opening;
        this.version = version;
    }

    /**
     * The page in UTF-8. Equal arguments give equal bytes.
     *
     * @param library has the audit sheets of the document that was judged by; without them, verdicts stand alone
     * @param opening the language in which the page opens
     */
    public static byte[] bytes(String version, AuditResult result, CriteriaLibrary library, Language opening) {
        HtmlReport report = new HtmlReport(new Dossier(result, library), opening, version);
        return ("<!DOCTYPE html>\n" + report.html() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Tag html() {
        return Tag.of("html")
                .with("lang", opening.tag())
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .add(head())
                .add(body());
    }

    private Tag head() {
        String style = resource("report.css");
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '"
                + hash(resource("report.js")) + "'; base-uri 'none'; form-action 'none'";
        Tag title = Tag.of("title").say(title(opening));
        for (Language language : Language.values()) {
            title.with("data-" + language.tag(), title(language));
        }
        return Tag.of("head")
                .add(Tag.of("meta").with("charset", "utf-8"))
                .add(Tag.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", policy))
                .add(Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Tag.of("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Tag.of("meta").with("name", "referrer").with("content", "no-referrer"))
                .add(title)
                .add(Tag.of("style").add(new Node.Resource(style)));
    }

    private String title(Language language) {
        return Texts.in(language).say(Label.REPORT_TITLE).toString();
    }

    /** The switch's buttons stand before everything they switch, so that the style sheet alone can do it. */
    private Tag body() {
        Tag body = Tag.of("body");
        for (Language language : Language.values()) {
            Tag button = Tag.of("input", "switch")
                    .with("type", "radio")
                    .with("name", "language")
                    .with("id", "show-" + language.tag())
                    .with("value", language.tag())
                    .with("aria-label", name(language));
            if (language == opening) {
                button.with("checked", "checked");
            }
            body.add(button);
        }
        return body.add(Tag.of("div", "page").add(masthead()).add(main()))
                .add(Tag.of("script").add(new Node.Resource(resource("report.js"))));
    }

    private Tag masthead() {
        Tag languages = Tag.of("div", "languages");
        for (Language language : Language.values()) {
            languages.add(Tag.of("label")
                    .with("for", "show-" + language.tag())
                    .with("lang", language.tag())
                    .say(name(language)));
        }
        return Tag.of("header", "masthead")
                .add(Tag.of("a", "skip").with("href", "#verdict").add(Parts.say(Label.SKIP_TO_CONTENT)))
                .add(Tag.of("div", "brand")
                        .add(Tag.of("h1").add(Parts.say(Label.REPORT_TITLE)))
                        .add(Tag.of("p").add(Parts.say(Label.PRODUCED_BY, version))))
                .add(languages)
                .add(contents());
    }

    private static String name(Language language) {
        return switch (language) {
            case JA -> "日本語";
            case EN -> "English";
        };
    }

    private static Tag contents() {
        Tag list = Tag.of("ul");
        list.add(entry("subject", Label.SUBJECT));
        list.add(entry("picture", Label.PICTURE));
        list.add(entry("sheets", Label.SHEETS));
        list.add(entry("findings", Label.FINDINGS));
        list.add(entry("exposed", Label.EXPOSED));
        list.add(entry("people", Label.WHO_MAY_CHANGE));
        list.add(entry("undetermined", Label.UNDETERMINED));
        list.add(entry("artifacts", Label.ARTIFACTS));
        return Tag.of("nav").add(list);
    }

    private static Tag entry(String id, Label label) {
        return Tag.of("li").add(Tag.of("a").with("href", "#" + id).add(Parts.say(label)));
    }

    private Tag main() {
        Parts parts = new Parts(dossier);
        PicturePart picture = new PicturePart(dossier, parts, opening);
        SheetPart sheets = new SheetPart(dossier, parts);
        SurfacePart surface = new SurfacePart(dossier, parts);
        AppendixPart appendix = new AppendixPart(dossier, parts);
        List<Node> sections = new ArrayList<>();
        sections.add(new VerdictPart(dossier, parts).node());
        sections.add(new SubjectPart(dossier).node());
        sections.add(picture.node());
        sections.add(Tag.of("div")
                .with("id", "sheets")
                .add(dossier.items().stream().map(sheets::node).toList()));
        sections.add(new FindingPart(dossier, parts, picture).node());
        sections.add(surface.exposed());
        sections.add(surface.declared());
        sections.add(new PeoplePart(dossier).node());
        sections.add(appendix.undetermined());
        sections.add(appendix.assumptions());
        sections.add(appendix.diagnostics());
        sections.add(appendix.artifacts());
        return Tag.of("main").add(sections);
    }

    private static String resource(String name) {
        try (InputStream bytes = HtmlReport.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is missing from the jar of the report");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The form of CSP level 2: {@code sha256-} and the hash of the element's text in Base64. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
