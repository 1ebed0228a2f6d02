package org.qinghe.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/**
 * A chart of lines that Office and WPS draw themselves, with the reader's fonts and with its numbers to look up and edit.
 *
 * @param labels one per period
 * @param lines drawn in this order
 */
public record WordChart(List<String> labels, List<Line> lines) {

    private static final int WIDTH = 150 * Units.EMU_PER_CENTIMETER / 10;
    private static final int HEIGHT = 70 * Units.EMU_PER_CENTIMETER / 10;
    private static final double POINTS_WIDE = 1.75;
    private static final int FIRST_ROW = 1;

    public WordChart {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param name what the legend calls it
     * @param colour six hexadecimal digits, red, green, blue
     * @param dashed whether it is dashed, so that it is told apart without its colour too
     * @param values one per label; not a number leaves a gap
     */
    public record Line(String name, String colour, boolean dashed, List<Double> values) {}

    /** As wide as the text, with a text that says in words what it shows. */
    void drawIn(XWPFRun run, XWPFDocument document, String inWords) {
        try {
            drawOn(document.createChart(run, WIDTH, HEIGHT));
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(inWords);
    }

    private void drawOn(XWPFChart chart) {
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.setMinimum(0);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        data.setVaryColors(false);
        var categories =
                XDDFDataSourcesFactory.fromArray(labels.toArray(String[]::new), chart.formatRange(column(0)), 0);
        for (int number = 1; number <= lines.size(); number++) {
            add(lines.get(number - 1), number, categories, data, chart);
        }
        chart.plot(data);
    }

    private void add(
            Line line, int number, XDDFCategoryDataSource categories, XDDFLineChartData data, XWPFChart chart) {
        var values = XDDFDataSourcesFactory.fromArray(points(line), chart.formatRange(column(number)), number);
        var series = (XDDFLineChartData.Series) data.addSeries(categories, values);
        series.setTitle(line.name(), chart.setSheetTitle(line.name(), number));
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        var stroke = new XDDFLineProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(line.colour()))));
        stroke.setWidth(POINTS_WIDE);
        if (line.dashed()) {
            stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        series.setLineProperties(stroke);
    }

    private static @Nullable Double[] points(Line line) {
        var points = new @Nullable Double[line.values().size()];
        Arrays.setAll(
                points,
                at -> Double.isFinite(line.values().get(at)) ? line.values().get(at) : null);
        return points;
    }

    private CellRangeAddress column(int number) {
        return new CellRangeAddress(FIRST_ROW, labels.size(), number, number);
    }
}
