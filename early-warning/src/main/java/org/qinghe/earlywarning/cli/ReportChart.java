package org.qinghe.earlywarning.cli;

import java.util.List;
import java.util.Locale;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Evaluation;
import org.qinghe.earlywarning.Explanation.BaselinePeriod;
import org.qinghe.earlywarning.Panel;

/**
 * The counts of a series around an alarm, drawn as SVG: time to the right, a pixel-wise linear scale from 0 upwards.
 *
 * @param calendar which numbers the periods
 * @param series the counts
 * @param evaluation the alarm
 * @param baseline what it was compared with
 */
record ReportChart(Calendar calendar, Panel.Series series, Evaluation evaluation, List<BaselinePeriod> baseline) {

    static final int WIDTH = 760;
    static final int HEIGHT = 220;
    static final int LEFT = 48;
    static final int RIGHT = 12;
    static final int TOP = 10;
    static final int BOTTOM = 24;
    private static final int YEARS = 6;
    private static final int LATER = 8;

    String svg(String description) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"")
                .append(description)
                .append("\">\n");
        scale(svg);
        years(svg);
        counts(svg);
        baseline.stream().filter(period -> period.period() >= first()).forEach(period -> dot(svg, period));
        bound(svg);
        svg.append("<circle class=\"alarm\" r=\"4\"")
                .append(at(evaluation.period(), evaluation.observed()))
                .append("/>\n</svg>\n");
        return svg.toString();
    }

    private int first() {
        int wanted = evaluation.period() - YEARS * calendar.frequency().periodsPerYear();
        return Math.max(series.firstPeriod(), wanted);
    }

    private int last() {
        return Math.min(series.endPeriod() - 1, evaluation.period() + LATER);
    }

    /** The top of the scale: the highest thing drawn, rounded up to 1, 2 or 5 times a power of ten. */
    double top() {
        double highest = Math.max(1, Double.isNaN(evaluation.upper()) ? 0 : evaluation.upper());
        for (int period = first(); period <= last(); period++) {
            double value = series.value(period);
            highest = Double.isNaN(value) ? highest : Math.max(highest, value);
        }
        double power = Math.pow(10, Math.floor(Math.log10(highest)));
        for (int step : new int[] {1, 2, 5}) {
            if (highest <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    double x(int period) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (period - first()) / (double) Math.max(1, last() - first());
    }

    double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top());
    }

    private void scale(StringBuilder svg) {
        for (double part : new double[] {0, 0.5, 1}) {
            double value = part * top();
            svg.append("<path class=\"grid\" d=\"M" + LEFT + " ")
                    .append(pixel(y(value)))
                    .append("H" + (WIDTH - RIGHT) + "\"/><text class=\"value\" x=\"" + (LEFT - 6) + "\" y=\"")
                    .append(pixel(y(value) + 4))
                    .append("\">")
                    .append(Plain.number(value))
                    .append("</text>\n");
        }
    }

    private void years(StringBuilder svg) {
        int shown = calendar.start(first()).getYear();
        for (int period = first() + 1; period <= last(); period++) {
            int year = calendar.start(period).getYear();
            if (year != shown) {
                svg.append("<text class=\"year\" x=\"")
                        .append(pixel(x(period)))
                        .append("\" y=\"" + (HEIGHT - 6) + "\">")
                        .append(year)
                        .append("</text>\n");
                shown = year;
            }
        }
    }

    /** A line that is broken where a count is not known. */
    private void counts(StringBuilder svg) {
        svg.append("<path class=\"counts\" d=\"");
        boolean broken = true;
        for (int period = first(); period <= last(); period++) {
            double value = series.value(period);
            if (!Double.isNaN(value)) {
                svg.append(broken ? 'M' : 'L')
                        .append(pixel(x(period)))
                        .append(' ')
                        .append(pixel(y(value)));
            }
            broken = Double.isNaN(value);
        }
        svg.append("\"/>\n");
    }

    private void dot(StringBuilder svg, BaselinePeriod period) {
        svg.append("<circle class=\"")
                .append(period.weight() < 1 && period.residual() > 0 && isDownWeighted(period) ? "less" : "fitted")
                .append("\" r=\"2\"")
                .append(at(period.period(), period.fitted()))
                .append("/>\n");
    }

    /** Weights are scaled so that they sum to their number: an ordinary one is the largest there is. */
    private boolean isDownWeighted(BaselinePeriod period) {
        double ordinary =
                baseline.stream().mapToDouble(BaselinePeriod::weight).max().orElse(1);
        return period.weight() < 0.999 * ordinary;
    }

    private void bound(StringBuilder svg) {
        if (!Double.isNaN(evaluation.upper()) && !Double.isNaN(evaluation.expected())) {
            double middle = x(evaluation.period());
            svg.append("<path class=\"bound\" d=\"M")
                    .append(pixel(middle - 4))
                    .append(' ')
                    .append(pixel(y(evaluation.expected())))
                    .append("h8m-4 0V")
                    .append(pixel(y(evaluation.upper())))
                    .append("m-4 0h8\"/>\n");
        }
    }

    private String at(int period, double value) {
        return " cx=\"" + pixel(x(period)) + "\" cy=\"" + pixel(y(value)) + "\"";
    }

    private static String pixel(double position) {
        return String.format(Locale.ROOT, "%.1f", position);
    }
}
