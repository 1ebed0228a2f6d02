package org.qinghe.earlywarning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The space-time scan: of all circles on the map and all spans of time, which hold more cases than chance explains? One
 * p-value is given for having looked at all of them.
 *
 * <p>Circles and likelihood ratio: M. Kulldorff, "A spatial scan statistic", Communications in Statistics – Theory and
 * Methods 26 (1997) 1481–1496. Windows that are still open: M. Kulldorff, "Prospective time periodic geographical disease
 * surveillance using a scan statistic", JRSS A 164 (2001) 61–72. Cases without a population: M. Kulldorff, R. Heffernan,
 * J. Hartman, R. Assunção, F. Mostashari, "A space–time permutation scan statistic for disease outbreak detection", PLoS
 * Medicine 2 (2005) e59. Agrees with SaTScan 10.3.2; {@code docs/early-warning/methods.md} has the formulas.
 *
 * <pre>{@code Scan.withDefaults().withModel(Scan.Model.PERMUTATION).scan(panel, places, 2)}</pre>
 *
 * @param model what is expected where nothing is going on
 * @param maxShare the largest circle, as a share of the population, or of the cases with {@link Model#PERMUTATION}
 * @param maxRadiusKm the largest circle, in kilometres
 * @param maxWindow the longest span of time, in periods
 * @param time whether only spans that last until now are looked at
 * @param replications how many sets of counts are drawn at random for the p-value
 * @param seed of the random numbers; the same seed gives the same result on any number of threads
 * @param overlap whether clusters may share areas with more likely ones
 * @param minCases a cluster has at least so many cases
 * @param pValue how the p-value is drawn from the replications
 * @param stopEarly when to stop: after so many replications at least as likely as the most likely cluster, whose p-value is then
 *     their share of those drawn (J. Besag, P. Clifford, "Sequential Monte Carlo p-values", Biometrika 78 (1991) 301–304); 0 for
 *     never
 */
public record Scan(
        Model model,
        double maxShare,
        double maxRadiusKm,
        int maxWindow,
        Time time,
        int replications,
        long seed,
        Overlap overlap,
        int minCases,
        PValue pValue,
        int stopEarly) {

    private static final List<Option> OPTIONS = List.of(
            Option.choice(
                    "model",
                    "Expected counts follow the population, or the counts of the same area and of the same period",
                    "poisson",
                    "permutation"),
            Option.number(
                    "max-share",
                    "0.5",
                    1e-9,
                    1,
                    "The largest circle, as a share of the population (of the cases for permutation)"),
            Option.number(
                    "max-radius-km", "20100", 0, 20100, "The largest circle in kilometres; 20100 is all the way round"),
            Option.whole("max-window", 26, 1, 10_000, "The longest span of time, in periods"),
            Option.choice(
                    "time", "Spans that last until the newest period, or any span", "prospective", "retrospective"),
            Option.whole("replications", 999, 9, 99_999, "Sets of counts drawn at random for the p-value"),
            Option.whole("seed", 1, 0, 999_999_999, "Seed of the random numbers"),
            Option.choice("overlap", "Whether clusters may share areas with more likely ones", "none", "any"),
            Option.whole("min-cases", 2, 1, 1_000_000, "A cluster has at least so many cases"),
            Option.choice(
                    "p-value",
                    "By the rank among the replications, or by the Gumbel distribution that fits them",
                    "rank",
                    "gumbel"),
            Option.whole(
                    "stop-early",
                    0,
                    0,
                    1000,
                    "Stop after so many replications at least as likely as the most likely cluster; 0 for never"));

    /** What is expected where nothing is going on. */
    public enum Model {
        /** Cases fall in proportion to the population of each area and period (Kulldorff 1997, 2001). */
        POISSON("poisson"),
        /** Each area and each period keeps its cases, and the two are independent (Kulldorff et al. 2005). */
        PERMUTATION("permutation");

        private final String code;

        Model(String code) {
            this.code = code;
        }
    }

    /** Which spans of time are looked at. */
    public enum Time {
        /** Those that last until the newest period. */
        PROSPECTIVE("prospective"),
        /** All. */
        RETROSPECTIVE("retrospective");

        private final String code;

        Time(String code) {
            this.code = code;
        }
    }

    /** Whether clusters may share areas with more likely ones. */
    public enum Overlap {
        /** No area is in two clusters, whatever their time. */
        NONE("none"),
        /** The most likely cluster around every area is given. */
        ANY("any");

        private final String code;

        Overlap(String code) {
            this.code = code;
        }
    }

    /** How a p-value is drawn from the greatest likelihood ratios of the replications. */
    public enum PValue {
        /** The rank among them, never below 1 / (replications + 1). */
        RANK("rank"),
        /** The tail of the Gumbel distribution with their mean and variance, which reaches further. */
        GUMBEL("gumbel");

        private final String code;

        PValue(String code) {
            this.code = code;
        }
    }

    /** The Poisson model, prospective, with circles up to half the population and spans up to 26 periods. */
    public static Scan withDefaults() {
        return parse(Map.of());
    }

    /** The options on the command line and in stored settings, with their defaults. */
    public static List<Option> options() {
        return OPTIONS;
    }

    /**
     * A scan from stored settings; what is not given has its default.
     *
     * @throws InvalidOption naming the option and what it must be
     */
    public static Scan parse(Map<String, String> given) {
        Parameters values = new Parameters(OPTIONS, given);
        Scan scan = new Scan(
                values.choice("model", Model.class, model -> model.code),
                values.number("max-share"),
                values.number("max-radius-km"),
                values.whole("max-window"),
                values.choice("time", Time.class, time -> time.code),
                values.whole("replications"),
                values.whole("seed"),
                values.choice("overlap", Overlap.class, overlap -> overlap.code),
                values.whole("min-cases"),
                values.choice("p-value", PValue.class, pValue -> pValue.code),
                values.whole("stop-early"));
        if (scan.stopEarly > 0 && scan.pValue == PValue.GUMBEL) {
            throw new InvalidOption("stop-early", "goes by ranks; the Gumbel distribution needs all replications");
        }
        return scan;
    }

    /** The settings by name, complete: {@link #parse} makes an equal scan of them. */
    public Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", model.code);
        values.put("max-share", Double.toString(maxShare));
        values.put("max-radius-km", Double.toString(maxRadiusKm));
        values.put("max-window", Integer.toString(maxWindow));
        values.put("time", time.code);
        values.put("replications", Integer.toString(replications));
        values.put("seed", Long.toString(seed));
        values.put("overlap", overlap.code);
        values.put("min-cases", Integer.toString(minCases));
        values.put("p-value", pValue.code);
        values.put("stop-early", Integer.toString(stopEarly));
        return values;
    }

    public Scan withModel(Model what) {
        return with("model", what.code);
    }

    public Scan withMaxShare(double share) {
        return with("max-share", Double.toString(share));
    }

    public Scan withMaxRadiusKm(double kilometres) {
        return with("max-radius-km", Double.toString(kilometres));
    }

    public Scan withMaxWindow(int periods) {
        return with("max-window", Integer.toString(periods));
    }

    public Scan withTime(Time which) {
        return with("time", which.code);
    }

    public Scan withReplications(int number) {
        return with("replications", Integer.toString(number));
    }

    public Scan withSeed(long number) {
        return with("seed", Long.toString(number));
    }

    public Scan withOverlap(Overlap which) {
        return with("overlap", which.code);
    }

    public Scan withMinCases(int cases) {
        return with("min-cases", Integer.toString(cases));
    }

    public Scan withPValue(PValue how) {
        return with("p-value", how.code);
    }

    public Scan withStopEarly(int replications) {
        return with("stop-early", Integer.toString(replications));
    }

    private Scan with(String name, String value) {
        Map<String, String> changed = parameters();
        changed.put(name, value);
        return parse(changed);
    }

    /**
     * Looks for clusters of high counts.
     *
     * @param panel one series of whole numbers ≥ 0 for each place, all over the same periods; with {@link Model#POISSON} each with its
     *     population, and a missing value takes no part, neither with cases nor with person-days; with the permutation model there
     *     may be none
     * @param places where the areas of the panel lie, in any order
     * @param parallelism how many threads share the replications; the result does not depend on it
     * @return the clusters, most likely first; those as likely as the least of the replications are left out, but for the
     *     first
     * @throws IllegalArgumentException in a sentence, if panel and places are not as above
     */
    public ScanResult scan(Panel panel, List<Place> places, int parallelism) {
        ScanField field = ScanField.of(panel, places, model);
        Circles circles = Circles.around(places, field.size(), this);
        int threads = Math.max(1, parallelism);
        List<ObservedScan.Best> best = ObservedScan.bestOfEachCircle(this, field, circles, threads);
        double[] maxima = ReplicatedScan.maxima(this, field, circles, threads, greatest(best));
        return new ScanReport(this, panel, places, field, circles).of(best, maxima);
    }

    private static double greatest(List<ObservedScan.Best> best) {
        return best.stream().mapToDouble(ObservedScan.Best::llr).max().orElse(0);
    }

    /** The first period of the longest window that ends before {@code end}. */
    int earliestStart(int end) {
        return Math.max(0, end - maxWindow);
    }

    /** The first of the ends of windows in a study of so many periods; an end is one after the last period. */
    int firstEnd(int periods) {
        return time == Time.PROSPECTIVE ? periods : 1;
    }
}
