package org.qinghe.earlywarning.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Evaluation;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;

/**
 * Evaluates the series of one partition, some at a time, so that memory does not grow with the partition while what the detector
 * prepares for a period serves many series.
 *
 * @param from the first period to evaluate, {@link Integer#MIN_VALUE} for the first with enough history
 * @param end one after the last
 */
record PartitionEvaluation(
        String method,
        LinkedHashMap<String, String> parameters,
        Frequency frequency,
        LocalDate origin,
        int from,
        int end,
        boolean onlyAlarms)
        implements FlatMapFunction<Iterator<InternalRow>, Row> {

    private static final int AT_A_TIME = 1024;

    @Override
    public Iterator<Row> call(Iterator<InternalRow> rows) {
        Detector detector = Detectors.parse(method, frequency, parameters);
        StoredSeries stored = new StoredSeries(new Calendar(frequency, origin));
        return new Batches<>(rows, AT_A_TIME, stored::read, batch -> evaluate(detector, batch));
    }

    private List<Row> evaluate(Detector detector, List<Panel.Series> batch) {
        Panel panel = new Panel(new Calendar(frequency, origin), batch);
        List<PeriodRange> wanted = new ArrayList<>(batch.size());
        for (int series = 0; series < panel.size(); series++) {
            wanted.add(wanted(detector, panel, series));
        }
        PeriodRange all = around(wanted);
        List<Row> evaluations = new ArrayList<>();
        Detections detections = detector.detect(panel, all, 1);
        for (int series = 0; series < panel.size(); series++) {
            for (int period = wanted.get(series).from();
                    period < wanted.get(series).end();
                    period++) {
                if (!onlyAlarms || detections.alarm(series, period)) {
                    evaluations.add(row(detections.evaluation(series, period), panel.calendar()));
                }
            }
        }
        return evaluations;
    }

    private PeriodRange wanted(Detector detector, Panel panel, int series) {
        Panel.Series stretch = panel.series(series);
        int first = from == Integer.MIN_VALUE
                ? detector.evaluable(panel, series).from()
                : Math.max(from, stretch.firstPeriod());
        return new PeriodRange(first, Math.max(first, Math.min(end, stretch.endPeriod())));
    }

    private static PeriodRange around(List<PeriodRange> ranges) {
        int from = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        for (PeriodRange range : ranges) {
            if (range.length() > 0) {
                from = Math.min(from, range.from());
                end = Math.max(end, range.end());
            }
        }
        return from < end ? new PeriodRange(from, end) : new PeriodRange(0, 0);
    }

    private static Row row(Evaluation evaluation, Calendar calendar) {
        return RowFactory.create(
                evaluation.key().area(),
                evaluation.key().indicator(),
                Date.valueOf(calendar.start(evaluation.period())),
                defined(evaluation.observed()),
                defined(evaluation.expected()),
                defined(evaluation.upper()),
                defined(evaluation.score()),
                defined(evaluation.pValue()),
                evaluation.isDecided() ? (Boolean) evaluation.alarm() : null,
                evaluation.noteCodes());
    }

    private static @Nullable Double defined(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }
}
