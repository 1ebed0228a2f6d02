package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.qinghe.work.ResponseOrigin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The county's week number w, from Monday 6 January 2020 on, has 18 + w mod 5, and the last, number 319, has 60. */
@QingheTest
class WarningAftermathTest {

    @Autowired
    WarningAftermath aftermath;

    @Autowired
    Places places;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    Watches watches;

    @Autowired
    Warnings warnings;

    @Autowired
    MessageSource messages;

    Warning warning;

    @BeforeEach
    void aWarning() throws Exception {
        warning = RisingCounty.found(places, indicators, intake).awaitWarning(watches, warnings);
    }

    /**
     * Begun on the Wednesday of week 316: weeks 317 to 319 have 20, 21 and 60, the eight up to 315 have 161 together. Begun on the Monday
     * of week 317 that week is a whole one, and the eight before it have 159. In the last week there is nothing whole to show yet.
     */
    @DisplayName("The counts since a response are those of whole periods:")
    @ParameterizedTest(name = "begun on day {1} of week {0}")
    @CsvSource({
        "316, 2, 处置启动后 3 个完整周期平均为 33.7，启动前 8 期平均为 20.1",
        "317, 0, 处置启动后 3 个完整周期平均为 33.7，启动前 8 期平均为 19.9",
        "319, 5, 处置启动后还没有一个完整周期的数据"
    })
    void sinceAResponse(int week, int day, String said) {
        var began = LocalDate.of(2020, 1, 6).plusWeeks(week).plusDays(day);
        var origin = new ResponseOrigin(
                WarningPage.ORIGIN, warning.id(), "", new Bilingual("", ""), Optional.of(warning.area()));
        assertThat(aftermath.since(origin, began, new Words(messages, Locale.SIMPLIFIED_CHINESE)))
                .hasValueSatisfying(picture -> assertThat(picture.sentence()).startsWith(said));
    }
}
