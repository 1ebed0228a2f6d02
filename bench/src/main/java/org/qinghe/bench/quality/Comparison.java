package org.qinghe.bench.quality;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qinghe.earlywarning.Detections;

/** Every method on the 42 scenarios, with the settings it comes with, beside what was published. */
final class Comparison {

    private static final List<String> PUBLISHED = List.of(
            "| *replication, flexible, α 0.005* | 0.91 % | | .046 | .128 | .186 | .328 | .544 | .682 | .728 | .822 | .868 | .913 |",
            "| *replication, classical, α 0.005* | 3.06 % | | .134 | .285 | .326 | .493 | .673 | .800 | .822 | .914 | .925 | .932 |");

    private final Setting setting;
    private final Results results;
    private final int scenarios = Scenario.all().size();

    Comparison(Setting setting) throws IOException {
        this.setting = setting;
        this.results = Results.in(setting.file("methods"), setting.line());
    }

    String table() throws IOException {
        Map<Method, Tally[][]> tallies = new LinkedHashMap<>();
        for (Method method : Method.all()) {
            tallies.put(method, new Tally[scenarios][]);
        }
        for (int scenario = 0; scenario < scenarios; scenario++) {
            System.err.println("scenario " + (scenario + 1) + " of " + scenarios);
            Lazy sample = new Lazy(scenario);
            for (Method method : tallies.keySet()) {
                tallies.get(method)[scenario] = tallies(method, scenario, sample);
            }
        }
        return byMeasure(tallies) + "\n" + bySize(tallies);
    }

    /** Of each size of outbreak. */
    private Tally[] tallies(Method method, int scenario, Lazy sample) throws IOException {
        String key = method.name() + "\t" + method.detector().parameters() + "\t" + scenario;
        String line = results.of(key, () -> {
            Tally[] bySize = count(sample.get(), method);
            return java.util.Arrays.stream(bySize).map(Tally::csv).collect(Collectors.joining(";"));
        });
        return java.util.Arrays.stream(line.split(";"))
                .map(part -> Tally.ofCsv(part.split(","), 0))
                .toArray(Tally[]::new);
    }

    private static Tally[] count(Sample sample, Method method) {
        Detections detections = method.detector().detect(sample.panel(), Sample.TESTED, Setting.THREADS);
        Tally[] bySize = new Tally[Sample.LARGEST];
        java.util.Arrays.fill(bySize, Tally.NONE);
        for (int s = 0; s < sample.size(); s++) {
            int k = sample.sizes()[s] - 1;
            bySize[k] = bySize[k].plus(Run.of(sample.drawn().get(s), s, Alarms.of(detections)));
        }
        return bySize;
    }

    private String byMeasure(Map<Method, Tally[][]> tallies) {
        StringBuilder text = new StringBuilder("""
                | all 42 scenarios | false positives | lowest, highest scenario | detected | in the first week | sensitivity | specificity | delay |
                |---|---|---|---|---|---|---|---|
                """);
        tallies.forEach((method, of) -> {
            double[] rates = java.util.Arrays.stream(of)
                    .mapToDouble(bySize -> sum(bySize).falsePositiveRate())
                    .sorted()
                    .toArray();
            Tally all = java.util.Arrays.stream(of).map(Comparison::sum).reduce(Tally.NONE, Tally::plus);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f %% | %.2f–%.2f %% | %.3f | %.3f | %.3f | %.4f | %.2f |%n",
                    method.name(),
                    100 * all.falsePositiveRate(),
                    100 * rates[0],
                    100 * rates[rates.length - 1],
                    all.detection(),
                    all.detectionAtOnce(),
                    all.sensitivity(),
                    1 - all.falsePositiveRate(),
                    all.meanDelay()));
        });
        return text.toString();
    }

    private String bySize(Map<Method, Tally[][]> tallies) {
        StringBuilder text = new StringBuilder("""
                | the 28 scenarios with at most one harmonic | false positives | detected | k=1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        PUBLISHED.forEach(line -> text.append(line).append('\n'));
        List<Scenario> all = Scenario.all();
        tallies.forEach((method, of) -> {
            Tally[] sizes = new Tally[Sample.LARGEST];
            java.util.Arrays.fill(sizes, Tally.NONE);
            for (int scenario = 0; scenario < scenarios; scenario++) {
                for (int k = 0; k < sizes.length && all.get(scenario).harmonics() <= 1; k++) {
                    sizes[k] = sizes[k].plus(of[scenario][k]);
                }
            }
            Tally together = sum(sizes);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f %% | %.3f |",
                    method.name(),
                    100 * together.falsePositiveRate(),
                    together.detection()));
            for (Tally size : sizes) {
                text.append(
                        String.format(Locale.ROOT, " %.3f |", size.detection()).replace(" 0.", " ."));
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static Tally sum(Tally[] tallies) {
        return java.util.Arrays.stream(tallies).reduce(Tally.NONE, Tally::plus);
    }

    /** A sample that is drawn only if a method still needs it. */
    private final class Lazy {

        private final int scenario;
        private @org.jspecify.annotations.Nullable Sample sample;

        Lazy(int scenario) {
            this.scenario = scenario;
        }

        Sample get() {
            Sample drawn = sample;
            if (drawn == null) {
                drawn = Sample.withOutbreaks(
                        scenario, setting.replicates(), 1, Sample.Purpose.EVALUATION, setting.seed());
                sample = drawn;
            }
            return drawn;
        }
    }
}
