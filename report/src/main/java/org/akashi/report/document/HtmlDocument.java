package org.akashi.report.document;

import java.util.List;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;

/** A document as a page of HTML that is also well-formed XML, with its style in it. */
final class HtmlDocument {

    private static final String STYLE = """
            body { font-family: "BIZ UDPGothic", "Noto Sans CJK JP", "Hiragino Sans", sans-serif; line-height: 1.6; margin: 2em auto; max-width: 60em; color: #1a1a1a; }
            h1 { font-size: 1.5em; } h2 { font-size: 1.25em; } h3 { font-size: 1.1em; } h4 { font-size: 1em; }
            p { margin: .3em 0; }
            .i1 { margin-left: 2em; } .i2 { margin-left: 4em; } .i3 { margin-left: 6em; } .i4 { margin-left: 8em; }
            .i1, .i2, .i3, .i4 { border-left: 3px solid #c8d3df; padding-left: .7em; }
            table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top; }
            th { background: #eef2f6; } thead { display: table-header-group; } tr { page-break-inside: avoid; }
            td { word-wrap: break-word; }
            @media print {
              body { margin: 0; max-width: none; font-size: 9.5pt; line-height: 1.45; } h1, h2, h3, h4 { page-break-after: avoid; }
              table { table-layout: fixed; -fs-table-paginate: paginate; }
            }
            """;

    private HtmlDocument() {}

    static String of(PrintedDocument document) {
        return of(document, "");
    }

    /** @param style more of it, after the style that every page has */
    static String of(PrintedDocument document, String style) {
        String size = document.paper() == PrintedDocument.Paper.A4_LANDSCAPE ? "A4 landscape" : "A4 portrait";
        Tag head = Tag.of("head")
                .add(Tag.of("meta").with("charset", "utf-8"))
                .add(Tag.of("title").say(document.title()))
                .add(Tag.of("style")
                        .add(new Node.Resource("@page { size: " + size + "; margin: 18mm; }\n" + STYLE + style)));
        Tag body = Tag.of("body").add(Tag.of("h1").say(document.title()));
        document.blocks().forEach(block -> body.add(block(block)));
        return "<!DOCTYPE html>\n"
                + Tag.of("html").with("lang", document.language().tag()).add(head, body) + "\n";
    }

    private static Node block(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                Tag.of("h" + Math.min(4, heading.level() + 1)).say(heading.text());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
        };
    }

    private static Tag paragraph(Block.Paragraph paragraph) {
        Tag tag = paragraph.indent() == 0 ? Tag.of("p") : Tag.of("p", "i" + Math.min(4, paragraph.indent()));
        paragraph.runs().forEach(run -> tag.add(run(run)));
        return tag;
    }

    private static Node run(Run run) {
        Node text = Node.text(run.text());
        if (run.underlined()) {
            text = Tag.of("u").add(text);
        }
        return run.bold() ? Tag.of("b").add(text) : text;
    }

    private static Tag table(Block.Table table) {
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        Tag columns = Tag.of("colgroup");
        table.widths().forEach(width -> columns.add(Tag.of("col").with("style", "width: " + 100 * width / sum + "%")));
        Tag headings = Tag.of("tr");
        table.headings().forEach(heading -> headings.add(Tag.of("th").say(heading)));
        Tag body = Tag.of("tbody");
        for (List<Block.Cell> row : table.rows()) {
            Tag line = Tag.of("tr");
            for (Block.Cell cell : row) {
                Tag data = Tag.of("td");
                cell.paragraphs().forEach(paragraph -> data.add(paragraph(paragraph)));
                line.add(data);
            }
            body.add(line);
        }
        return Tag.of("table").add(columns, Tag.of("thead").add(headings), body);
    }
}
