package org.qinghe.earlywarning.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.qinghe.earlywarning.Farrington;
import org.qinghe.earlywarning.Frequency;

/** A cluster of processes on this machine: a master, two workers and an executor of each. */
class LostExecutorTest {

    private static final int PARTITIONS = 8;

    @Test
    void aKilledExecutorsSeriesAreEvaluatedElsewhereWithTheSameResult() {
        var drawn = Drawn.seeded(6, 160);
        var detector = Farrington.withDefaults();
        var from = Drawn.WEEKS.start(350);
        var last = Drawn.WEEKS.start(Drawn.COUNT - 1);
        var spark = SparkSession.builder()
                .master("local-cluster[2,1,768]")
                .config("spark.ui.enabled", false)
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
        try {
            var killer = new Killer();
            spark.sparkContext().addSparkListener(killer);
            var table = SeriesTable.of(drawn.bySeries(spark).repartition(PARTITIONS), Frequency.WEEKLY);
            killer.armed = true;

            var told = Told.bySpark(
                    SparkDetection.of(detector).since(from).until(last).detect(table));

            assertThat(killer.killed).as("executors killed").isTrue();
            assertThat(killer.removed).as("executors that Spark missed").hasPositiveValue();
            assertThat(killer.executors)
                    .as("two at first, and one in place of the killed one")
                    .hasSizeGreaterThanOrEqualTo(2)
                    .doesNotContain("driver");
            assertThat(told).isEqualTo(Told.byLibrary(detector, drawn.panel(), from, last));
        } finally {
            spark.stop();
        }
    }

    /** Kills one executor, as if its machine had failed, when some partitions are done and others are under way. */
    private static final class Killer extends SparkListener {

        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger removed = new AtomicInteger();
        private final Set<String> executors = ConcurrentHashMap.newKeySet();
        private volatile boolean armed;
        private volatile boolean killed;

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            executors.add(end.taskInfo().executorId());
            if (armed && done.incrementAndGet() == PARTITIONS / 2) {
                killed = ProcessHandle.current()
                        .children()
                        .filter(process -> process.info().command().orElse("").endsWith("/java"))
                        .findFirst()
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
            removed.incrementAndGet();
        }
    }
}
