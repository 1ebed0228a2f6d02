package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The space-time scan on small maps, where everything can be worked out otherwise. */
class ScanTest {

    private static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2026, 1, 5));
    private static final Scan SCAN = Scan.withDefaults().withReplications(99);

    /** Three areas on one meridian, a degree and two degrees apart; 100, 200 and 300 inhabitants. */
    private static final List<Place> THREE =
            List.of(new Place("A", 30, 110), new Place("B", 31, 110), new Place("C", 33, 110));

    private static final int[][] COUNTS = {{1, 0, 1, 6}, {2, 1, 3, 2}, {3, 4, 2, 5}};

    /**
     * By hand: C = 30 cases; A has a sixth of the population and a quarter of it in each of four weeks, so μ = 30/6/4 = 1.25
     * for the 6 cases of A in the last week; LLR = 6 ln(6/1.25) + 24 ln(24/28.75) = 9.411696 − 4.334090 = 5.077…; relative
     * risk (6/1.25) / (24/28.75) = 5.75.
     */
    @Test
    void thePoissonRatioIsThatWorkedOutByHand() {
        Cluster first = SCAN.scan(three(WEEKS), THREE, 1).clusters().getFirst();
        assertThat(first.areas()).containsExactly("A");
        assertThat(first.periods()).isEqualTo(new PeriodRange(3, 4));
        assertThat(first.observed()).isEqualTo(6);
        assertThat(first.expected()).isCloseTo(1.25, within(1e-12));
        assertThat(first.llr()).isCloseTo(6 * Math.log(4.8) + 24 * Math.log(24 / 28.75), within(1e-12));
        assertThat(first.llr()).isCloseTo(5.0776, within(1e-4));
        assertThat(first.relativeRisk()).isCloseTo(5.75, within(1e-12));
        assertThat(first.radiusKm()).isZero();
    }

    /** By hand: A has 8 of the 30 cases, the last week 13, so μ = 8 · 13 / 30; no relative risk. */
    @Test
    void thePermutationRatioIsThatWorkedOutByHand() {
        Cluster first = SCAN.withModel(Scan.Model.PERMUTATION)
                .scan(three(WEEKS), THREE, 1)
                .clusters()
                .getFirst();
        double expected = 8 * 13 / 30.0;
        assertThat(first.areas()).containsExactly("A");
        assertThat(first.expected()).isCloseTo(expected, within(1e-12));
        assertThat(first.llr())
                .isCloseTo(6 * Math.log(6 / expected) + 24 * Math.log(24 / (30 - expected)), within(1e-12));
        assertThat(first.relativeRisk()).isNaN();
    }

    @Test
    void longerMonthsAndLargerPopulationsLetMoreCasesBeExpected() {
        Calendar months = new Calendar(Frequency.MONTHLY, LocalDate.of(2026, 1, 1));
        Panel panel = new Panel(
                months,
                List.of(
                        new Panel.Series(new Panel.Key("A", "x"), 0, new double[] {0, 9}, new double[] {100, 300}),
                        new Panel.Series(new Panel.Key("B", "x"), 0, new double[] {7, 0}, new double[] {500, 500})));
        Cluster first = SCAN.scan(panel, THREE.subList(0, 2), 1).clusters().getFirst();
        double personDays = 100 * 31 + 300 * 28 + 500 * 59;
        assertThat(first.observed()).isEqualTo(9);
        assertThat(first.expected()).isCloseTo(16 * 300 * 28 / personDays, within(1e-12));
        assertThat(first.recurrenceIntervalDays()).isCloseTo(30.4369 / first.pValue(), within(0.01));
    }

    /** By hand: without the 100 inhabitants of A in the first week 2,300 person-weeks are left, A has 100 of them in the last. */
    @Test
    void aMissingWeekTakesNoPartNeitherWithCasesNorWithPersonDays() {
        Panel full = three(WEEKS);
        Panel.Series a = full.series(0);
        double[] values = a.values().clone();
        values[0] = Double.NaN;
        Panel.Series gap = new Panel.Series(a.key(), a.firstPeriod(), values, a.population());
        Panel panel = new Panel(WEEKS, List.of(gap, full.series(1), full.series(2)));
        Cluster first = SCAN.scan(panel, THREE, 1).clusters().getFirst();
        assertThat(first.areas()).containsExactly("A");
        assertThat(first.expected()).isCloseTo(29 * 100 / 2300.0, within(1e-12));
        assertThatThrownBy(() -> SCAN.withModel(Scan.Model.PERMUTATION).scan(panel, THREE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEarlyStopComesWithTheReplicationThatWasEnoughOnAnyNumberOfThreads() {
        Panel panel = random(20, 12, 3, 5);
        List<Place> places = scattered(20, 5);
        Scan all = SCAN.withReplications(3000);
        Scan early = all.withStopEarly(10);
        ScanField field = ScanField.of(panel, places, all.model());
        Circles circles = Circles.around(places, field.size(), all);
        Cluster first = all.scan(panel, places, 2).clusters().getFirst();
        double[] every = ReplicatedScan.maxima(all, field, circles, 2, first.llr());
        double[] some = ReplicatedScan.maxima(early, field, circles, 2, first.llr());
        assertThat(some.length).isBetween(10, 2999);
        assertThat(some).isEqualTo(Arrays.copyOf(every, some.length));
        assertThat(some[some.length - 1]).isGreaterThanOrEqualTo(first.llr());
        assertThat(Arrays.stream(some).filter(x -> x >= first.llr()).count()).isEqualTo(10);
        Cluster stopped = early.scan(panel, places, 1).clusters().getFirst();
        assertThat(stopped.pValue()).isEqualTo(10.0 / some.length);
        assertThat(early.scan(panel, places, 2)).isEqualTo(early.scan(panel, places, 1));
        assertThat(stopped.pValue()).isCloseTo(first.pValue(), within(0.6 * first.pValue()));
    }

    @Test
    void aClusterThatChanceHardlyMakesIsNotStoppedFor() {
        int[][] counts = {{1, 0, 1, 40}, {2, 1, 3, 2}, {3, 4, 2, 5}};
        Panel panel = panel(WEEKS, counts, 100, 200, 300);
        assertThat(SCAN.withStopEarly(5).scan(panel, THREE, 1).clusters().getFirst())
                .isEqualTo(SCAN.scan(panel, THREE, 1).clusters().getFirst());
        assertThatThrownBy(() -> SCAN.withStopEarly(5).withPValue(Scan.PValue.GUMBEL))
                .hasMessageContaining("stop-early");
    }

    @Test
    void aCircleIsNoLargerThanItsShareAndItsRadius() {
        int[][] two = {{0, 0, 0, 5}, {0, 0, 0, 9}, {9, 9, 9, 1}};
        Panel panel = panel(WEEKS, two, 100, 200, 300);
        assertThat(areasOfFirst(SCAN, panel)).containsExactlyInAnyOrder("A", "B");
        assertThat(areasOfFirst(SCAN.withMaxShare(0.49), panel)).containsExactly("B");
        assertThat(areasOfFirst(SCAN.withMaxRadiusKm(111), panel)).containsExactly("B");
        assertThat(areasOfFirst(SCAN.withMaxRadiusKm(111.2), panel)).containsExactlyInAnyOrder("A", "B");
        assertThat(SCAN.withMaxShare(0.1).scan(panel, THREE, 1).clusters()).isEmpty();
    }

    @Test
    void withThePermutationModelTheShareIsOfTheCases() {
        int[][] counts = {{2, 2, 2, 9}, {1, 1, 1, 2}, {30, 30, 30, 20}};
        Scan scan = SCAN.withModel(Scan.Model.PERMUTATION);
        Panel panel = panel(WEEKS, counts, 1000, 10, 10);
        assertThat(areasOfFirst(scan, panel)).startsWith("A");
        assertThat(scan.withMaxShare(0.1).scan(panel, THREE, 1).clusters())
                .allSatisfy(cluster -> assertThat(cluster.areas()).containsExactly("B"));
    }

    @Test
    void areasThatAreEquallyFarOffComeInTogether() {
        List<Place> places = List.of(new Place("A", 0, 0), new Place("B", 0, 1), new Place("C", 0, -1));
        int[][] counts = {{0, 0, 0, 9}, {0, 0, 0, 9}, {5, 5, 5, 0}};
        Panel panel = panel(WEEKS, counts, 100, 100, 100);
        List<Cluster> clusters = SCAN.withMaxShare(0.7)
                .withOverlap(Scan.Overlap.ANY)
                .scan(panel, places, 1)
                .clusters();
        assertThat(clusters.getFirst().center())
                .as("only around B are A and B a circle")
                .isEqualTo("B");
        assertThat(clusters.getFirst().areas()).containsExactly("B", "A");
    }

    @Test
    void aProspectiveScanLooksAtWhatLastsUntilNowAndARetrospectiveOneAtAll() {
        int[][] counts = {{1, 8, 1, 1, 1}, {2, 2, 2, 2, 2}, {1, 2, 1, 2, 5}};
        Panel panel = panel(WEEKS, counts, 100, 200, 300);
        assertThat(SCAN.scan(panel, THREE, 1).clusters())
                .allSatisfy(cluster -> assertThat(cluster.periods().end()).isEqualTo(5));
        Cluster past = SCAN.withTime(Scan.Time.RETROSPECTIVE)
                .scan(panel, THREE, 1)
                .clusters()
                .getFirst();
        assertThat(past.periods()).isEqualTo(new PeriodRange(1, 2));
        assertThat(past.recurrenceIntervalDays()).isNaN();
        assertThat(SCAN.withTime(Scan.Time.RETROSPECTIVE)
                        .withMaxWindow(1)
                        .scan(panel, THREE, 1)
                        .clusters())
                .allSatisfy(cluster -> assertThat(cluster.periods().length()).isEqualTo(1));
    }

    @Test
    void clustersShareNoAreaUnlessThatIsAskedFor() {
        Panel panel = random(40, 12, 3, 1);
        List<Place> places = scattered(40, 1);
        List<Cluster> apart =
                SCAN.withTime(Scan.Time.RETROSPECTIVE).scan(panel, places, 1).clusters();
        assertThat(apart.stream().flatMap(cluster -> cluster.areas().stream())).doesNotHaveDuplicates();
        List<Cluster> all = SCAN.withTime(Scan.Time.RETROSPECTIVE)
                .withOverlap(Scan.Overlap.ANY)
                .scan(panel, places, 1)
                .clusters();
        assertThat(all).hasSizeGreaterThan(apart.size());
        assertThat(all.stream().map(c -> List.of(c.areas().stream().sorted().toList(), c.periods())))
                .doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.llr(), a.llr()));
    }

    @DisplayName("The greatest ratio of each replication is that of a plain search through all windows:")
    @ParameterizedTest(name = "{0} {1}, share {2}, least {3} cases, mean {4}")
    @CsvSource({
        "poisson,prospective,0.5,2,0.4",
        "poisson,retrospective,0.5,1,3",
        "poisson,prospective,1,2,300",
        "permutation,prospective,0.5,2,0.4",
        "permutation,retrospective,1,5,3",
        "permutation,prospective,0.3,2,300"
    })
    void nothingIsLeftOut(String model, String time, double share, int minCases, double mean) {
        Scan scan = Scan.parse(Map.of("model", model, "time", time, "replications", "150", "max-window", "5"))
                .withMaxShare(share)
                .withMinCases(minCases);
        Panel panel = random(23, 9, mean, 2);
        List<Place> places = new ArrayList<>(scattered(21, 3));
        places.add(
                new Place("21", places.getFirst().latitude(), places.getFirst().longitude()));
        places.add(
                new Place("22", places.getFirst().latitude(), places.getFirst().longitude()));
        ScanField field = ScanField.of(panel, places, scan.model());
        Circles circles = Circles.around(places, field.size(), scan);
        double[] maxima = ReplicatedScan.maxima(scan, field, circles, 2, 0);
        long[] seeds = new SplittableRandom(scan.seed()).longs(maxima.length).toArray();
        int from = scan.earliestStart(scan.firstEnd(field.periods()));
        Draws draws = Draws.of(scan.model(), field, from);
        for (int r = 0; r < maxima.length; r++) {
            int[] cells = new int[(field.periods() - from) * field.places()];
            draws.into(cells, 1, seeds[r]);
            assertThat(maxima[r]).isCloseTo(plainMaximum(scan, field, circles, cells, from), within(1e-9));
            assertThat(maxima[r]).isPositive();
        }
    }

    private static double plainMaximum(Scan scan, ScanField field, Circles circles, int[] cells, int from) {
        LikelihoodRatio ratio = new LikelihoodRatio(field.cases(), scan.minCases());
        double most = 0;
        for (int end = scan.firstEnd(field.periods()); end <= field.periods(); end++) {
            for (int start = scan.earliestStart(end); start < end; start++) {
                for (int center = 0; center < circles.centers(); center++) {
                    int count = 0;
                    double expected = 0;
                    for (int k = 0; k < circles.members(center).length; k++) {
                        for (int t = start; t < end; t++) {
                            count += cells[(t - from) * field.places() + circles.members(center)[k]];
                            expected += field.expected()[t][circles.members(center)[k]];
                        }
                        most = circles.whole(center)[k] ? Math.max(most, ratio.of(count, expected)) : most;
                    }
                }
            }
        }
        return most;
    }

    @DisplayName("Where nothing is going on every p-value is as likely as any other:")
    @ParameterizedTest(name = "{0}")
    @EnumSource(Scan.Model.class)
    void underTheNullPIsUniform(Scan.Model model) {
        int studies = 300;
        double[] rank = new double[studies];
        double[] gumbel = new double[studies];
        List<Place> places = scattered(15, 4);
        for (int i = 0; i < studies; i++) {
            Cluster first = SCAN.withModel(model)
                    .withSeed(i)
                    .scan(random(15, 8, 2, 1000 + i), places, 1)
                    .clusters()
                    .getFirst();
            rank[i] = first.rankPValue();
            gumbel[i] = first.gumbelPValue();
        }
        // Kolmogorov and Smirnov's distance is below 1.63 / √n in 99 of 100 cases
        assertThat(distanceFromUniform(rank)).isLessThan(1.63 / Math.sqrt(studies));
        assertThat(distanceFromUniform(gumbel)).isLessThan(2 / Math.sqrt(studies));
    }

    private static double distanceFromUniform(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return IntStream.range(0, sorted.length)
                .mapToDouble(
                        i -> Math.max(sorted[i] - (double) i / sorted.length, (i + 1.0) / sorted.length - sorted[i]))
                .max()
                .orElseThrow();
    }

    @DisplayName("Cases drawn at random keep what the model keeps:")
    @Test
    void drawsKeepTheirMargins() {
        Panel panel = random(12, 6, 4, 9);
        ScanField field = ScanField.of(panel, scattered(12, 9), Scan.Model.PERMUTATION);
        int[] cells = new int[6 * 12];
        Draws.of(Scan.Model.PERMUTATION, field, 0).into(cells, 1, 77);
        for (int t = 0; t < 6; t++) {
            assertThat(Arrays.stream(cells, t * 12, t * 12 + 12).sum())
                    .isEqualTo(Arrays.stream(field.counts()[t]).sum());
        }
        for (int place = 0; place < 12; place++) {
            int of = place;
            assertThat(IntStream.range(0, 6).map(t -> cells[t * 12 + of]).sum())
                    .isEqualTo(
                            Arrays.stream(field.counts()).mapToInt(t -> t[of]).sum());
        }
    }

    @Test
    void casesFallWithTheProbabilityOfTheirExpectedCount() {
        Panel panel = panel(WEEKS, new int[][] {{25_000, 25_000}, {25_000, 25_000}}, 1000, 3000);
        ScanField field = ScanField.of(panel, THREE.subList(0, 2), Scan.Model.POISSON);
        int[] cells = new int[2];
        Draws.of(Scan.Model.POISSON, field, 1).into(cells, 1, 5);
        assertThat((double) cells[0]).isCloseTo(12_500, within(4 * Math.sqrt(12_500 * 7 / 8.0)));
        assertThat((double) cells[1]).isCloseTo(37_500, within(4 * Math.sqrt(37_500 * 5 / 8.0)));
    }

    @Test
    void theSameSeedGivesTheSameResultOnAnyNumberOfThreads() {
        Panel panel = random(30, 20, 2, 5);
        List<Place> places = scattered(30, 5);
        Scan scan = Scan.withDefaults();
        ScanResult one = scan.scan(panel, places, 1);
        assertThat(scan.scan(panel, places, 2)).isEqualTo(one);
        assertThat(scan.scan(panel, places, 7)).isEqualTo(one);
        assertThat(scan.withSeed(2).scan(panel, places, 2)).isNotEqualTo(one);
    }

    @Test
    void aStrongClusterHasTheLeastPAndGumbelReachesFurther() {
        int[][] counts = {{1, 0, 1, 60}, {2, 1, 3, 2}, {3, 4, 2, 5}};
        Panel panel = panel(WEEKS, counts, 100, 200, 300);
        Cluster rank = SCAN.scan(panel, THREE, 1).clusters().getFirst();
        assertThat(rank.pValue()).isEqualTo(0.01);
        assertThat(rank.recurrenceIntervalDays()).isCloseTo(700, within(1e-9));
        Cluster gumbel = SCAN.withPValue(Scan.PValue.GUMBEL)
                .scan(panel, THREE, 1)
                .clusters()
                .getFirst();
        assertThat(gumbel.pValue()).isEqualTo(gumbel.gumbelPValue()).isLessThan(1e-9);
        assertThat(gumbel.rankPValue()).isEqualTo(0.01);
    }

    @Test
    void theGumbelDistributionHasTheMomentsOfItsSample() {
        double[] sample = {4, 5, 6, 7, 8};
        Gumbel fitted = Gumbel.fitting(sample);
        assertThat(fitted.location() + 0.5772156649 * fitted.scale()).isCloseTo(6, within(1e-9));
        assertThat(fitted.scale() * fitted.scale() * Math.PI * Math.PI / 6).isCloseTo(2.5, within(1e-9));
        assertThat(fitted.upperTail(fitted.location())).isCloseTo(1 - Math.exp(-1), within(1e-12));
    }

    @Test
    void nothingAboveWhatIsExpectedIsNoCluster() {
        assertThat(SCAN.scan(panel(WEEKS, new int[3][4], 1, 1, 1), THREE, 1).clusters())
                .isEmpty();
        assertThat(SCAN.withModel(Scan.Model.PERMUTATION)
                        .scan(panel(WEEKS, new int[][] {{4, 4}, {2, 2}, {3, 3}}, 1, 1, 1), THREE, 1)
                        .clusters())
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedInASentence() {
        Panel panel = three(WEEKS);
        assertThatThrownBy(() -> SCAN.scan(panel, THREE.subList(0, 2), 1)).hasMessage("3 series and 2 places");
        assertThatThrownBy(() -> SCAN.scan(panel, List.of(THREE.get(0), THREE.get(1), new Place("D", 1, 1)), 1))
                .hasMessage("area D has no series");
        Panel without = Panel.of(WEEKS, "A", "x", 1, 2);
        assertThatThrownBy(() -> SCAN.scan(without, THREE.subList(0, 1), 1)).hasMessage("area A has no population");
        Scan permutation = SCAN.withModel(Scan.Model.PERMUTATION);
        assertThatThrownBy(() -> permutation.scan(Panel.of(WEEKS, "A", "x", 1, Double.NaN), THREE.subList(0, 1), 1))
                .hasMessage("area A has no whole number ≥ 0 for the period from 2026-01-12");
        assertThatThrownBy(() -> SCAN.scan(Panel.of(WEEKS, "A", "x", 1, 1e12), THREE.subList(0, 1), 1))
                .hasMessageStartingWith("the counts add up to 1000000000001");
        assertThatThrownBy(() -> new Place("A", 90.1, 0)).hasMessageContaining("latitude 90.1");
        assertThatThrownBy(() -> new Place("A", 0, Double.NaN)).hasMessageContaining("longitude NaN");
        assertThatThrownBy(() -> SCAN.withMaxShare(1.5)).isInstanceOf(InvalidOption.class);
    }

    @Test
    void settingsCanBeStoredAndReadAgain() {
        Scan scan = SCAN.withModel(Scan.Model.PERMUTATION)
                .withTime(Scan.Time.RETROSPECTIVE)
                .withMaxShare(0.3)
                .withMaxRadiusKm(50)
                .withMaxWindow(8)
                .withSeed(7)
                .withOverlap(Scan.Overlap.ANY)
                .withMinCases(3)
                .withPValue(Scan.PValue.GUMBEL);
        assertThat(Scan.parse(scan.parameters())).isEqualTo(scan);
        assertThat(scan.parameters().keySet())
                .containsExactlyElementsOf(
                        Scan.options().stream().map(Option::name).toList());
    }

    private static List<String> areasOfFirst(Scan scan, Panel panel) {
        return scan.scan(panel, THREE, 1).clusters().getFirst().areas();
    }

    private static Panel three(Calendar calendar) {
        return panel(calendar, COUNTS, 100, 200, 300);
    }

    private static Panel panel(Calendar calendar, int[][] counts, double... population) {
        List<Panel.Series> series = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            double[] inhabitants = new double[counts[i].length];
            Arrays.fill(inhabitants, population[i]);
            String area = i < THREE.size() ? THREE.get(i).area() : Integer.toString(i);
            series.add(new Panel.Series(
                    new Panel.Key(area, "x"),
                    0,
                    Arrays.stream(counts[i]).asDoubleStream().toArray(),
                    inhabitants));
        }
        return new Panel(calendar, series);
    }

    /** Poisson counts in proportion to random populations. */
    private static Panel random(int places, int periods, double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Panel.Series> series = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            double inhabitants = 500 + random.nextInt(1000);
            double[] population = new double[periods];
            double[] counts = new double[periods];
            for (int t = 0; t < periods; t++) {
                population[t] = inhabitants;
                counts[t] = poisson(mean * inhabitants / 1000, random);
            }
            series.add(new Panel.Series(new Panel.Key(Integer.toString(place), "x"), 0, counts, population));
        }
        return new Panel(WEEKS, series);
    }

    private static int poisson(double mean, SplittableRandom random) {
        int count = 0;
        for (double waited = -Math.log(random.nextDouble()); waited < mean; waited -= Math.log(random.nextDouble())) {
            count++;
        }
        return count;
    }

    private static List<Place> scattered(int places, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, places)
                .mapToObj(i ->
                        new Place(Integer.toString(i), 25 + 3 * random.nextDouble(), 100 + 3 * random.nextDouble()))
                .toList();
    }
}
