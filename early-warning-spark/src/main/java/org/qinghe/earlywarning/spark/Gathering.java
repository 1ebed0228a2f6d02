package org.qinghe.earlywarning.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;

/** Makes series of counts that lie one after another, in the order of their periods. */
record Gathering(Frequency frequency, LocalDate origin, Missing missing)
        implements FlatMapFunction<Iterator<InternalRow>, Panel.Series> {

    static final int AREA = 0;
    static final int INDICATOR = 1;
    static final int PERIOD = 2;
    static final int VALUE = 3;
    static final int POPULATION = 4;

    /** The counts of each series in one partition, one after another: every count is sent over the network once. */
    static Dataset<Row> bySeries(Dataset<Row> counts) {
        return counts.select(
                        col("area").cast("string"),
                        col("indicator").cast("string"),
                        col("period").try_cast("date").as("period"),
                        col("value").cast("double"),
                        SeriesTable.optional(counts, "population")
                                .cast("double")
                                .as("population"))
                .repartition(col("area"), col("indicator"))
                .sortWithinPartitions("area", "indicator", "period");
    }

    @Override
    public Iterator<Panel.Series> call(Iterator<InternalRow> rows) {
        return new InTurn(rows, new GatheredCounts(new Calendar(frequency, origin), missing));
    }

    private static final class InTurn implements Iterator<Panel.Series> {

        private final Iterator<InternalRow> rows;
        private final GatheredCounts counts;

        /** The first row of the next series. It is not kept past asking for another, which may have the same place in memory. */
        private @Nullable InternalRow row;

        InTurn(Iterator<InternalRow> rows, GatheredCounts counts) {
            this.rows = rows;
            this.counts = counts;
            advance();
        }

        private void advance() {
            row = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return row != null;
        }

        @Override
        public Panel.Series next() {
            if (row == null) {
                throw new NoSuchElementException();
            }
            Panel.Key key =
                    new Panel.Key(StoredSeries.text(row, AREA, "area"), StoredSeries.text(row, INDICATOR, "indicator"));
            UTF8String area = row.getUTF8String(AREA).clone();
            UTF8String indicator = row.getUTF8String(INDICATOR).clone();
            counts.begin(key);
            while (row != null
                    && area.equals(row.getUTF8String(AREA))
                    && indicator.equals(row.getUTF8String(INDICATOR))) {
                counts.add(row);
                advance();
            }
            return counts.series();
        }
    }
}
