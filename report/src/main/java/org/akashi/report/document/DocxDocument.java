package org.akashi.report.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.report.text.Language;

/** A document as WordprocessingML (ECMA-376 part 1, 17): headings are headings, tables are tables with a repeated first row. */
final class DocxDocument {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Twentieths of a point: A4, and a margin of 20 mm. */
    private static final int LONG = 16838;

    private static final int SHORT = 11906;
    private static final int MARGIN = 1134;
    private static final int STEP = 420;

    private final StringBuilder body = new StringBuilder();
    private final int width;

    private DocxDocument(int width) {
        this.width = width;
    }

    static byte[] bytes(PrintedDocument document) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                Xml.HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/word/document.xml", "document.main") + override("/word/styles.xml", "styles")
                        + override("/word/footer1.xml", "footer") + "</Types>");
        parts.put("_rels/.rels", relationships(OFFICE + "/officeDocument", "word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                relationships(OFFICE + "/styles", "styles.xml", OFFICE + "/footer", "footer1.xml"));
        parts.put("word/document.xml", main(document));
        parts.put("word/styles.xml", styles(document.language()));
        parts.put(
                "word/footer1.xml",
                Xml.HEAD + "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>");
        return Xml.zip(parts);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type
                + "+xml\"/>";
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder text = new StringBuilder(Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            text.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(typesAndTargets[i]);
            text.append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        return text.append("</Relationships>").toString();
    }

    private static String main(PrintedDocument document) {
        boolean landscape = document.paper() == PrintedDocument.Paper.A4_LANDSCAPE;
        int across = landscape ? LONG : SHORT;
        DocxDocument docx = new DocxDocument(across - 2 * MARGIN);
        docx.styled("Title", document.title());
        document.blocks().forEach(docx::block);
        return Xml.HEAD + "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><w:body>" + docx.body
                + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"" + across + "\" w:h=\""
                + (landscape ? SHORT : LONG) + "\"" + (landscape ? " w:orient=\"landscape\"" : "")
                + "/><w:pgMar w:top=\""
                + MARGIN + "\" w:right=\"" + MARGIN + "\" w:bottom=\"" + MARGIN + "\" w:left=\"" + MARGIN
                + "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private static String styles(Language language) {
        StringBuilder text = new StringBuilder(
                Xml.HEAD + "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                        + "<w:rFonts w:ascii=\"BIZ UDPGothic\" w:hAnsi=\"BIZ UDPGothic\" w:eastAsia=\"BIZ UDPGothic\" w:cs=\"BIZ UDPGothic\"/>"
                        + "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault>"
                        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        text.append(style("Title", "Title", 32, -1));
        for (int level = 1; level <= 4; level++) {
            text.append(style("Heading" + level, "heading " + level, 30 - 2 * level, level - 1));
        }
        return text.append("</w:styles>").toString();
    }

    private static String style(String id, String name, int halfPoints, int outline) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/>"
                + (outline < 0 ? "" : "<w:outlineLvl w:val=\"" + outline + "\"/>")
                + "</w:pPr><w:rPr><w:b/><w:sz w:val=\""
                + halfPoints + "\"/></w:rPr></w:style>";
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> styled("Heading" + heading.level(), heading.text());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
        }
    }

    private void styled(String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        run(Run.of(text));
        body.append("</w:p>");
    }

    private void paragraph(Block.Paragraph paragraph) {
        body.append("<w:p>");
        if (paragraph.indent() > 0) {
            body.append("<w:pPr><w:ind w:left=\"")
                    .append(STEP * paragraph.indent())
                    .append("\"/></w:pPr>");
        }
        paragraph.runs().forEach(this::run);
        body.append("</w:p>");
    }

    private void run(Run run) {
        body.append("<w:r>");
        if (run.bold() || run.underlined()) {
            body.append("<w:rPr>")
                    .append(run.bold() ? "<w:b/>" : "")
                    .append(run.underlined() ? "<w:u w:val=\"single\"/>" : "")
                    .append("</w:rPr>");
        }
        body.append("<w:t xml:space=\"preserve\">")
                .append(Xml.escaped(run.text()))
                .append("</w:t></w:r>");
    }

    private void table(Block.Table table) {
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths =
                table.widths().stream().map(part -> width * part / sum).toList();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(width).append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        widths.forEach(part -> body.append("<w:gridCol w:w=\"").append(part).append("\"/>"));
        body.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.size(); i++) {
            Block.Cell cell = new Block.Cell(List.of(
                    new Block.Paragraph(List.of(Run.bold(table.headings().get(i))), 0)));
            cell(cell, widths.get(i));
        }
        body.append("</w:tr>");
        for (List<Block.Cell> row : table.rows()) {
            body.append("<w:tr>");
            for (int i = 0; i < widths.size(); i++) {
                cell(row.get(i), widths.get(i));
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl><w:p/>");
    }

    private void cell(Block.Cell cell, int wide) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(wide).append("\" w:type=\"dxa\"/></w:tcPr>");
        cell.paragraphs().forEach(this::paragraph);
        body.append(cell.paragraphs().isEmpty() ? "<w:p/>" : "").append("</w:tc>");
    }
}
