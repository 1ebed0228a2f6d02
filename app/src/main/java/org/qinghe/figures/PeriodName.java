package org.qinghe.figures;

import java.time.temporal.IsoFields;
import org.qinghe.web.Words;

/** A period as a reader of either language calls it. */
public final class PeriodName {

    private PeriodName() {}

    public static String of(Period period, Words words) {
        var day = period.start();
        return switch (period.frequency()) {
            case DAY -> words.date(day);
            case WEEK ->
                words.t(
                        "figures.period.week",
                        String.valueOf(day.get(IsoFields.WEEK_BASED_YEAR)),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> words.month(day);
            case QUARTER ->
                words.t("figures.period.quarter", String.valueOf(day.getYear()), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> words.t("figures.period.year", String.valueOf(day.getYear()));
        };
    }
}
