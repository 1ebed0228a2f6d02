package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Period;
import org.qinghe.testing.QingheTest;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@QingheTest
class SentenceTest {

    private static final UUID INDICATOR = UUID.randomUUID();
    private static final Period OCTOBER = Period.parse("2026-10").orElseThrow();

    @Autowired
    MessageSource messages;

    @Test
    void aLevelInWastewaterIsNotCounted() {
        assertThat(sentence(new Measure.Level(), Locale.ENGLISH))
                .startsWith("In Oct 2026, “Level in wastewater” in 990101 stood at 12.5 mg; "
                        + "what came before makes about 4.2 likely, and more than 9.7 unusual.")
                .contains("the chance of a value this high")
                .doesNotContain("counted", "so many");
        assertThat(sentence(new Measure.Level(), Locale.SIMPLIFIED_CHINESE))
                .startsWith("2026年10月，990101的“污水中浓度”达到 12.5 毫克；按以往数据推算约为 4.2，正常情况下一般不超过 9.7。")
                .contains("达到这么高的概率")
                .doesNotContain("这么多");
    }

    @Test
    void aCountIs() {
        assertThat(sentence(new Measure.Additive(), Locale.ENGLISH))
                .startsWith("In Oct 2026, 990101 counted 12.5 mg")
                .contains("the periods just before make about 4.2 likely, and more than 9 unusual")
                .contains("the chance of so many would be");
    }

    /** Surge holds up to four months against what was expected of them, and says how likely these are together. */
    @Test
    void aMethodThatLooksAtSeveralPeriodsSpeaksOfThemTogether() {
        assertThat(sentence(new Measure.Additive(), Locale.ENGLISH, "surge", Map.of("windows", "4"), 9.7))
                .contains("earlier years make about 4.2 likely")
                .contains("so many in this and the periods just before together (4 at most) would be about 0.0005");
        assertThat(sentence(new Measure.Additive(), Locale.SIMPLIFIED_CHINESE, "surge", Map.of("windows", "4"), 9.7))
                .contains("连同前几期（至多共 4 期）合起来这么多的概率约为 0.0005");
        assertThat(sentence(new Measure.Additive(), Locale.ENGLISH, "surge", Map.of("windows", "1"), 9.7))
                .contains("the chance of so many would be");
    }

    /** After three high months C3 alarms at anything: nobody is told that more than none would be unusual where four are expected. */
    @Test
    void aBoundBelowWhatIsExpectedIsNotCalledOrdinary() {
        assertThat(sentence(new Measure.Additive(), Locale.ENGLISH, "ears-c3", Map.of(), 0))
                .contains("make about 4.2 likely, and more than 4 unusual");
    }

    private String sentence(Measure measure, Locale locale) {
        return sentence(measure, locale, "ears-c2", Map.of(), 9.7);
    }

    private String sentence(
            Measure measure, Locale locale, String method, Map<String, String> parameters, double upper) {
        var indicator = new Indicator(
                INDICATOR,
                "level",
                Frequency.MONTH,
                "污水中浓度",
                "Level in wastewater",
                "毫克",
                "mg",
                Indicator.Direction.LOWER_IS_BETTER,
                measure,
                Optional.empty(),
                Indicator.Kind.SERVICE_SIGNAL);
        var naming = new Naming(Map.of(INDICATOR, indicator), Map.of(), new Words(messages, locale));
        return new Sentence(warning(upper), run(method, parameters), naming).text();
    }

    private static Warning warning(double upper) {
        return new Warning(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                INDICATOR,
                "990101",
                false,
                OCTOBER,
                OCTOBER,
                12.5,
                4.2,
                upper,
                1.5,
                0.0005,
                1,
                Coverage.NONE,
                false,
                Warning.State.NEW,
                Instant.EPOCH,
                Optional.empty());
    }

    private static Run run(String method, Map<String, String> parameters) {
        return new Run(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.EPOCH,
                Run.Cause.FIGURES,
                method,
                parameters,
                "test",
                OCTOBER,
                OCTOBER,
                28,
                28,
                1);
    }
}
