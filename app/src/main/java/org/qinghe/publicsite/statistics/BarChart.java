package org.qinghe.publicsite.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.qinghe.safeguards.release.Release;
import org.qinghe.web.Words;

/**
 * Bars beside their numbers, drawn by the server so that they need no script.
 *
 * @param bars from top to bottom
 */
public record BarChart(List<Bar> bars) {

    /** How wide the longest bar is, in drawing units. */
    public static final int WIDTH = 200;

    /** 19 times out of 20 the noise is no larger than so many standard deviations. */
    private static final double NINETY_FIVE = 1.96;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label a period or an area
     * @param value nothing where it is withheld
     * @param either how far the true count may lie on either side because of noise, 19 times out of 20
     */
    public record Bar(String label, OptionalLong value, OptionalDouble either) {

        private double reach() {
            return Math.max(0, value.orElse(0)) + either.orElse(0);
        }
    }

    /** The totals of tables in the order given. */
    static BarChart overTime(List<Release> releases) {
        return new BarChart(releases.stream()
                .map(each -> new Bar(
                        each.period(),
                        each.sum(),
                        either(each, Math.sqrt(each.cells().size()))))
                .toList());
    }

    static BarChart byArea(Release release, Words words) {
        return new BarChart(release.cells().stream()
                .map(cell -> new Bar(words.name(cell.nameZh(), cell.nameEn()), cell.shown(), either(release, 1)))
                .toList());
    }

    private static OptionalDouble either(Release release, double cells) {
        var deviation = release.deviation();
        return deviation.isPresent()
                ? OptionalDouble.of(NINETY_FIVE * deviation.getAsDouble() * cells)
                : OptionalDouble.empty();
    }

    /** How long a bar is, in drawing units; nothing where it is withheld. */
    public OptionalDouble length(Bar bar) {
        return bar.value().isPresent()
                ? OptionalDouble.of(scaled(Math.max(0, bar.value().getAsLong())))
                : OptionalDouble.empty();
    }

    /** From where to where the true count may lie, in drawing units; none where there is no noise. */
    public DoubleStream range(Bar bar) {
        if (bar.value().isEmpty() || bar.either().isEmpty()) {
            return DoubleStream.empty();
        }
        double value = bar.value().getAsLong();
        double either = bar.either().getAsDouble();
        return DoubleStream.of(scaled(Math.max(0, value - either)), scaled(Math.max(0, value + either)));
    }

    private double scaled(double value) {
        double longest = bars.stream().mapToDouble(Bar::reach).max().orElse(0);
        return longest == 0 ? 0 : WIDTH * value / longest;
    }
}
