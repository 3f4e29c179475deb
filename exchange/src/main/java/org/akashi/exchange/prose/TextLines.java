package org.akashi.exchange.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.Characters;
import org.akashi.exchange.table.Decoded;

/**
 * Plain text as {@code pdftotext -layout} prints it: pages end with a form feed. What stands at the head or foot of many pages, page
 * numbers and a table of contents are left, and told.
 */
public final class TextLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-‐–—−－\\s]*(?:[0-9０-９]{1,4}|[ivxlc]{1,6})(?:\\s*[/／]\\s*[0-9０-９]{1,4}|\\s*ページ)?[-‐–—−－\\s]*");
    private static final Pattern CONTENTS = Pattern.compile(".*(?:[.．・…‥]\\s*){4,}\\s*[0-9０-９ivx]{1,4}\\s*");
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");

    /** Lines at the head and foot of a page that may be the same on all. */
    private static final int MARGIN = 2;

    /** On how many pages a line must recur to be no text. */
    private static final int RECURS = 3;

    private TextLines() {}

    /** The lines that say something. */
    public static List<Line> read(byte[] bytes, Remarks remarks) throws Unreadable {
        Decoded decoded = Decoded.of(bytes);
        if (!decoded.encoding().equals("UTF-8")) {
            remarks.add(Remark.Code.READ_IN, decoded.encoding());
        }
        List<List<Line>> pages = pages(decoded.text());
        Map<String, Integer> recurring = recurring(pages);
        Map<String, Integer> left = new TreeMap<>();
        int widest = pages.stream()
                .flatMap(List::stream)
                .mapToInt(line -> Line.width(line.text().stripTrailing()))
                .max()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        int contents = 0;
        for (List<Line> page : pages) {
            List<Line> said =
                    page.stream().filter(line -> !line.text().isBlank()).toList();
            boolean begins = false;
            for (Line line : page) {
                String text = Characters.line(line.text());
                int at = said.indexOf(line);
                boolean margin = at >= 0 && (at < MARGIN || at >= said.size() - MARGIN);
                String kind = kind(text);
                if (text.isEmpty()) {
                    begins = true;
                } else if (margin
                        && pages.size() > 1
                        && PAGE_NUMBER.matcher(text).matches()) {
                    left.merge("#", 1, Integer::sum);
                } else if (margin
                        && !text.endsWith("。")
                        && recurring.getOrDefault(kind, 0) >= RECURS
                        && (2 * recurring.getOrDefault(kind, 0) >= pages.size() || isApart(page, said, at))) {
                    left.merge(text.length() > 40 ? kind.substring(0, 40) : kind, 1, Integer::sum);
                } else if (CONTENTS.matcher(text).matches()) {
                    contents++;
                } else {
                    boolean full = 100 * Line.width(line.text().stripTrailing()) >= 85 * widest;
                    lines.add(new Line(line.order(), line.place(), line.text(), full, begins));
                    begins = false;
                }
            }
        }
        left.forEach((text, count) -> remarks.add(Remark.Code.PAGE_MARGIN, text, String.valueOf(count)));
        if (contents > 0) {
            remarks.add(Remark.Code.CONTENTS_LEFT, String.valueOf(contents));
        }
        return lines;
    }

    /** A line as it is counted: digits may differ from page to page, but not where an item begins. */
    private static String kind(String text) {
        return Beginning.of(text).filter(found -> !found.single()).isPresent()
                ? text
                : DIGITS.matcher(text).replaceAll("#");
    }

    /** Whether a line at the head or foot of a page is parted from the text by an empty line, alone or with the one beside it. */
    private static boolean isApart(List<Line> page, List<Line> said, int at) {
        boolean head = at < MARGIN;
        for (int next = at; head ? next < MARGIN : next >= said.size() - MARGIN; next += head ? 1 : -1) {
            int place = next < said.size() && next >= 0 ? page.indexOf(said.get(next)) + (head ? 1 : -1) : -1;
            if (place < 0 || place >= page.size() || page.get(place).text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Line>> pages(String text) {
        List<List<Line>> pages = new ArrayList<>();
        pages.add(new ArrayList<>());
        long order = 0;
        for (String written : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            order++;
            String rest = written;
            while (rest.startsWith("\f")) {
                pages.add(new ArrayList<>());
                rest = rest.substring(1);
            }
            pages.getLast().add(new Line(order, "line " + order, rest.replace("\f", ""), false, false));
        }
        return pages;
    }

    /** How many pages have a line at their head or foot, digits not counted. */
    private static Map<String, Integer> recurring(List<List<Line>> pages) {
        Map<String, Integer> recurring = new HashMap<>();
        for (List<Line> page : pages) {
            List<String> said = page.stream()
                    .map(line -> kind(Characters.line(line.text())))
                    .filter(text -> !text.isEmpty())
                    .toList();
            for (int at = 0; at < said.size(); at++) {
                if (at < MARGIN || at >= said.size() - MARGIN) {
                    recurring.merge(said.get(at), 1, Integer::sum);
                }
            }
        }
        return recurring;
    }
}
