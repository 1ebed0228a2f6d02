package org.qinghe.bench.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qinghe.bench.quality.Sample.Purpose;
import org.qinghe.earlywarning.Detections;

/**
 * Methods against Farrington flexible at equal false alarms: each may raise, on series without outbreak, as many alarms in a scenario
 * as Farrington flexible does there as it comes. What it may do is set on other series than those it is judged by.
 */
final class Contest {

    private final Setting setting;
    private final Purpose calibration;
    private final Purpose evaluation;
    private final double medianDelay;
    private final Results results;

    Contest(String study, Setting setting, Purpose calibration, Purpose evaluation, double medianDelay)
            throws IOException {
        this.setting = setting;
        this.calibration = calibration;
        this.evaluation = evaluation;
        this.medianDelay = medianDelay;
        this.results = Results.in(setting.file(study), setting.line());
    }

    /**
     * How a method fared in one scenario.
     *
     * @param quietRate share of alarms in weeks of series without outbreak, on which it was not calibrated but for the level
     * @param level the p-value below which it alarmed
     * @param delay its delay minus that of Farrington flexible, in weeks
     * @param detection 1 for an outbreak that only it found, −1 for one that only Farrington flexible found
     */
    record Score(double quietRate, double level, Tally tally, Paired delay, Paired detection) {

        String csv() {
            return quietRate + "," + level + "," + tally.csv() + "," + delay.csv() + "," + detection.csv();
        }

        static Score ofCsv(String line) {
            String[] cells = line.split(",");
            return new Score(
                    Double.parseDouble(cells[0]),
                    Double.parseDouble(cells[1]),
                    Tally.ofCsv(cells, 2),
                    Paired.ofCsv(cells, 10),
                    Paired.ofCsv(cells, 13));
        }
    }

    /** By method, then by scenario, of which every so many is taken; the first method is Farrington flexible as it comes. */
    List<List<Score>> scores(List<Method> challengers, int every) throws IOException {
        List<List<Score>> scores = new ArrayList<>();
        for (int i = 0; i <= challengers.size(); i++) {
            scores.add(new ArrayList<>());
        }
        for (int scenario = 0; scenario < Scenario.all().size(); scenario += every) {
            System.err.println("scenario " + (scenario + 1));
            Round round = new Round(scenario);
            scores.getFirst()
                    .add(Score.ofCsv(results.of(
                            "champion\t" + scenario, () -> round.champion().csv())));
            for (int i = 0; i < challengers.size(); i++) {
                Method method = challengers.get(i);
                String key = method.name() + "\t" + method.detector().parameters() + "\t" + scenario;
                scores.get(i + 1)
                        .add(Score.ofCsv(results.of(key, () -> round.of(method).csv())));
            }
        }
        return scores;
    }

    /** One scenario; what several methods need is worked out once, and only if one needs it. */
    private final class Round {

        private final int scenario;
        private List<Run> championRuns = List.of();
        private long allowed;
        private final List<Sample> samples = new ArrayList<>();

        Round(int scenario) {
            this.scenario = scenario;
        }

        private void draw() {
            if (!samples.isEmpty()) {
                return;
            }
            samples.add(Sample.quiet(scenario, setting.calibration(), calibration, setting.seed()));
            samples.add(Sample.withOutbreaks(scenario, setting.replicates(), medianDelay, evaluation, setting.seed()));
            allowed = Level.falseAlarms(detect(Method.flexible(), 0));
            championRuns = runs(Alarms.of(detect(Method.flexible(), 1)));
        }

        private Detections detect(org.qinghe.earlywarning.Detector detector, int sample) {
            return detector.detect(samples.get(sample).panel(), Sample.TESTED, Setting.THREADS);
        }

        private List<Run> runs(Alarms alarms) {
            List<Run> runs = new ArrayList<>();
            for (int s = 0; s < samples.get(1).size(); s++) {
                runs.add(Run.of(samples.get(1).drawn().get(s), s, alarms));
            }
            return runs;
        }

        Score champion() {
            draw();
            return score(championRuns, Double.NaN, allowed);
        }

        Score of(Method method) {
            draw();
            Detections quiet = detect(method.detector(), 0);
            double level = Level.allowing(allowed, quiet);
            List<Run> runs = runs(Alarms.below(level, detect(method.detector(), 1)));
            return score(runs, level, allowed);
        }

        private Score score(List<Run> runs, double level, long quietAlarms) {
            Tally tally = Tally.NONE;
            List<double[]> pairs = new ArrayList<>();
            for (int s = 0; s < runs.size(); s++) {
                Run run = runs.get(s);
                Run theirs = championRuns.get(s);
                tally = tally.plus(run);
                if (run.outbreak()) {
                    pairs.add(
                            new double[] {run.delay() - theirs.delay(), (run.found() ? 1 : 0) - (theirs.found() ? 1 : 0)
                            });
                }
            }
            var random = Sample.random(setting.seed(), scenario);
            return new Score(
                    (double) quietAlarms / setting.calibration() / Scenario.TESTED,
                    level,
                    tally,
                    Paired.of(pairs.stream().mapToDouble(pair -> pair[0]).toArray(), random),
                    Paired.of(pairs.stream().mapToDouble(pair -> pair[1]).toArray(), random));
        }
    }
}
