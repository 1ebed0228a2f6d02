package org.qinghe.bench;

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

    /** Areas × weeks; the smaller one is as large as the one SaTScan's times are known for. */
    @Param({"150x104", "1000x52"})
    String study;

    /** Which model. */
    @Param({"poisson", "permutation"})
    String model;

    /** How many cores. */
    @Param({"1", "2"})
    int threads;

    private Simulated simulated;
    private Scan scan;

    @Setup
    public void counts() {
        int areas = Integer.parseInt(study.substring(0, study.indexOf('x')));
        int weeks = Integer.parseInt(study.substring(study.indexOf('x') + 1));
        simulated = Simulated.areas(areas, weeks);
        scan = Scan.withDefaults().withModel(Scan.Model.valueOf(model.toUpperCase(java.util.Locale.ROOT)));
    }

    @Benchmark
    public ScanResult scan() {
        return scan.scan(simulated.panel(), simulated.places(), threads);
    }
}
