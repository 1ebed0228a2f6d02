package org.qinghe.care.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qinghe.care.calendar.Appointment.Channel;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/**
 * An appointment as it is being agreed, all of it as it was typed.
 *
 * @param repeat a {@link Repeat}
 * @param times how often in all, where it is repeated
 */
public record AppointmentForm(String day, String time, String channel, String repeat, String times, String note) {

    private static final int MOST_TIMES = 12;
    private static final int LONGEST_NOTE = 500;

    /** How often the person wants it. */
    public enum Repeat {
        ONCE,
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY;

        LocalDate after(LocalDate first, int times) {
            return switch (this) {
                case ONCE -> first;
                case WEEKLY -> first.plusWeeks(times);
                case FORTNIGHTLY -> first.plusWeeks(2L * times);
                case MONTHLY -> first.plusMonths(times);
            };
        }
    }

    public AppointmentForm {
        day = day.strip();
        time = time.strip();
        times = times.strip();
        note = note.strip();
    }

    static AppointmentForm fresh() {
        return new AppointmentForm("", "", Channel.HERE.name(), Repeat.ONCE.name(), "1", "");
    }

    FieldErrors errors(Clock clock) {
        var errors = FieldErrors.none();
        var today = LocalDate.now(clock);
        if (TypedDay.of(day)
                .filter(typed -> !typed.isBefore(today) && !typed.isAfter(today.plusYears(1)))
                .isEmpty()) {
            errors = errors.with("day", "care.appointment.day.wrong");
        }
        if (typedTime().isEmpty()) {
            errors = errors.with("time", "care.appointment.time.wrong");
        }
        if (chosen(Channel.values(), channel).isEmpty()) {
            errors = errors.with("channel", "care.appointment.channel.wrong");
        }
        if (chosen(Repeat.values(), repeat).isEmpty()) {
            errors = errors.with("repeat", "care.appointment.repeat.wrong");
        }
        if (!times.matches("\\d{1,2}") || Integer.parseInt(times) < 1 || Integer.parseInt(times) > MOST_TIMES) {
            errors = errors.with("times", "care.appointment.times.wrong", MOST_TIMES);
        }
        return note.length() > LONGEST_NOTE
                ? errors.with("note", "care.appointment.note.tooLong", LONGEST_NOTE)
                : errors;
    }

    /** When it takes place, the first time and each time after; only of a form without errors. */
    List<Instant> starts(Clock clock) {
        var how = chosen(Repeat.values(), repeat).orElseThrow();
        int count = how == Repeat.ONCE ? 1 : Integer.parseInt(times);
        return IntStream.range(0, count)
                .mapToObj(each -> how.after(TypedDay.of(day).orElseThrow(), each)
                        .atTime(typedTime().orElseThrow())
                        .atZone(clock.getZone())
                        .toInstant())
                .toList();
    }

    Channel chosenChannel() {
        return chosen(Channel.values(), channel).orElseThrow();
    }

    private Optional<LocalTime> typedTime() {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static <T extends Enum<T>> Optional<T> chosen(T[] choices, String typed) {
        return Arrays.stream(choices).filter(each -> each.name().equals(typed)).findFirst();
    }
}
