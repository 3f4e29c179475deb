package org.akashi.exchange.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;

/**
 * Reads a workbook (ECMA-376 part 1, 18) as it lies there: what a cell holds, whether it was a text, a number or a date, which rows
 * are hidden and which cells are merged. Formulas are not calculated. Merged cells all have the text of the first, marked as such.
 */
public final class XlsxFile {

    private final List<String> shared = new ArrayList<>();
    private NumberFormats formats = NumberFormats.none();
    private int cells;

    private XlsxFile() {}

    /** @throws Unreadable if it is no workbook */
    public static List<Grid> read(byte[] bytes) throws Unreadable {
        OfficePackage office = OfficePackage.open(bytes);
        try {
            return new XlsxFile().grids(office);
        } catch (XMLStreamException damaged) {
            throw XmlPart.unreadable(damaged);
        }
    }

    private List<Grid> grids(OfficePackage office) throws Unreadable, XMLStreamException {
        String book = office.related("", "officeDocument");
        byte[] workbook =
                office.part(book).orElseThrow(() -> new Unreadable(Remark.Code.MALFORMED, 0, "XLSX", "workbook.xml"));
        Map<String, String> sheets = office.relations(book);
        var strings = office.part(office.related(book, "sharedStrings"));
        if (strings.isPresent()) {
            sharedStrings(XmlPart.of(strings.get()));
        }
        boolean since1904 = false;
        List<Grid> grids = new ArrayList<>();
        List<String[]> named = new ArrayList<>();
        XmlPart xml = XmlPart.of(workbook);
        while (xml.nextElement()) {
            if (xml.is("workbookPr")) {
                since1904 = isTrue(xml.attribute("date1904"));
            } else if (xml.is("sheet")) {
                named.add(new String[] {xml.attribute("name"), sheetRelation(xml), xml.attribute("state")});
            }
        }
        var styles = office.part(office.related(book, "styles"));
        formats = styles.isPresent() ? NumberFormats.read(styles.get(), since1904) : NumberFormats.none();
        for (String[] sheet : named) {
            byte[] part = office.part(sheets.getOrDefault(sheet[1], "")).orElse(new byte[0]);
            if (part.length > 0) {
                grids.add(grid(sheet[0], !sheet[2].isEmpty() && !sheet[2].equals("visible"), XmlPart.of(part)));
            }
        }
        return grids;
    }

    /** The relation's id, which has the same local name as the sheet's own in other files. */
    private static String sheetRelation(XmlPart xml) {
        return xml.attribute("id");
    }

    private void sharedStrings(XmlPart xml) throws XMLStreamException, Unreadable {
        while (xml.nextElement()) {
            if (xml.is("si")) {
                shared.add(richText(xml));
            }
        }
    }

