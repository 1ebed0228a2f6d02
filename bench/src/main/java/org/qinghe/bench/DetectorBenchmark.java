package org.qinghe.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Ears;
import org.qinghe.earlywarning.Farrington;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;

/** The time that one evaluated period of one series takes on one core: 200 townships, ten years of weeks, the newest year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DetectorBenchmark {

    private static final int SERIES = 200;
    private static final int WEEKS = 572;
    private static final int EVALUATED = 52;

    /** Which detector. */
    @Param({"farrington-flexible", "farrington-classical", "ears-c1", "ears-c2", "ears-c3"})
    String method;

    private Panel panel;
    private Detector detector;

    @Setup
    public void counts() {
        panel = Simulated.townships(SERIES, WEEKS);
        detector = detector();
    }

    @Benchmark
    @OperationsPerInvocation(SERIES * EVALUATED)
    public Detections detect() {
        return detector.detect(panel, new PeriodRange(WEEKS - EVALUATED, WEEKS), 1);
    }

    private Detector detector() {
        return switch (method) {
            case "farrington-flexible" -> Farrington.withDefaults();
            case "farrington-classical" ->
                Farrington.withDefaults()
                        .withYearsBack(3)
                        .withSeasons(1)
                        .withExcludeRecent(3)
                        .withWeightsThreshold(1)
                        .withTrendP(0.05);
            case "ears-c1" -> Ears.withDefaults(Ears.Statistic.C1);
            case "ears-c2" -> Ears.withDefaults(Ears.Statistic.C2);
            case "ears-c3" -> Ears.withDefaults(Ears.Statistic.C3);
            default -> throw new IllegalStateException("no detector is called " + method);
        };
    }
}
