package org.qinghe.bench.quality;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.qinghe.earlywarning.Surge;

/** What was tried for the default watch, on random numbers that it is not judged by. */
final class Candidates {

    /** Every third scenario is enough to choose by. */
    private static final int EVERY = 3;

    private Candidates() {}

    static String table(Setting setting) throws IOException {
        List<Method> candidates = candidates();
        var contest = new Contest(
                "candidates", setting, Sample.Purpose.DEVELOPMENT_CALIBRATION, Sample.Purpose.DEVELOPMENT, 1);
        List<List<Contest.Score>> scores = contest.scores(candidates, EVERY);
        StringBuilder text = new StringBuilder("""
                | tried | false positives in weeks without outbreak | detected | in the first week | delay | earlier in scenarios | clearly earlier | clearly later |
                |---|---|---|---|---|---|---|---|
                """);
        text.append(row("Farrington flexible, as it comes", scores.getFirst()));
        for (int i = 0; i < candidates.size(); i++) {
            text.append(row(candidates.get(i).name(), scores.get(i + 1)));
        }
        return text.toString();
    }

    static String row(String name, List<Contest.Score> scores) {
        Tally all = scores.stream().map(Contest.Score::tally).reduce(Tally.NONE, Tally::plus);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %% | %.3f | %.3f | %.3f | %d | %d | %d |%n",
                name,
                100 * all.falsePositiveRate(),
                all.detection(),
                all.detectionAtOnce(),
                all.meanDelay(),
                scores.stream().filter(score -> score.delay().mean() < 0).count(),
                scores.stream().filter(score -> score.delay().high() < 0).count(),
                scores.stream().filter(score -> score.delay().low() > 0).count());
    }

    private static List<Method> candidates() {
        Surge surge = Method.surge();
        Surge chosen = surge.with("trend-p", "0.05");
        return List.of(
                new Method("surge, trend always", surge.with("trend-p", "1")),
                new Method("surge, trend if p < 0.05", chosen),
                new Method("the same, 13 recent weeks left out", chosen.with("exclude-recent", "13")),
                new Method("the same, newest week alone", chosen.with("windows", "1")));
    }
}
