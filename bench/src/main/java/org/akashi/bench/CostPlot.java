package org.akashi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How time grows with the number of machines, both on logarithmic scales, as SVG. */
final class CostPlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final double[] X = {1e3, 1e6};
    private static final double[] Y = {1e-3, 1e3};
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#666666");
    private static final List<String> MEASURES =
            List.of("whole process", "load, cold", "proof, cold", "proof, warm", "100,000 questions, warm");

    private CostPlot() {}

    static String of(List<Figure> figures) {
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\""
                        + " role=\"img\" aria-label=\"Time over number of virtual machines\">\n",
                WIDTH, HEIGHT));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", WIDTH, HEIGHT));
        grid(svg);
        for (int i = 0; i < MEASURES.size(); i++) {
            line(svg, MEASURES.get(i), COLOURS.get(i), figures, TOP + 14 + 18 * i);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void grid(StringBuilder svg) {
        for (double vms = X[0]; vms <= X[1] * 1.01; vms *= 10) {
            svg.append(format("<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/>\n", x(vms), TOP, HEIGHT - BOTTOM));
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>\n",
                    x(vms), HEIGHT - BOTTOM + 18, vms));
        }
        for (double seconds = Y[0]; seconds <= Y[1] * 1.01; seconds *= 10) {
            svg.append(format("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>\n", LEFT, y(seconds), WIDTH - RIGHT));
            String text = seconds < 0.99 ? format("%.0f ms", seconds * 1000) : format("%.0f s", seconds);
            svg.append(format(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", LEFT - 8, y(seconds) + 4, text));
        }
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">virtual machines</text>\n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10));
    }

    private static void line(StringBuilder svg, String measure, String colour, List<Figure> figures, int legend) {
        List<String> points = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.measure().equals(measure) && figure.isKnown()) {
                double seconds = figure.unit().equals("ms") ? figure.value() / 1000 : figure.value();
                points.add(format("%.1f,%.1f", x(figure.vms()), y(seconds)));
            }
        }
        if (points.isEmpty()) {
            return;
        }
        svg.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
                String.join(" ", points), colour));
        for (String point : points) {
            String[] at = point.split(",", -1);
            svg.append(format("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>\n", at[0], at[1], colour));
        }
        svg.append(
                format("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n", WIDTH - RIGHT + 12, legend, colour, measure));
    }

    private static double x(double vms) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.log(vms / X[0]) / Math.log(X[1] / X[0]);
    }

    private static double y(double seconds) {
        double bounded = Math.clamp(seconds, Y[0], Y[1]);
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * Math.log(bounded / Y[0]) / Math.log(Y[1] / Y[0]);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
