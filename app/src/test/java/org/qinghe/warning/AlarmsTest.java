package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;

class AlarmsTest {

    private static final Period FIRST = new Period(Frequency.WEEK, LocalDate.of(2018, 1, 1));
    private static final int WEEKS = 320;
    private static final int NEWEST = WEEKS - 1;
    private static final Map<String, String> UNLIMITED = Map.of("alpha", "0.01");
    private static final Map<String, String> LIMITED = Map.of("alpha", "0.01", "fdr", "0.03");

    @Test
    void withoutALimitEveryAlarmStands() {
        var looking = Looking.at(counts(40, 36, 36, 37, 38), "surge", UNLIMITED);
        var detections = looking.newest(1);
        var alarms = looking.alarms(detections);
        assertThat(IntStream.range(0, 40).filter(series -> detections.alarm(series, NEWEST)))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(IntStream.range(0, 40))
                .allMatch(series -> alarms.stands(series, NEWEST) == detections.alarm(series, NEWEST));
    }

    /** Five series need 0.03/5 = 0.006 of one of them, three hundred 0.0001; the count of 36 has a p-value between the two. */
    @Test
    void oneAreaMustSurpriseTheMoreTheMoreAreasThereAre() {
        var few = Looking.at(counts(5, 36), "surge", LIMITED);
        var many = Looking.at(counts(300, 36), "surge", LIMITED);
        double p = few.newest(1).pValue(0, NEWEST);
        assertThat(p).isBetween(0.0001, 0.006).isEqualTo(many.newest(1).pValue(0, NEWEST));
        assertThat(few.alarms(few.newest(1)).stands(0, NEWEST)).isTrue();
        assertThat(many.alarms(many.newest(1)).stands(0, NEWEST)).isFalse();
    }

    /** Alone the area would need 0.03/40 = 0.00075; as the last of ten that rise it needs ten times as much. */
    @Test
    void areasThatRiseTogetherNeedLessEach() {
        var alone = Looking.at(counts(40, 36), "surge", LIMITED);
        var together = Looking.at(counts(40, 36, 45, 45, 45, 45, 45, 45, 45, 45, 45), "surge", LIMITED);
        assertThat(alone.newest(1).pValue(0, NEWEST)).isBetween(0.00075, 0.0075);
        assertThat(alone.alarms(alone.newest(1)).stands(0, NEWEST)).isFalse();
        assertThat(together.alarms(together.newest(1)).stands(0, NEWEST)).isTrue();
    }

    /** Nobody is alone because the others have not reported yet: the one count is held against all forty. */
    @Test
    void whoReportsFirstIsWeighedWithThoseToCome() {
        var looking = Looking.at(first(counts(40, 36)), "surge", LIMITED);
        var detections = looking.newest(1);
        assertThat(detections.pValue(1, NEWEST)).isNaN();
        assertThat(detections.pValue(0, NEWEST)).isBetween(0.00075, 0.03);
        assertThat(detections.alarm(0, NEWEST)).isTrue();
        assertThat(looking.alarms(detections).stands(0, NEWEST)).isFalse();
    }

    /** Of the newest week only the first area's count is there. */
    private static Snapshot first(Snapshot all) {
        all.series().stream().skip(1).forEach(series -> series.values()[NEWEST] = Double.NaN);
        return all;
    }

    /** C3 remembers the two weeks before and goes on after a peak of 60, at 10 where some 20 are ordinary. */
    @Test
    void nobodyIsWarnedOfACountThatIsNotHigh() {
        var peaked = counts(1, 10);
        peaked.series().getFirst().values()[NEWEST - 1] = 60;
        peaked.series().getFirst().values()[NEWEST - 2] = 60;
        var looking = Looking.at(peaked, "ears-c3", Map.of());
        var detections = looking.newest(2);
        assertThat(detections.alarm(0, NEWEST)).isTrue();
        assertThat(looking.alarms(detections).stands(0, NEWEST)).isFalse();
        assertThat(looking.alarms(detections).stands(0, NEWEST - 1)).isTrue();
    }

    @Test
    void aWatchByC3AsksForTheNewestCountItself() {
        assertThat(Looking.at(counts(1), "ears-c3", Map.of()).settings()).containsEntry("variant", "published");
        assertThat(Looking.at(counts(1), "ears-c3", Map.of("variant", "surveillance-1.20"))
                        .settings())
                .containsEntry("variant", "surveillance-1.20");
    }

    @Test
    void theSettingIsKeptWithTheDetectorsOwn() {
        assertThat(Looking.at(counts(3), "surge", LIMITED).settings())
                .containsEntry("fdr", "0.03")
                .containsEntry("alpha", "0.01")
                .containsKey("newest-share");
        assertThat(Looking.at(counts(3), "surge", UNLIMITED).settings()).doesNotContainKey("fdr");
    }

    /** Some twenty a week each, and in the newest week of the first series what is given. */
    private static Snapshot counts(int areas, double... newest) {
        List<Series> series = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            var random = new Random(area);
            var values = random.ints(WEEKS, 16, 25).asDoubleStream().toArray();
            values[NEWEST] = area < newest.length ? newest[area] : 20;
            values[NEWEST - 1] = 20;
            series.add(new Series("area" + area, FIRST, values));
        }
        return new Snapshot(FIRST, series);
    }
}
