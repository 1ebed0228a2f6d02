package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code algo.glrnb} of R says of 104 weeks of 48 series, see {@code cusum/README.md}. */
class CusumAgreementTest {

    private static final Panel PANEL = Reference.panel();
    private static final int FIRST = 520;
    private static final PeriodRange RANGE = new PeriodRange(FIRST, 624);
    private static final int ALL = 0;

    private static Cusum setting(int number) {
        Cusum plain = Cusum.withDefaults(Frequency.WEEKLY)
                .withBaseline(FIRST)
                .withTrend(false)
                .withRefit(Cusum.Refit.NEVER)
                .withWindow(ALL);
        Cusum refitted = plain.withRefit(Cusum.Refit.ALARM);
        return switch (number) {
            case 1 -> plain;
            case 2 -> refitted.withHarmonics(2).withTrend(true);
            case 3 ->
                plain.withTrend(true).withDispersion(Cusum.Dispersion.NONE).withDecisionLimit(4);
            case 4 ->
                refitted.withHarmonics(3)
                        .withOverdispersion(0.1)
                        .withWindow(26)
                        .withShortest(3)
                        .withDecisionLimit(3);
            case 5 -> refitted.withOverdispersion(0.3).withWindow(5).withDecisionLimit(2);
            case 6 -> plain.withShift(0.5);
            case 7 ->
                refitted.withHarmonics(0)
                        .withTrend(true)
                        .withDispersion(Cusum.Dispersion.NONE)
                        .withShift(0.3)
                        .withDecisionLimit(3);
            default -> throw new IllegalArgumentException("no setting " + number);
        };
    }

    private final Map<Integer, Detections> detections = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    @Test
    @DisplayName("Mean, dispersion, statistic, alarms and the counts that would have raised one agree in every row")
    void agreesInEveryRow() {
        for (int s = 0; s < PANEL.size(); s++) {
            places.put(PANEL.series(s).key().area(), s);
        }
        List<Map<String, String>> rows = Reference.table("cusum/glrnb", ",");
        assertThat(rows).hasSizeGreaterThan(14_000);
        List<Map<String, String>> decided =
                rows.stream().filter(row -> !hasNoAlphaToFind(row)).toList();
        assertThat(rows.size() - decided.size()).isLessThan(3 * 104);
        for (Map<String, String> row : decided) {
            assertThat(difference(row)).as("%s", row).isEmpty();
        }
    }

    /** Where counts vary less than Poisson's, α is 0, to which theirs is still on the way when its iterations run out. */
    private boolean hasNoAlphaToFind(Map<String, String> row) {
        boolean estimated = List.of("1", "2", "6").contains(row.get("setting"));
        return estimated
                && Reference.number(row.get("alpha")) < 0.002
                && evaluation(row).dispersion() == 1;
    }

    private Evaluation evaluation(Map<String, String> row) {
        int number = Integer.parseInt(row.get("setting"));
        return detections
                .computeIfAbsent(number, n -> setting(n).detect(PANEL, RANGE, 2))
                .evaluation(places.get(row.get("area")), Integer.parseInt(row.get("index")) - 1);
    }

    private String difference(Map<String, String> row) {
        Cusum cusum = setting(Integer.parseInt(row.get("setting")));
        Evaluation ours = evaluation(row);
        double mean = Reference.number(row.get("mean"));
        double alpha = Reference.number(row.get("alpha"));
        double value = Reference.number(row.get("value"));
        StringBuilder differences = new StringBuilder();
        if (!Reference.agree(ours.expected(), mean)) {
            differences.append("mean ").append(ours.expected()).append(' ');
        }
        if (!Reference.agree(ours.dispersion(), 1 + alpha * mean)) {
            differences.append("dispersion ").append(ours.dispersion()).append(' ');
        }
        if (!Reference.agree(ours.score() * cusum.decisionLimit(), value)
                && Math.abs(ours.score() * cusum.decisionLimit() - value) > 1e-6) {
            differences
                    .append("value ")
                    .append(ours.score() * cusum.decisionLimit())
                    .append(' ');
        }
        if (ours.alarm() != row.get("alarm").equals("1")) {
            differences.append("alarm ").append(ours.alarm()).append(' ');
        }
        if (casesDiffer(ours, Reference.number(row.get("cases")), cusum)) {
            differences.append("upper ").append(ours.upper());
        }
        return differences.toString();
    }

    /**
     * Theirs is the least count that raises the alarm, of the recursive chart without rounding up. They do not search from a count
     * of zero, nor beyond 60.
     */
    private static boolean casesDiffer(Evaluation ours, double cases, Cusum cusum) {
        boolean known = !Double.isNaN(cases) && cases < 60 && (cusum.shift() > 0 || cases > 0 && ours.observed() > 0);
        double least = cusum.shift() > 0 ? Math.max(1, Math.ceil(cases - 1e-9)) : cases;
        return known && ours.upper() != Math.max(0, least - 1);
    }
}
