package org.akashi.bench;

import java.util.Locale;
import java.util.Objects;

/**
 * One figure.
 *
 * @param vms size of the cloud
 * @param measure what was measured, such as {@code proof, cold}
 * @param value not a number where the measurement did not finish
 * @param unit {@code s}, {@code ms}, {@code MiB}, or empty for a count
 * @param note the command, the JVM's flags, or why there is no value
 */
record Figure(int vms, String measure, double value, String unit, String note) {

    static Figure none(int vms, String measure, String why) {
        return new Figure(vms, measure, Double.NaN, "", why);
    }

    boolean isKnown() {
        return !Double.isNaN(value);
    }

    /** Three significant digits, more for large numbers. */
    String text() {
        if (!isKnown()) {
            return "-";
        }
        double size = Math.abs(value);
        String format = size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return (String.format(Locale.ROOT, format, value) + " " + unit).strip();
    }

    /** One line of a child's output. */
    String line() {
        return String.join("\t", String.valueOf(vms), measure, String.valueOf(value), unit, note);
    }

    static Figure parse(String line) {
        String[] cells = line.split("\t", -1);
        return new Figure(Integer.parseInt(cells[0]), cells[1], Double.parseDouble(cells[2]), cells[3], cells[4]);
    }

    Figure {
        Objects.requireNonNull(measure);
    }
}
