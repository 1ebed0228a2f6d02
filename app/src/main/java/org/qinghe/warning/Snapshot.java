package org.qinghe.warning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;

/**
 * The numbers a run saw, to the bit.
 *
 * @param first the period of each first value
 * @param series one per area, all of the same length; the pooled one has no area
 */
public record Snapshot(Period first, List<Series> series) {

    /** Stands for the sum of all areas. */
    static final String POOLED = "";

    private static final int FEWEST_PARTS = 4;
    private static final double NEARLY = 0.15;

    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeUTF(first.frequency().name());
            out.writeLong(first.start().toEpochDay());
            out.writeInt(series.size());
            for (var each : series) {
                out.writeUTF(each.area());
                out.writeInt(each.length());
                for (double value : each.values()) {
                    out.writeDouble(value);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Snapshot unpacked(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            var first = new Period(Frequency.valueOf(in.readUTF()), LocalDate.ofEpochDay(in.readLong()));
            int count = in.readInt();
            var series = new ArrayList<Series>(count);
            for (int i = 0; i < count; i++) {
                var area = in.readUTF();
                var values = new double[in.readInt()];
                for (int k = 0; k < values.length; k++) {
                    values[k] = in.readDouble();
                }
                series.add(new Series(area, first, values));
            }
            return new Snapshot(first, series);
        } catch (IOException damaged) {
            throw new UncheckedIOException("the snapshot of a run cannot be read", damaged);
        }
    }

    public Period last() {
        return first.plus(length() - 1L);
    }

    public int length() {
        return series.isEmpty() ? 0 : series.getFirst().length();
    }

    /**
     * The snapshot with the sum of all areas as one more series; a period counts where any area reported.
     *
     * @param sums areas that are themselves the sum of others here, and are not added once more
     */
    public Snapshot withPooled(Set<String> sums) {
        var parts = series.stream().filter(each -> !sums.contains(each.area())).toList();
        var sum = new double[length()];
        for (int period = 0; period < sum.length; period++) {
            sum[period] = sumAt(parts, period);
        }
        var all = new ArrayList<>(series);
        all.add(new Series(POOLED, first, sum));
        return new Snapshot(first, all);
    }

    /** Whether one of the areas is, in nearly every period, the sum of the others, so that a further sum would count all twice. */
    public boolean holdsItsOwnTotal() {
        return series.size() > FEWEST_PARTS && series.stream().anyMatch(this::isSumOfTheOthers);
    }

    private boolean isSumOfTheOthers(Series candidate) {
        var others = series.stream().filter(each -> each != candidate).toList();
        int compared = 0;
        int alike = 0;
        for (int period = 0; period < length(); period++) {
            double sum = sumAt(others, period);
            double own = candidate.values()[period];
            compared += own > 0 ? 1 : 0;
            alike += own > 0 && Math.abs(own - sum) <= NEARLY * own ? 1 : 0;
        }
        return compared > 0 && alike >= 0.9 * compared;
    }

    private static double sumAt(List<Series> parts, int period) {
        double sum = 0;
        boolean any = false;
        for (var each : parts) {
            if (!Double.isNaN(each.values()[period])) {
                sum += each.values()[period];
                any = true;
            }
        }
        return any ? sum : Double.NaN;
    }
}
