package org.qinghe.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.Place;
import org.qinghe.earlywarning.Scan;
import org.qinghe.earlywarning.ScanResult;

/**
 * The time of a whole prospective scan with 999 replications, circles to half the population and windows to 26 weeks. Each fork
 * is a fresh JVM: the first iteration is what the command line takes, without reading its files.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class ScanBenchmark {

    private static final double CASES_PER_WEEK = 1.2;

    /** Areas × weeks; the smaller one is as large as the one SaTScan's times are known for. */
    @Param({"150x104", "1000x52"})
    String study;

    /** Which model. */
    @Param({"poisson", "permutation"})
    String model;

    /** How many cores. */
    @Param({"1", "2"})
    int threads;

    private Panel panel;
    private List<Place> places;
    private Scan scan;

    @Setup
    public void counts() {
        int areas = Integer.parseInt(study.substring(0, study.indexOf('x')));
        int weeks = Integer.parseInt(study.substring(study.indexOf('x') + 1));
        var random = new SplittableRandom(1);
        List<Panel.Series> series = new ArrayList<>();
        places = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            places.add(new Place("T" + i, 26 + 4 * random.nextDouble(), 100 + 4 * random.nextDouble()));
            double inhabitants = Math.floor(3000 * Math.exp(2 * random.nextDouble()));
            double[] population = new double[weeks];
            double[] counts = new double[weeks];
            for (int week = 0; week < weeks; week++) {
                population[week] = inhabitants;
                counts[week] = poisson(CASES_PER_WEEK * inhabitants / 10_000, random);
            }
            series.add(new Panel.Series(new Panel.Key("T" + i, "simulated"), 0, counts, population));
        }
        panel = new Panel(new Calendar(Frequency.WEEKLY, LocalDate.of(2024, 11, 4)), series);
        scan = Scan.withDefaults().withModel(Scan.Model.valueOf(model.toUpperCase(java.util.Locale.ROOT)));
    }

    @Benchmark
    public ScanResult scan() {
        return scan.scan(panel, places, threads);
    }

    /** Knuth's method: fine for the small means of townships. */
    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
