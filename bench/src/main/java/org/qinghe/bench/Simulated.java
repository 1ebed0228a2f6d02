package org.qinghe.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.Place;

/** Simulated counts of areas, the same in every run, and where the areas lie. */
record Simulated(Panel panel, List<Place> places) {

    private static final double CASES_PER_WEEK = 1.2;

    /** With populations of 3,000 to 22,000, for a scan. */
    static Simulated areas(int areas, int weeks) {
        var random = new SplittableRandom(1);
        List<Panel.Series> series = new ArrayList<>();
        List<Place> places = new ArrayList<>();
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
        return new Simulated(
                new Panel(new Calendar(Frequency.WEEKLY, LocalDate.of(2024, 11, 4)), series), List.copyOf(places));
    }

    /** With a level of 0.5 to 20 a week and a wave of the year, for a detector. */
    static Panel townships(int townships, int weeks) {
        var random = new SplittableRandom(1);
        List<Panel.Series> series = new ArrayList<>();
        for (int i = 0; i < townships; i++) {
            double level = 0.5 + 20 * random.nextDouble();
            double[] counts = new double[weeks];
            for (int week = 0; week < weeks; week++) {
                counts[week] = poisson(level * (1 + 0.3 * Math.cos(2 * Math.PI * week / 52)), random);
            }
            series.add(new Panel.Series(new Panel.Key("T" + i, "simulated"), 0, counts));
        }
        return new Panel(new Calendar(Frequency.WEEKLY, LocalDate.of(2015, 1, 5)), series);
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
