package org.qinghe.earlywarning.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Evaluation;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.earlywarning.Timespan;

/**
 * Evaluates the series of one partition, some at a time, so that memory does not grow with the partition while what the detector
 * prepares for a period serves many series. Sent to where the partition is, so that it holds days where a {@link Timespan} holds
 * perhaps days, which cannot be sent.
 */
record PartitionEvaluation(
        String method,
        LinkedHashMap<String, String> parameters,
        Frequency frequency,
        LocalDate origin,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean onlyAlarms)
        implements FlatMapFunction<Iterator<Panel.Series>, Row> {

    private static final int AT_A_TIME = 1024;

    /** A detector is not sent itself, but the settings of which an equal one is made. */
    static PartitionEvaluation of(Detector detector, Calendar calendar, Timespan asked, boolean onlyAlarms) {
        return new PartitionEvaluation(
                detector.method(),
                new LinkedHashMap<>(detector.parameters()),
                calendar.frequency(),
                calendar.origin(),
                asked.from().orElse(null),
                asked.to().orElse(null),
                onlyAlarms);
    }

    @Override
    public Iterator<Row> call(Iterator<Panel.Series> series) {
        Detector detector = Detectors.parse(method, frequency, parameters);
        Timespan asked = new Timespan(Optional.ofNullable(from), Optional.ofNullable(to));
        return new Batches<>(series, AT_A_TIME, batch -> evaluate(detector, asked, batch));
    }

    private List<Row> evaluate(Detector detector, Timespan asked, List<Panel.Series> batch) {
        Panel panel = new Panel(new Calendar(frequency, origin), batch);
        List<PeriodRange> evaluated = new ArrayList<>(batch.size());
        for (int series = 0; series < panel.size(); series++) {
            evaluated.add(asked.evaluated(detector, panel, series));
        }
        Detections detections = detector.detect(panel, PeriodRange.around(evaluated), 1);
        List<Row> rows = new ArrayList<>();
        for (int series = 0; series < panel.size(); series++) {
            addRows(detections, series, evaluated.get(series), rows);
        }
        return rows;
    }

    /** The newest alarm has the counts behind it too, so that the table need not be read again for them. */
    private void addRows(Detections detections, int series, PeriodRange evaluated, List<Row> rows) {
        int newestAlarm = evaluated
                .periods()
                .filter(period -> detections.alarm(series, period))
                .max()
                .orElse(evaluated.end());
        for (int period = evaluated.from(); period < evaluated.end(); period++) {
            if (!onlyAlarms || detections.alarm(series, period)) {
                Optional<Panel.Series> counts =
                        period == newestAlarm ? Optional.of(detections.panel().series(series)) : Optional.empty();
                rows.add(row(
                        detections.evaluation(series, period),
                        detections.panel().calendar(),
                        counts));
            }
        }
    }

    private static Row row(Evaluation evaluation, Calendar calendar, Optional<Panel.Series> counts) {
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
                evaluation.noteCodes(),
                counts.map(series -> Date.valueOf(calendar.start(series.firstPeriod())))
                        .orElse(null),
                counts.map(PartitionEvaluation::values).orElse(null));
    }

    private static @Nullable Double[] values(Panel.Series series) {
        return Arrays.stream(series.values())
                .mapToObj(PartitionEvaluation::defined)
                .toArray(Double[]::new);
    }

    private static @Nullable Double defined(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }
}
