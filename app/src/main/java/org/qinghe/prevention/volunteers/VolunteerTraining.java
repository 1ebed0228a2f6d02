package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedText;

/**
 * What volunteers of a unit learnt together.
 *
 * @param hours how long it took
 * @param attended how many were there, those who are not kept any more included
 */
public record VolunteerTraining(UUID id, UUID unit, String topic, LocalDate day, BigDecimal hours, int attended) {

    public String path() {
        return VolunteersAccess.TRAININGS + "/" + id;
    }

    /** As it was typed. */
    public record Form(String topic, String day, String hours) {

        static Form of(Map<String, String> typed) {
            return new Form(TypedText.of(typed, "topic"), TypedText.of(typed, "day"), TypedText.of(typed, "hours"));
        }

        Checked<VolunteerTraining> check(UUID id, UUID unit) {
            var on = TypedDay.of(day);
            var taking = VolunteersCheck.hours(hours);
            var errors = VolunteersCheck.line(FieldErrors.none(), "topic", topic, VolunteersCheck.LONGEST_LINE);
            errors = on.isPresent() ? errors : errors.with("day", "prevention.volunteer.error.day");
            errors = taking.isPresent() ? errors : errors.with("hours", "prevention.volunteer.error.hours");
            return errors.any()
                    ? Checked.wrong(errors)
                    : Checked.right(new VolunteerTraining(id, unit, topic, on.orElseThrow(), taking.orElseThrow(), 0));
        }
    }
}
