package org.qinghe.figures.situation;

import java.util.Locale;
import java.util.stream.IntStream;
import org.qinghe.figures.Period;

/** A small trend, drawn by the server: the points of polylines in a box of 96 by 24, one per stretch without a gap. */
final class Spark {

    static final int PERIODS = 13;

    private static final double WIDTH = 96;
    private static final double HEIGHT = 24;

    private Spark() {}

    /** SVG path data of the newest periods up to and with this one; empty text where fewer than two are known. */
    static String path(Track track, Period last) {
        var values = IntStream.range(0, PERIODS)
                .mapToObj(index -> track.value(last.plus(index - PERIODS + 1L)))
                .mapToDouble(value -> value.orElse(Double.NaN))
                .toArray();
        double top = IntStream.range(0, PERIODS)
                .mapToDouble(index -> values[index])
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double bottom = Math.min(
                0,
                IntStream.range(0, PERIODS)
                        .mapToDouble(index -> values[index])
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0));
        var path = new StringBuilder();
        int drawn = 0;
        boolean down = false;
        for (int index = 0; index < PERIODS; index++) {
            if (Double.isFinite(values[index])) {
                path.append(String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f",
                        down ? "L" : "M",
                        1 + index * (WIDTH - 2) / (PERIODS - 1),
                        1 + (HEIGHT - 2) * (top == bottom ? 1 : (top - values[index]) / (top - bottom))));
                drawn++;
                down = true;
            } else {
                down = false;
            }
        }
        return drawn < 2 ? "" : path.toString();
    }
}
