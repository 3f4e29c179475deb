package org.akashi.exchange.book;

import java.util.List;

/** Sheets of text cells, to be written as one workbook or as a CSV file each. */
public record Workbook(List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet.
     *
     * @param rows each with a cell for every heading
     */
    public record Sheet(String name, List<String> headings, List<List<String>> rows) {
        public Sheet {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
