package org.qinghe.care.notes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as it was typed. */
record TypedDay(String text) {

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /** Whether it is a day and has come. */
    boolean hasCome(LocalDate today) {
        return day().filter(day -> !day.isAfter(today)).isPresent();
    }
}
