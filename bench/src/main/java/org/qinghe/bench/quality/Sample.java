package org.qinghe.bench.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;

/**
 * Simulated series and what is known of their outbreaks. Each series has random numbers of its own, made of the seed, the purpose,
 * the scenario, the replicate and the size, so that the result depends neither on the order nor on the number of threads.
 *
 * @param sizes of the newest outbreak of each series, in standard deviations
 */
record Sample(List<Scenario.Drawn> drawn, int[] sizes, Panel panel) {

    /** What random numbers are for: those to develop on, to calibrate with and to judge by never meet. */
    enum Purpose {
        DEVELOPMENT,
        DEVELOPMENT_CALIBRATION,
        CALIBRATION,
        EVALUATION,
        SLOW_EVALUATION,
        AREAS_CALIBRATION,
        AREAS_EVALUATION,
        PRIVACY_CALIBRATION,
        PRIVACY_EVALUATION
    }

    static final PeriodRange TESTED = new PeriodRange(Scenario.WEEKS - Scenario.TESTED, Scenario.WEEKS);
    static final int LARGEST = 10;
    static final Calendar CALENDAR = new Calendar(Frequency.WEEKLY, LocalDate.of(2013, 1, 7));

    /** So many replicates, each with newest outbreaks of 1 to 10 standard deviations. */
    static Sample withOutbreaks(int scenario, int replicates, double medianDelay, Purpose purpose, long seed) {
        int[] sizes = new int[replicates * LARGEST];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 1 + i % LARGEST;
        }
        return of(scenario, sizes, medianDelay, purpose, seed);
    }

    /** So many replicates without a newest outbreak. */
    static Sample quiet(int scenario, int replicates, Purpose purpose, long seed) {
        return of(scenario, new int[replicates], 1, purpose, seed);
    }

    private static Sample of(int scenario, int[] sizes, double medianDelay, Purpose purpose, long seed) {
        Scenario what = Scenario.all().get(scenario);
        List<Scenario.Drawn> drawn = new ArrayList<>();
        List<Panel.Series> series = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            Scenario.Drawn next = what.draw(sizes[i], medianDelay, random(seed, purpose.ordinal(), scenario, i));
            drawn.add(next);
            series.add(new Panel.Series(new Panel.Key("S" + i, "simulated"), 0, next.counts()));
        }
        return new Sample(drawn, sizes, new Panel(CALENDAR, series));
    }

    /** The same outbreaks in other series, such as protected ones. */
    Sample with(List<Panel.Series> series) {
        return new Sample(drawn, sizes, new Panel(CALENDAR, series));
    }

    /** Random numbers of their own for each place in a study. */
    static RandomGenerator random(long... place) {
        long mixed = 0;
        for (long part : place) {
            mixed = mix(mixed + 0x9e3779b97f4a7c15L * (part + 1));
        }
        return RandomGeneratorFactory.of("L64X128MixRandom").create(mixed);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    int size() {
        return drawn.size();
    }
}
