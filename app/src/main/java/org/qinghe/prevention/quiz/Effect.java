package org.qinghe.prevention.quiz;

import java.util.List;
import java.util.Locale;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How much more of the questions are answered rightly after than before.
 *
 * <p>Answers have no names, so a pupil's two answers cannot be paired, and pupils of a class are alike; the class is therefore
 * what is counted. Each class gives one difference of shares, whatever its size; the effect is their mean with Student's interval
 * over classes (Donner and Klar, <i>Design and Analysis of Cluster Randomization Trials in Health Research</i>, 2000, on
 * cluster-level analysis). There is no comparison group: pupils learn elsewhere too, and to know is not yet to do.
 *
 * @param classes how many
 * @param before mean share of right answers, of one
 * @param after the same after the lesson
 * @param low lower bound of the 95 % interval of the difference
 * @param high its upper bound
 */
public record Effect(int classes, double before, double after, double low, double high) {

    /** With fewer classes no interval is stated, and no difference either. */
    public static final int FEWEST_CLASSES = 3;

    private static final double TWO_SIDED_95 = 0.975;

    /** What can be said of it; the names are messages {@code prevention.verdict.<name>}. */
    public enum Verdict {
        MORE,
        NO_DIFFERENCE_SHOWN,
        FEWER,
        TOO_FEW_CLASSES;

        public String message() {
            return "prevention.verdict." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Effect of(List<ClassResult> classes) {
        if (classes.size() < FEWEST_CLASSES) {
            return new Effect(classes.size(), 0, 0, 0, 0);
        }
        int n = classes.size();
        var mean = ClassResult.mean(classes);
        double squares = classes.stream()
                .mapToDouble(each -> Math.pow(each.difference() - mean.difference(), 2))
                .sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        double half = new TDistribution(n - 1).inverseCumulativeProbability(TWO_SIDED_95) * error;
        return new Effect(
                n,
                mean.before(),
                mean.after(),
                Math.max(-1, mean.difference() - half),
                Math.min(1, mean.difference() + half));
    }

    public boolean stated() {
        return classes >= FEWEST_CLASSES;
    }

    public double difference() {
        return after - before;
    }

    public Verdict verdict() {
        if (!stated()) {
            return Verdict.TOO_FEW_CLASSES;
        }
        if (low > 0) {
            return Verdict.MORE;
        }
        return high < 0 ? Verdict.FEWER : Verdict.NO_DIFFERENCE_SHOWN;
    }
}
