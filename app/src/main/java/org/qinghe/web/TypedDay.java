package org.qinghe.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as a field of a form sends it, such as {@code 2026-11-27}. */
public final class TypedDay {

    private TypedDay() {}

    /** Nothing where the text is none. */
    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Whether it is a day and has come. */
    public static boolean hasCome(String text, LocalDate today) {
        return of(text).filter(day -> !day.isAfter(today)).isPresent();
    }
}
