package org.qinghe.bench.quality;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The default watch of a county against Farrington flexible alone at equal false alarms, scenario by scenario. */
final class Watch {

    private static final double SLOW = 3;
    private static final int EVERY_THIRD = 3;
    private static final double WEEKS_PER_YEAR = 52;

    private static final List<Method> CHALLENGERS = List.of(new Method("surge", Method.surge()));

    private final Setting setting;

    Watch(Setting setting) {
        this.setting = setting;
    }

    String table() throws IOException {
        List<List<Contest.Score>> scores =
                contest("watch", Sample.Purpose.EVALUATION, 1).scores(CHALLENGERS, 1);
        return setting.heading("watch") + summary(scores) + byScenario(scores);
    }

    /** Of every third scenario, with outbreaks whose cases come later. */
    String slowly() throws IOException {
        List<List<Contest.Score>> scores =
                contest("slow", Sample.Purpose.SLOW_EVALUATION, SLOW).scores(CHALLENGERS, EVERY_THIRD);
        return setting.heading("slow") + summary(scores);
    }

    private Contest contest(String study, Sample.Purpose evaluation, double medianDelay) throws IOException {
        return new Contest(study, setting, Sample.Purpose.CALIBRATION, evaluation, medianDelay);
    }

    private static String summary(List<List<Contest.Score>> scores) {
        List<Contest.Score> surge = scores.get(1);
        return String.format(
                        Locale.ROOT,
                        "**Surge is earlier in %d of %d scenarios**, in %d of them with an interval without 0; it is later with an"
                                + " interval without 0 in %d. It finds more in %d.%n%n",
                        surge.stream().filter(score -> score.delay().mean() < 0).count(),
                        surge.size(),
                        surge.stream().filter(score -> score.delay().high() < 0).count(),
                        surge.stream().filter(score -> score.delay().low() > 0).count(),
                        surge.stream()
                                .filter(score -> score.detection().mean() > 0)
                                .count())
                + """
                | | false positives outside the outbreak | detected | in the first week | delay |
                |---|---|---|---|---|
                """
                + line("Farrington flexible, α 0.01", scores.getFirst())
                + line("surge at as many false alarms", surge)
                + "\n";
    }

    private static String line(String name, List<Contest.Score> scores) {
        Tally all = scores.stream().map(Contest.Score::tally).reduce(Tally.NONE, Tally::plus);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %% | %.3f | %.3f | %.3f |%n",
                name,
                100 * all.falsePositiveRate(),
                all.detection(),
                all.detectionAtOnce(),
                all.meanDelay());
    }

    private static String byScenario(List<List<Contest.Score>> scores) {
        StringBuilder text = new StringBuilder("""
                | scenario | false alarms a year, both | detected: Farrington | surge | difference (95 %) | delay: Farrington | surge | difference (95 %) |
                |---|---|---|---|---|---|---|---|
                """);
        for (int i = 0; i < scores.getFirst().size(); i++) {
            Contest.Score champion = scores.getFirst().get(i);
            Contest.Score surge = scores.get(1).get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %.2f | %.3f | %.3f | %s | %.2f | %.2f | %s |%n",
                    i + 1,
                    WEEKS_PER_YEAR * champion.quietRate(),
                    champion.tally().detection(),
                    surge.tally().detection(),
                    surge.detection().text(),
                    champion.tally().meanDelay(),
                    surge.tally().meanDelay(),
                    surge.delay().text()));
        }
        return text.toString();
    }
}
