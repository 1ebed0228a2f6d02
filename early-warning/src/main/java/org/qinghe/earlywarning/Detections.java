package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a detector says of every series of a panel in every period of a range, in columns. */
public final class Detections {

    private final Panel panel;
    private final PeriodRange range;
    private final double[] expected;
    private final double[] upper;
    private final double[] score;
    private final double[] pValue;
    private final double[] dispersion;
    private final boolean[] alarm;
    private final short[] notes;
    private final byte[] trend;

    private Detections(Panel panel, PeriodRange range) {
        this.panel = panel;
        this.range = range;
        int cells = Math.multiplyExact(panel.size(), range.length());
        expected = new double[cells];
        upper = new double[cells];
        score = new double[cells];
        pValue = new double[cells];
        dispersion = new double[cells];
        alarm = new boolean[cells];
        notes = new short[cells];
        trend = new byte[cells];
    }

    /** Every thread has a kernel of its own and takes the next series that nobody has taken. */
    static Detections compute(Panel panel, PeriodRange range, int parallelism, Supplier<Kernel> kernels) {
        Detections detections = new Detections(panel, range);
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            Kernel kernel = kernels.get();
            Outcome outcome = new Outcome();
            for (int s = next.getAndIncrement(); s < panel.size(); s = next.getAndIncrement()) {
                detections.fill(s, kernel, outcome);
            }
        };
        if (parallelism <= 1 || panel.size() <= 1) {
            work.run();
        } else {
            IntStream.range(0, Math.min(parallelism, panel.size()))
                    .mapToObj(i -> java.util.concurrent.CompletableFuture.runAsync(work, Thread::startVirtualThread))
                    .toList()
                    .forEach(java.util.concurrent.CompletableFuture::join);
        }
        return detections;
    }

    /** One period of one series, which becomes series 0 of the result. */
    static Detections computeOne(Panel panel, int series, int period, Kernel kernel) {
        Panel only = new Panel(panel.calendar(), List.of(panel.series(series)));
        return compute(only, PeriodRange.single(period), 1, () -> kernel);
    }

    private void fill(int series, Kernel kernel, Outcome outcome) {
        kernel.begin(panel.series(series));
        for (int period = range.from(); period < range.end(); period++) {
            kernel.evaluate(period, outcome);
            store(cell(series, period), outcome);
        }
    }

    private void store(int cell, Outcome outcome) {
        expected[cell] = outcome.expected;
        upper[cell] = outcome.upper;
        score[cell] = outcome.score;
        pValue[cell] = outcome.pValue;
        dispersion[cell] = outcome.dispersion;
        alarm[cell] = outcome.alarm;
        notes[cell] = (short) outcome.notes;
        trend[cell] = (byte) outcome.trend.ordinal();
    }

    private int cell(int series, int period) {
        if (!range.contains(period)) {
            throw new IndexOutOfBoundsException("period " + period + " is not in " + range);
        }
        return series * range.length() + period - range.from();
    }

    public Panel panel() {
        return panel;
    }

    public PeriodRange range() {
        return range;
    }

    public double expected(int series, int period) {
        return expected[cell(series, period)];
    }

    public double upper(int series, int period) {
        return upper[cell(series, period)];
    }

    public double score(int series, int period) {
        return score[cell(series, period)];
    }

    public double pValue(int series, int period) {
        return pValue[cell(series, period)];
    }

    public boolean alarm(int series, int period) {
        return alarm[cell(series, period)];
    }

    /** Everything about one period of one series. */
    public Evaluation evaluation(int series, int period) {
        int cell = cell(series, period);
        Panel.Series stretch = panel.series(series);
        return new Evaluation(
                stretch.key(),
                period,
                stretch.value(period),
                expected[cell],
                upper[cell],
                score[cell],
                pValue[cell],
                alarm[cell],
                Note.ofBits(notes[cell]),
                TrendDecision.values()[trend[cell]],
                dispersion[cell]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Detections that
                && range.equals(that.range)
                && Arrays.equals(expected, that.expected)
                && Arrays.equals(upper, that.upper)
                && Arrays.equals(score, that.score)
                && Arrays.equals(pValue, that.pValue)
                && Arrays.equals(dispersion, that.dispersion)
                && Arrays.equals(alarm, that.alarm)
                && Arrays.equals(notes, that.notes)
                && Arrays.equals(trend, that.trend);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(score);
    }
}
