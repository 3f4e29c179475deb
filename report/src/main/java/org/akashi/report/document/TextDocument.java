package org.akashi.report.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document as plain text: a row of a table is its first cell, and below it the others by their headings. Changed words stand in [ ]. */
final class TextDocument {

    private final StringBuilder text = new StringBuilder();

    private TextDocument() {}

    static String of(PrintedDocument document) {
        TextDocument plain = new TextDocument();
        plain.line(0, document.title());
        plain.line(0, "");
        document.blocks().forEach(plain::block);
        return plain.text.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                line(0, "");
                line(0, "#".repeat(heading.level()) + " " + heading.text());
            }
            case Block.Paragraph paragraph -> paragraph(2 * paragraph.indent(), "", paragraph);
            case Block.Table table -> table(table);
        }
    }

    private void table(Block.Table table) {
        for (List<Block.Cell> row : table.rows()) {
            line(0, "");
            cell(0, table.headings().getFirst(), row.getFirst());
            for (int i = 1; i < row.size(); i++) {
                cell(2, table.headings().get(i), row.get(i));
            }
        }
        line(0, "");
    }

    private void cell(int margin, String heading, Block.Cell cell) {
        if (cell.plain().isEmpty()) {
            return;
        }
        List<Block.Paragraph> paragraphs = cell.paragraphs();
        paragraph(margin, heading + ": ", paragraphs.getFirst());
        for (Block.Paragraph paragraph : paragraphs.subList(1, paragraphs.size())) {
            paragraph(margin + 2 + 2 * paragraph.indent(), "", paragraph);
        }
    }

    private void paragraph(int margin, String before, Block.Paragraph paragraph) {
        String said = paragraph.runs().stream()
                .map(run -> run.underlined() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
        line(margin, before + said);
    }

    private void line(int margin, String body) {
        for (String line : body.split("\n", -1)) {
            text.append((" ".repeat(margin) + line).stripTrailing()).append('\n');
        }
    }
}
