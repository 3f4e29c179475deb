package org.akashi.exchange.prose;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.OfficePackage;
import org.akashi.exchange.table.XmlPart;

/**
 * The numbers that Word shows before paragraphs and that stand in no text: ECMA-376 part 1, 17.9. Each list counts by level; a level
 * begins anew after one above it.
 */
final class DocxNumbering {

    private static final int LEVELS = 9;

    /** How a level is written. */
    private record Level(int start, String format, String text) {}

    private final Map<String, String> abstracts = new HashMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    static DocxNumbering of(OfficePackage file, String document) throws Unreadable, XMLStreamException {
        DocxNumbering numbering = new DocxNumbering();
        var part = file.part(file.related(document, "numbering"));
        if (part.isPresent()) {
            numbering.read(XmlPart.of(part.get()));
        }
        return numbering;
    }

    private void read(XmlPart xml) throws XMLStreamException, Unreadable {
        while (xml.nextElement()) {
            if (xml.is("abstractNum")) {
                definition(xml);
            } else if (xml.is("num")) {
                String id = xml.attribute("numId");
                int outer = xml.depth();
                while (xml.nextWithin(outer)) {
                    if (xml.is("abstractNumId")) {
                        abstracts.put(id, xml.attribute("val"));
                    }
                }
            }
        }
    }

    private void definition(XmlPart xml) throws XMLStreamException, Unreadable {
        Map<Integer, Level> definition = new TreeMap<>();
        levels.put(xml.attribute("abstractNumId"), definition);
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!xml.is("lvl")) {
                continue;
            }
            int level = number(xml.attribute("ilvl"), 0);
            int start = 1;
            String format = "decimal";
            String text = "";
            int within = xml.depth();
            while (xml.nextWithin(within)) {
                switch (xml.name()) {
                    case "start" -> start = number(xml.attribute("val"), 1);
                    case "numFmt" -> format = xml.attribute("val");
                    case "lvlText" -> text = xml.attribute("val");
                    default -> {}
                }
            }
            definition.put(level, new Level(start, format, text));
        }
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : otherwise;
    }

    /** What is shown before the next paragraph of a list at a level; empty if nothing is, or only a sign. */
    String next(String list, String at) {
        String definition = abstracts.getOrDefault(list, "");
        Map<Integer, Level> known = levels.getOrDefault(definition, Map.of());
        int level = number(at, 0);
        Level here = known.get(level);
        if (here == null
                || level >= LEVELS
                || here.format().equals("bullet")
                || here.format().equals("none")) {
            return "";
        }
        int[] count = counts.computeIfAbsent(definition, k -> new int[LEVELS]);
        count[level] = count[level] == 0 ? here.start() : count[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            count[below] = 0;
        }
        String shown = here.text();
        for (int above = 0; above <= level; above++) {
            Level one = known.getOrDefault(above, here);
            int value = count[above] == 0 ? one.start() : count[above];
            shown = shown.replace("%" + (above + 1), written(value, one.format()));
        }
        return shown;
    }

    private static String written(int value, String format) {
        return switch (format) {
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (value - 1) % 26));
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value <= 20 ? String.valueOf((char) ('①' + value - 1)) : String.valueOf(value);
            case "aiueo", "aiueoFullWidth" -> String.valueOf("アイウエオカキクケコサシスセソタチツテト".charAt((value - 1) % 20));
            default -> String.valueOf(value);
        };
    }

    private static String roman(int value) {
        int[] values = {10, 9, 5, 4, 1};
        String[] signs = {"X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = value;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i] && roman.length() < 30) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
