package org.akashi.exchange.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Unreadable;

/**
 * How a workbook shows its numbers (ECMA-376 part 1, 18.8.30): whether one is a date, and with how many places. A number in a
 * format with places of its own is as it was meant; any other may have lost zeros.
 */
final class NumberFormats {

    /** What is no sign of a format: texts, escaped signs, colours and locales. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s)[^]]*]");

    private static final Pattern DATE = Pattern.compile("[ymdhseg]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACES = Pattern.compile("[#,]*0*\\.(0+)");

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

    /** Days of a date that any program shows: to the end of the year 9999. */
    private static final double LAST = 2_958_465;

    private final List<Integer> formatByStyle;
    private final Map<Integer, String> codes;
    private final LocalDate epoch;

    private NumberFormats(List<Integer> formatByStyle, Map<Integer, String> codes, LocalDate epoch) {
        this.formatByStyle = formatByStyle;
        this.codes = codes;
        this.epoch = epoch;
    }

    static NumberFormats none() {
        return new NumberFormats(List.of(), Map.of(), FIRST);
    }

    static NumberFormats read(byte[] styles, boolean since1904) throws XMLStreamException, Unreadable {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> byStyle = new ArrayList<>();
        XmlPart xml = XmlPart.of(styles);
        boolean cellFormats = false;
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "numFmt" -> codes.putIfAbsent(id(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                case "cellXfs" -> cellFormats = true;
                case "cellStyles", "dxfs" -> cellFormats = false;
                case "xf" -> {
                    if (cellFormats) {
                        byStyle.add(id(xml.attribute("numFmtId")));
                    }
                }
                default -> {}
            }
        }
        return new NumberFormats(byStyle, codes, since1904 ? FIRST_1904 : FIRST);
    }

    private static int id(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** The cell of a number as it is stored, shown in a style. */
    Grid.Cell cell(String stored, int style) {
        if (stored.isEmpty()) {
            return Grid.Cell.text("");
        }
        BigDecimal value;
        try {
            value = BigDecimal.valueOf(Double.parseDouble(stored));
        } catch (NumberFormatException notANumber) {
            return new Grid.Cell(Grid.Kind.ERROR, stored, true, false);
        }
        int format = style < formatByStyle.size() ? formatByStyle.get(style) : 0;
        String code = codes.getOrDefault(format, builtIn(format));
        String signs = QUOTED.matcher(code.split(";", 2)[0]).replaceAll("");
        if (DATE.matcher(signs).find() && !signs.equalsIgnoreCase("General")) {
            return new Grid.Cell(Grid.Kind.DATE, date(value), false, false);
        }
        var places = PLACES.matcher(signs);
        if (places.matches()) {
            return new Grid.Cell(
                    Grid.Kind.NUMBER,
                    value.setScale(places.group(1).length(), RoundingMode.HALF_UP)
                            .toPlainString(),
                    true,
                    false);
        }
        String shown = value.stripTrailingZeros().toPlainString();
        return new Grid.Cell(Grid.Kind.NUMBER, shown, shown.indexOf('.') < 0, false);
    }

    private String date(BigDecimal days) {
        double value = days.doubleValue();
        if (value < 0 || value > LAST) {
            return days.toPlainString();
        }
        return epoch.plusDays((long) value).toString();
    }

    /** The formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are East Asian dates. */
    private static String builtIn(int format) {
        return switch (format) {
            case 1 -> "0";
            case 2 -> "0.00";
            case 3 -> "#,##0";
            case 4 -> "#,##0.00";
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> "yyyy-mm-dd";
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> "h:mm:ss";
            default -> "General";
        };
    }
}
