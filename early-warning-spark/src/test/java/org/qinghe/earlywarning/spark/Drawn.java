package org.qinghe.earlywarning.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;

/** Simulated weekly series of a nation: of unlike length and level, some with weeks that are not known, some with a rise at the end. */
record Drawn(List<Panel.Series> series) {

    static final Calendar WEEKS = new Calendar(Frequency.WEEKLY, LocalDate.of(2016, 1, 4));
    static final int COUNT = 420;

    private static final StructType COLUMNS = new StructType()
            .add("area", DataTypes.StringType)
            .add("indicator", DataTypes.StringType)
            .add("first_period", DataTypes.DateType)
            .add("values", DataTypes.createArrayType(DataTypes.IntegerType, true));

    static Drawn seeded(long seed, int count) {
        var random = new SplittableRandom(seed);
        return new Drawn(IntStream.range(0, count)
                .mapToObj(number -> one(number, random.split()))
                .toList());
    }

    private static Panel.Series one(int number, SplittableRandom random) {
        int first = number == 0 ? 0 : random.nextInt(150);
        double level = Math.exp(random.nextDouble(-1, 4));
        var values = new double[COUNT - first];
        for (int week = 0; week < values.length; week++) {
            double rise = number % 7 == 0 && week > values.length - 4 ? 3 : 1;
            values[week] = Math.floor(level
                    * rise
                    * (1 + Math.sin((first + week) * Math.PI / 26) / 3)
                    * (0.4 - Math.log(random.nextDouble())));
            values[week] = number % 5 == 0 && random.nextInt(60) == 0 ? Double.NaN : values[week];
        }
        return new Panel.Series(new Panel.Key("乡镇" + number % 60, "indicator, " + number / 60), first, values);
    }

    Panel panel() {
        return new Panel(WEEKS, series);
    }

    Dataset<Row> bySeries(SparkSession spark) {
        return spark.createDataFrame(
                series.stream()
                        .map(one -> RowFactory.create(
                                one.key().area(),
                                one.key().indicator(),
                                Date.valueOf(WEEKS.start(one.firstPeriod())),
                                java.util.Arrays.stream(one.values())
                                        .mapToObj(value -> Double.isNaN(value) ? null : (Integer) (int) value)
                                        .toArray(Integer[]::new)))
                        .toList(),
                COLUMNS);
    }

    /** As in a file of counts: a row is missing where nothing is known. */
    Dataset<Row> byCount(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        for (var one : series) {
            for (int period = one.endPeriod() - 1; period >= one.firstPeriod(); period--) {
                if (!Double.isNaN(one.value(period))) {
                    rows.add(RowFactory.create(
                            one.key().area(),
                            one.key().indicator(),
                            WEEKS.start(period).toString(),
                            (int) one.value(period)));
                }
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("area", DataTypes.StringType)
                        .add("indicator", DataTypes.StringType)
                        .add("period", DataTypes.StringType)
                        .add("value", DataTypes.IntegerType));
    }
}
