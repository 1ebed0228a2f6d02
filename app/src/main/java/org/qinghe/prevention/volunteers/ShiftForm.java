package org.qinghe.prevention.volunteers;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/** A shift as it was typed. */
public record ShiftForm(
        String event, String what, String place, String day, String begins, String ends, String needed) {

    private static final Pattern NEEDED = Pattern.compile("[1-9]\\d{0,2}");

    static ShiftForm of(Map<String, String> typed) {
        return new ShiftForm(
                TypedText.of(typed, "event"),
                TypedText.of(typed, "what"),
                TypedText.of(typed, "place"),
                TypedText.of(typed, "day"),
                TypedText.of(typed, "begins"),
                TypedText.of(typed, "ends"),
                TypedText.of(typed, "needed"));
    }

    /** @param events the ids of the events it can be part of */
    Checked<Shift> check(UUID id, UUID unit, Collection<UUID> events) {
        var known = TypedId.of(event).filter(events::contains);
        var on = TypedDay.of(day);
        var from = time(begins);
        var to = time(ends);
        var errors = VolunteersCheck.line(FieldErrors.none(), "what", what, VolunteersCheck.LONGEST_LINE);
        errors = VolunteersCheck.line(errors, "place", place, VolunteersCheck.LONGEST_LINE);
        if (!event.isEmpty() && known.isEmpty()) {
            errors = errors.with("event", "prevention.shift.error.event");
        }
        errors = on.isPresent() ? errors : errors.with("day", "prevention.volunteer.error.day");
        errors = from.isPresent() ? errors : errors.with("begins", "prevention.shift.error.time");
        if (to.isEmpty()) {
            errors = errors.with("ends", "prevention.shift.error.time");
        } else if (from.filter(to.get()::isAfter).isEmpty()) {
            errors = errors.with("ends", "prevention.shift.error.order");
        }
        errors = NEEDED.matcher(needed).matches() ? errors : errors.with("needed", "prevention.shift.error.needed");
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Shift(
                        id,
                        unit,
                        known,
                        what,
                        place,
                        on.orElseThrow(),
                        from.orElseThrow(),
                        to.orElseThrow(),
                        Integer.parseInt(needed),
                        false));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
