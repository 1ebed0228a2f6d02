package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinghe.earlywarning.Ears.Statistic;

/** Every row of every file of the reference implementation, see {@code reference/README.md}. */
class ReferenceAgreementTest {

    private static final Panel PANEL = Reference.panel();

    static Stream<Arguments> detectors() {
        Farrington flexible =
                Farrington.withDefaults().withVariant(Variant.SURVEILLANCE_1_20).withThreshold(Threshold.NB_PLUGIN);
        return Stream.of(
                Arguments.of("farrington_flexible", flexible),
                Arguments.of("farrington_flexible_muan", flexible.withThreshold(Threshold.MUAN)),
                Arguments.of(
                        "farrington_flexible_delta",
                        flexible.withThreshold(Threshold.DELTA).withTrendP(0.05).withAlpha(0.05)),
                Arguments.of(
                        "farrington_classical",
                        flexible.withThreshold(Threshold.DELTA)
                                .withYearsBack(3)
                                .withSeasons(1)
                                .withExcludeRecent(3)
                                .withWeightsThreshold(1)
                                .withTrendP(0.05)),
                Arguments.of(
                        "farrington_no_trend",
                        flexible.withThreshold(Threshold.DELTA)
                                .withPowerTransform(PowerTransform.HALF)
                                .withYearsBack(4)
                                .withHalfWindow(2)
                                .withSeasons(5)
                                .withExcludeRecent(10)
                                .withTrend(false)),
                Arguments.of("ears_C1", Ears.withDefaults(Statistic.C1)),
                Arguments.of("ears_C2", Ears.withDefaults(Statistic.C2)),
                Arguments.of("ears_C3", Ears.withDefaults(Statistic.C3)));
    }

    @DisplayName("Expected, upper, score, p-value, dispersion, trend decision and alarm agree in every row of")
    @ParameterizedTest(name = "{0}")
    @MethodSource("detectors")
    void agreesInEveryRow(String file, Detector detector) {
        List<Map<String, String>> rows = Reference.rows(file);
        Detections detections = detector.detect(PANEL, Reference.RANGE, 1);
        assertThat(rows).hasSize(48 * 40);
        for (int i = 0; i < rows.size(); i++) {
            Evaluation ours = detections.evaluation(i / 40, 584 + i % 40);
            assertThat(differences(ours, rows.get(i)))
                    .as("%s %s", rows.get(i), ours)
                    .isEmpty();
        }
    }

    private static Stream<String> differences(Evaluation ours, Map<String, String> theirs) {
        return theirs.keySet().stream().filter(column -> switch (column) {
            case "area" -> !ours.key().area().equals(theirs.get(column));
            case "period" -> !PANEL.calendar().start(ours.period()).toString().equals(theirs.get(column));
            case "observed" -> differs(ours.observed(), theirs.get(column));
            case "expected" -> differs(ours.expected(), theirs.get(column));
            case "upper" -> differs(ours.upper(), theirs.get(column));
            case "score" -> differs(ours.score(), theirs.get(column));
            case "p_value" -> differs(ours.pValue(), theirs.get(column));
            case "phi" -> differs(ours.dispersion(), theirs.get(column));
            case "trend_used" ->
                (ours.trend() == TrendDecision.KEPT) != theirs.get(column).equals("1");
            case "alarm" -> ours.alarm() != theirs.get(column).equals("TRUE");
            default -> true;
        });
    }

    private static boolean differs(double ours, String theirs) {
        return !Reference.agree(ours, Reference.number(theirs));
    }
}
