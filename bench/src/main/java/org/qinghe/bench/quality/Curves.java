package org.qinghe.bench.quality;

import java.util.List;
import java.util.Locale;

/** A drawing of shares by ε, on a logarithmic axis, as SVG that needs no script and prints in black and white. */
final class Curves {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 50;
    private static final int RIGHT = 560;
    private static final int TOP = 40;
    private static final int BOTTOM = 350;
    private static final double[] TICKS = {0.1, 0.2, 0.5, 1, 2};
    private static final List<String> COLOURS =
            List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b", "#111111");

    private Curves() {}

    /**
     * One line.
     *
     * @param points ε and share
     * @param limit the share without protection
     */
    record Line(String name, List<double[]> points, double limit) {}

    static String svg(String title, List<Line> lines) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\""
                        + " aria-label=\"%s\">%n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n<text x=\"%d\" y=\"20\">%s</text>%n",
                WIDTH,
                HEIGHT,
                title,
                WIDTH,
                HEIGHT,
                LEFT,
                title));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>%n",
                    LEFT,
                    y,
                    RIGHT,
                    y,
                    LEFT - 6,
                    y + 4,
                    tenth / 10.0));
        }
        for (double tick : TICKS) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">ε %s</text>%n",
                    x(tick),
                    BOTTOM + 20,
                    tick));
        }
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, Line line, String colour, int index) {
        StringBuilder points = new StringBuilder();
        for (double[] point : line.points()) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point[0]), y(point[1])));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                    x(point[0]),
                    y(point[1]),
                    colour));
        }
        int key = TOP + 20 + 22 * index;
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                        + "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"%s\" stroke-dasharray=\"4 4\"/>%n"
                        + "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                points.toString().strip(),
                colour,
                RIGHT - 30,
                y(line.limit()),
                RIGHT,
                y(line.limit()),
                colour,
                RIGHT + 20,
                key,
                RIGHT + 45,
                key,
                colour,
                RIGHT + 52,
                key + 4,
                line.name()));
    }

    private static double x(double epsilon) {
        double share = Math.log(epsilon / TICKS[0]) / Math.log(TICKS[TICKS.length - 1] / TICKS[0]);
        return LEFT + 30 + share * (RIGHT - LEFT - 70);
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
