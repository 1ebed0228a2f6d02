package org.qinghe.prevention.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Events under one theme, such as those around 26 June, the International Day against Drug Abuse and Illicit Trafficking.
 *
 * @param unit the unit that leads it
 * @param titleEn empty text where there is none
 * @param what what it is for, and whom it is to reach
 */
public record Campaign(
        UUID id, UUID unit, String titleZh, String titleEn, String what, LocalDate firstDay, LocalDate lastDay) {

    public String path() {
        return EventsAccess.CAMPAIGNS + "/" + id;
    }
}
