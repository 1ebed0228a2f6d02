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
                        + "what came before makes about 4.2 likely, and more than 9 unusual.")
                .contains("the chance of a value this high")
                .doesNotContain("counted", "so many");
        assertThat(sentence(new Measure.Level(), Locale.SIMPLIFIED_CHINESE))
                .startsWith("2026年10月，990101的“污水中浓度”达到 12.5 毫克；按以往数据推算约为 4.2，正常情况下一般不超过 9。")
                .contains("达到这么高的概率")
                .doesNotContain("这么多");
    }

    @Test
    void aCountIs() {
        assertThat(sentence(new Measure.Additive(), Locale.ENGLISH))
                .startsWith("In Oct 2026, 990101 counted 12.5 mg")
                .contains("the chance of so many");
    }

    private String sentence(Measure measure, Locale locale) {
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
        return new Sentence(warning(), run(), naming).text();
    }

    private static Warning warning() {
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
                9.7,
                1.5,
                0.0005,
                1,
                Coverage.NONE,
                false,
                Warning.State.NEW,
                Instant.EPOCH,
                Optional.empty());
    }

    private static Run run() {
        return new Run(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.EPOCH,
                Run.Cause.FIGURES,
                "ears-c2",
                Map.of(),
                "test",
                OCTOBER,
                OCTOBER,
                28,
                28,
                1);
    }
}
