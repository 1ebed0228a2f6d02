package org.qinghe.testing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The day in the county, where it begins eight hours before that of a machine on universal time. */
public final class Today {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    private Today() {}

    public static LocalDate inTheCounty() {
        return LocalDate.now(COUNTY);
    }

    public static YearMonth monthInTheCounty() {
        return YearMonth.now(COUNTY);
    }
}
