package org.akashi.report.document;

import java.util.List;

/** A piece of a document. */
public sealed interface Block {

    /** @param level 1 for the highest, to 4 */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("level " + level);
            }
        }
    }

    /** @param indent how many steps from the margin, 0 to 4 */
    record Paragraph(List<Run> runs, int indent) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.of(text)), 0);
        }

        public static Paragraph indented(int indent, Run... runs) {
            return new Paragraph(List.of(runs), indent);
        }
    }

    /**
     * A table with a row of headings, which is repeated on every page.
     *
     * @param widths of the columns, in parts of their sum
     * @param rows each with a cell for every column
     */
    record Table(List<String> headings, List<Integer> widths, List<List<Cell>> rows) implements Block {
        public Table {
            headings = List.copyOf(headings);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            if (widths.size() != headings.size()) {
                throw new IllegalArgumentException(headings.size() + " headings, " + widths.size() + " widths");
            }
            for (List<Cell> row : rows) {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException(headings.size() + " headings, " + row.size() + " cells");
                }
            }
        }
    }

    /** Paragraphs one below the other. */
    record Cell(List<Paragraph> paragraphs) {
        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        /** A paragraph for each line of a text. */
        public static Cell of(String text) {
            return new Cell(text.lines().map(Paragraph::of).toList());
        }

        /** The text alone, a line for each paragraph. */
        public String plain() {
            StringBuilder text = new StringBuilder();
            for (Paragraph paragraph : paragraphs) {
                text.append(text.isEmpty() ? "" : "\n");
                paragraph.runs().forEach(run -> text.append(run.text()));
            }
            return text.toString();
        }
    }
}
