package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordChartTest {

    @Test
    void everyNumberIsInTheDocumentAndAPeriodWithoutOneIsAGap() throws IOException {
        var bytes = WordDocument.titled("东镇", "一页简报")
                .chart(
                        new WordChart(
                                List.of("第1周", "第2周", "第3周"),
                                List.of(
                                        new WordChart.Line("实际", "2a7251", false, List.of(3.0, Double.NaN, 7.5)),
                                        new WordChart.Line("预期", "4a5259", true, List.of(2.0, 2.25, 2.5)))),
                        "第3周 7.5,预期 2.5")
                .bytes();

        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var chart = document.getCharts().getFirst();
            var series = chart.getChartSeries().getFirst();
            assertThat(labels(series)).containsExactly("第1周", "第2周", "第3周");
            assertThat(chart.getCTChart().xmlText()).contains("2A7251", "4A5259", "实际", "预期", "prstDash");
            assertThat(numbers(chart, 0)).containsExactly("0=3", "2=7.5");
            assertThat(numbers(chart, 1)).containsExactly("0=2", "1=2.25", "2=2.5");
            assertThat(document.getDocument().xmlText()).contains("descr=\"第3周 7.5,预期 2.5\"");
            try (var sheet = chart.getWorkbook()) {
                assertThat(sheet.getSheetAt(0).getRow(3).getCell(1).getNumericCellValue())
                        .isEqualTo(7.5);
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> labels(XDDFChartData data) {
        var categories = data.getSeries(0).getCategoryData();
        return java.util.stream.IntStream.range(0, categories.getPointCount())
                .mapToObj(point -> String.valueOf(categories.getPointAt(point)))
                .toList();
    }

    /** The points as index and value, as far as there are any. */
    private static List<String> numbers(XWPFChart chart, int series) {
        var cache = chart.getCTChart()
                .getPlotArea()
                .getLineChartArray(0)
                .getSerArray(series)
                .getVal()
                .getNumRef()
                .getNumCache();
        return cache.getPtList().stream()
                .map(point -> point.getIdx() + "=" + point.getV().replaceAll("\\.0$", ""))
                .toList();
    }
}