    /** The text of a string item without its phonetic guides. */
    private static String richText(XmlPart xml) throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            switch (xml.name()) {
                case "rPh", "phoneticPr" -> xml.skip();
                case "t" -> text.append(unescaped(xml.allText()));
                default -> {}
            }
        }
        return text.toString();
    }

    /** {@code _x000D_} stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            if (at + 7 <= text.length() && text.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_")) {
                out.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                from = at + 7;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 2);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private Grid grid(String name, boolean hidden, XmlPart xml) throws XMLStreamException, Unreadable {
        TreeMap<Integer, NavigableMap<Integer, Grid.Cell>> rows = new TreeMap<>();
        Set<Integer> hiddenRows = new HashSet<>();
        List<String> merges = new ArrayList<>();
        int row = 0;
        int column = -1;
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "row" -> {
                    row = position(xml.attribute("r"), row + 1);
                    column = -1;
                    if (isTrue(xml.attribute("hidden")) || isTrue(xml.attribute("zeroHeight"))) {
                        hiddenRows.add(row);
                    }
                }
                case "c" -> {
                    String at = xml.attribute("r");
                    column = at.isEmpty() ? column + 1 : Math.max(column + 1, Grid.column(at.replaceAll("[0-9]+", "")));
                    Grid.Cell cell = cell(xml);
                    if (!cell.text().isEmpty()) {
                        rows.computeIfAbsent(row, n -> new TreeMap<>()).put(column, cell);
                    }
                    cells++;
                    if (cells > Limits.CELLS) {
                        throw new Unreadable(Remark.Code.TOO_LARGE, 0, "XLSX", String.valueOf(Limits.CELLS));
                    }
                }
                case "mergeCell" -> merges.add(xml.attribute("ref"));
                default -> {}
            }
        }
        for (String merge : merges) {
            merge(merge, rows);
        }
        List<Grid.Row> read = new ArrayList<>();
        rows.forEach((number, cells) -> read.add(new Grid.Row(number, hiddenRows.contains(number), cells)));
        return new Grid(name, hidden, read);
    }

    private static int position(String given, int otherwise) {
        return given.matches("[0-9]{1,7}") ? Integer.parseInt(given) : otherwise;
    }

    private Grid.Cell cell(XmlPart xml) throws XMLStreamException, Unreadable {
        String type = xml.attribute("t");
        int style = position(xml.attribute("s"), 0);
        String value = "";
        String formula = "";
        boolean calculated = false;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            switch (xml.name()) {
                case "v" -> value = xml.allText();
                case "is" -> value = richText(xml);
                case "f" -> {
                    calculated = true;
                    formula = xml.allText();
                }
                default -> xml.skip();
            }
        }
        if (calculated) {
            return new Grid.Cell(Grid.Kind.FORMULA, "=" + formula, false, false);
        }
        return switch (type) {
            case "s" -> Grid.Cell.text(shared(value));
            case "inlineStr" -> Grid.Cell.text(value);
            case "str" -> Grid.Cell.text(unescaped(value));
            case "b" -> new Grid.Cell(Grid.Kind.BOOLEAN, value.equals("1") ? "TRUE" : "FALSE", true, false);
            case "e" -> new Grid.Cell(Grid.Kind.ERROR, value, true, false);
            case "d" -> new Grid.Cell(Grid.Kind.DATE, value, false, false);
            default -> formats.cell(value, style);
        };
    }

    private String shared(String index) throws Unreadable {
        int at = position(index.strip(), -1);
        if (at < 0 || at >= shared.size()) {
            throw new Unreadable(Remark.Code.MALFORMED, 0, "XLSX", "sharedStrings " + index);
        }
        return shared.get(at);
    }

    private void merge(String reference, TreeMap<Integer, NavigableMap<Integer, Grid.Cell>> rows) throws Unreadable {
        String[] ends = reference.split(":", -1);
        if (ends.length != 2 || !ends[0].matches("[A-Z]{1,3}[0-9]{1,7}") || !ends[1].matches("[A-Z]{1,3}[0-9]{1,7}")) {
            return;
        }
        int left = Grid.column(ends[0].replaceAll("[0-9]", ""));
        int right = Grid.column(ends[1].replaceAll("[0-9]", ""));
        int top = Integer.parseInt(ends[0].replaceAll("[A-Z]", ""));
        int bottom = Integer.parseInt(ends[1].replaceAll("[A-Z]", ""));
        NavigableMap<Integer, Grid.Cell> first = rows.get(top);
        Grid.Cell cell = first == null ? null : first.get(left);
        if (cell == null) {
            return;
        }
        int last = Math.min(bottom, rows.lastKey());
        for (int row = top; row <= last; row++) {
            NavigableMap<Integer, Grid.Cell> there = rows.get(row);
            if (there == null) {
                continue;
            }
            for (int column = left; column <= right; column++) {
                if (there.putIfAbsent(column, cell.continued()) == null && ++cells > Limits.CELLS) {
                    throw new Unreadable(Remark.Code.TOO_LARGE, 0, "XLSX", String.valueOf(Limits.CELLS));
                }
            }
        }
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
