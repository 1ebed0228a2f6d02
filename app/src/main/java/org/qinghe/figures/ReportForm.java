package org.qinghe.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A set of indicators that units fill in every period.
 *
 * @param id its id
 * @param code its code, unique
 * @param nameZh its Chinese name
 * @param nameEn its English name, or empty text
 * @param frequency how often it is filled in; all its indicators have it
 * @param dueDays how many days after the period's last day it is due
 * @param indicators the ids of its indicators, in the order of the form; none of them a rate
 */
public record ReportForm(
        UUID id, String code, String nameZh, String nameEn, Frequency frequency, int dueDays, List<UUID> indicators) {

    public ReportForm {
        indicators = List.copyOf(indicators);
    }

    /** The last day on which the period's report is in time. */
    public LocalDate due(Period period) {
        return period.lastDay().plusDays(dueDays);
    }
}
