package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinghe.earlywarning.Panel.Key;
import org.qinghe.earlywarning.Panel.Series;

/** Weeks, months and quarters under settings drawn over every option, see {@code agreement/README.md}. */
class OptionsAgreementTest {

    private static final Map<String, Panel> PANELS = panels();
    private static final Map<String, List<Map<String, String>>> RESULTS = bySetting();

    static Stream<Arguments> settings() {
        return Reference.table("agreement/settings", ";").stream()
                .map(row -> Arguments.of(
                        row.get("setting"), row.get("panel"), row.get("method"), parameters(row.get("options"))));
    }

    @DisplayName("The numbers, the trend decision, the alarm and what is undefined agree in every row of setting")
    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @MethodSource("settings")
    void agreesInEveryRow(String setting, String panelName, String method, Map<String, String> parameters) {
        Panel panel = PANELS.get(panelName);
        Detector detector = Detectors.parse(method, panel.calendar().frequency(), parameters);
        Detections detections = detector.detect(panel, panel.range(), 1);
        assertThat(RESULTS.get(setting)).isNotEmpty().allSatisfy(theirs -> {
            Evaluation ours = detections.evaluation(
                    series(panel, theirs.get("area")),
                    panel.calendar().periodOf(LocalDate.parse(theirs.get("period"))));
            assertThat(differences(ours, theirs)).as("%s %s", theirs, ours).isEmpty();
        });
    }

    @Test
    void settingsCoverEveryMethodThresholdTransformAndFrequency() {
        Map<String, Integer> seen = new TreeMap<>();
        settings().forEach(setting -> {
            String panel = (String) setting.get()[1];
            @SuppressWarnings("unchecked")
            Map<String, String> options = (Map<String, String>) setting.get()[3];
            String frequency = PANELS.get(panel).calendar().frequency().code();
            options.forEach((name, value) -> seen.merge(frequency + " " + name + "=" + value, 1, Integer::sum));
        });
        for (String frequency : List.of("weekly", "monthly", "quarterly")) {
            assertThat(seen)
                    .containsKeys(
                            frequency + " threshold=delta",
                            frequency + " threshold=nb-plugin",
                            frequency + " threshold=muan",
                            frequency + " power-transform=2/3",
                            frequency + " power-transform=1/2",
                            frequency + " power-transform=none",
                            frequency + " reweight=off",
                            frequency + " trend=off",
                            frequency + " population-offset=on",
                            frequency + " reference-points=index");
        }
    }

    private static List<String> differences(Evaluation ours, Map<String, String> theirs) {
        List<String> different = new ArrayList<>();
        if (theirs.get("stopped").equals("short-history")) {
            if (!ours.notes().contains(Note.SHORT_HISTORY) || ours.isDecided()) {
                different.add("short-history");
            }
            return different;
        }
        compare(different, "upper", ours.upper(), theirs);
        if (ours.alarm() != theirs.get("alarm").equals("1")) {
            different.add("alarm");
        }
        if (!theirs.get("phi").equals("NA") || !Double.isNaN(ours.dispersion())) {
            compare(different, "expected", ours.expected(), theirs);
            compare(different, "score", ours.score(), theirs);
            compare(different, "p_value", ours.pValue(), theirs);
            compare(different, "phi", ours.dispersion(), theirs);
            String kept = ours.trend() == TrendDecision.KEPT ? "1" : "0";
            if (!theirs.get("trend").equals("NA") && !theirs.get("trend").equals(kept)) {
                different.add("trend");
            }
        }
        return different;
    }

    private static void compare(List<String> different, String column, double ours, Map<String, String> theirs) {
        if (!Reference.agree(ours, Reference.number(theirs.get(column)))) {
            different.add(column);
        }
    }

    private static Map<String, String> parameters(String options) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String option : options.split(" ")) {
            parameters.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        parameters.put("variant", "surveillance-1.20");
        return parameters;
    }

    private static int series(Panel panel, String area) {
        for (int i = 0; i < panel.size(); i++) {
            if (panel.series(i).key().area().equals(area)) {
                return i;
            }
        }
        throw new AssertionError("no series " + area);
    }

    private static Map<String, List<Map<String, String>>> bySetting() {
        Map<String, List<Map<String, String>>> all = new HashMap<>();
        for (Map<String, String> row : Reference.table("agreement/results", ",")) {
            all.computeIfAbsent(row.get("setting"), s -> new ArrayList<>()).add(row);
        }
        return all;
    }

    private static Map<String, Panel> panels() {
        Map<String, Map<String, List<Map<String, String>>>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : Reference.table("agreement/series", ",")) {
            rows.computeIfAbsent(row.get("panel"), p -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get("area"), a -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Panel> panels = new HashMap<>();
        rows.forEach((name, areas) -> panels.put(name, panel(name, areas)));
        return panels;
    }

    private static Panel panel(String name, Map<String, List<Map<String, String>>> areas) {
        List<Series> series = new ArrayList<>();
        areas.forEach((area, rows) ->
                series.add(new Series(new Key(area, "counts"), 0, column(rows, "value"), column(rows, "population"))));
        Frequency frequency = switch (name) {
            case "month" -> Frequency.MONTHLY;
            case "quarter" -> Frequency.QUARTERLY;
            default -> Frequency.WEEKLY;
        };
        String origin = areas.values().iterator().next().getFirst().get("period");
        return new Panel(new Calendar(frequency, LocalDate.parse(origin)), series);
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> Reference.number(row.get(name))).toArray();
    }
}
