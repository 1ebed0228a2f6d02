package org.qinghe.bench.quality;

/**
 * What a method made of many series: sums, so that they add up over sizes and scenarios.
 *
 * @param quiet weeks without outbreak
 * @param falseAlarms alarms in them
 * @param outbreaks that took place
 * @param found with an alarm between their first and their last case
 * @param atOnce found in the week of their first case
 * @param weeks of outbreak
 * @param flagged alarms in them
 * @param delay weeks to the first alarm, or to the end of an outbreak not found, over all outbreaks
 */
record Tally(
        long quiet, long falseAlarms, long outbreaks, long found, long atOnce, long weeks, long flagged, long delay) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    Tally plus(Run run) {
        return new Tally(
                quiet + run.quiet(),
                falseAlarms + run.falseAlarms(),
                outbreaks + (run.outbreak() ? 1 : 0),
                found + (run.found() ? 1 : 0),
                atOnce + (run.foundAtOnce() ? 1 : 0),
                weeks + run.weeks(),
                flagged + run.flagged(),
                delay + run.delay());
    }

    Tally plus(Tally other) {
        return new Tally(
                quiet + other.quiet,
                falseAlarms + other.falseAlarms,
                outbreaks + other.outbreaks,
                found + other.found,
                atOnce + other.atOnce,
                weeks + other.weeks,
                flagged + other.flagged,
                delay + other.delay);
    }

    double falsePositiveRate() {
        return (double) falseAlarms / quiet;
    }

    double detection() {
        return (double) found / outbreaks;
    }

    double detectionAtOnce() {
        return (double) atOnce / outbreaks;
    }

    double sensitivity() {
        return (double) flagged / weeks;
    }

    double meanDelay() {
        return (double) delay / outbreaks;
    }

    String csv() {
        return quiet + "," + falseAlarms + "," + outbreaks + "," + found + "," + atOnce + "," + weeks + "," + flagged
                + "," + delay;
    }

    static Tally ofCsv(String[] cells, int from) {
        long[] n = new long[8];
        for (int i = 0; i < n.length; i++) {
            n[i] = Long.parseLong(cells[from + i]);
        }
        return new Tally(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }
}
