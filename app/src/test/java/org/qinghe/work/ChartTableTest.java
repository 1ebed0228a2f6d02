package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTableTest {

    @Test
    void theNumbersOfEveryLineStandBesideTheirPeriod() {
        var table = ChartTable.of("""
                {"xAxis": {"data": ["2026-W01", "2026-W02"]},
                 "series": [{"type": "line", "name": "observed", "data": [3, 4.5]},
                            {"type": "line", "name": "expected", "data": ["-", 2]},
                            {"type": "scatter", "name": "marks", "data": [1, 1]}]}
                """).orElseThrow();
        assertThat(table.columns()).containsExactly("observed", "expected");
        assertThat(table.rows())
                .containsExactly(
                        new ChartTable.Row("2026-W01", List.of("3", "–")),
                        new ChartTable.Row("2026-W02", List.of("4.5", "2")));
    }

    @Test
    void onlyTheNewestTwelveAreListed() {
        var fourteen = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14]";
        var table = ChartTable.of("{\"xAxis\":{\"data\":%s},\"series\":[{\"type\":\"line\",\"data\":%s}]}"
                        .formatted(fourteen, fourteen))
                .orElseThrow();
        assertThat(table.rows()).hasSize(12);
        assertThat(table.rows().getFirst()).isEqualTo(new ChartTable.Row("3", List.of("3")));
    }

    @Test
    void whatIsNoLineChartHasNoTable() {
        assertThat(ChartTable.of("{}")).isEmpty();
        assertThat(ChartTable.of("no chart")).isEmpty();
        assertThat(ChartTable.of("{\"xAxis\":{\"data\":[1]},\"series\":[{\"type\":\"bar\",\"data\":[1]}]}"))
                .isEmpty();
    }
}
