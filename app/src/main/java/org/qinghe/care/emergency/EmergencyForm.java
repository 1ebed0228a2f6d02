package org.qinghe.care.emergency;

import java.util.Optional;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.web.FieldErrors;

/**
 * What is asked before a record opens in an emergency.
 *
 * @param by {@code REACH} or {@code CODE}: what the person is found by
 * @param sought the number, or the code to the person's own door
 * @param reason what the emergency is
 * @param hours for how long
 */
public record EmergencyForm(String by, String sought, String reason, String hours) {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_HOURS = 24;
    private static final String USUAL_HOURS = "4";

    public EmergencyForm {
        sought = sought.strip();
        reason = reason.strip();
    }

    static EmergencyForm fresh() {
        return new EmergencyForm("REACH", "", "", USUAL_HOURS);
    }

    public boolean byCode() {
        return by.equals("CODE");
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (sought.isEmpty() || byCode() && DoorCode.typed(sought).isEmpty()) {
            errors = errors.with("sought", byCode() ? "care.emergency.sought.noCode" : "care.emergency.sought.none");
        }
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            errors = errors.with("reason", "care.emergency.reason.wrong", SHORTEST_REASON, LONGEST_REASON);
        }
        return chosenHours().isEmpty() ? errors.with("hours", "care.emergency.hours.wrong", MOST_HOURS) : errors;
    }

    Optional<Integer> chosenHours() {
        return hours.matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(hours)).filter(each -> each >= 1 && each <= MOST_HOURS)
                : Optional.empty();
    }

    /** What the database finds the person by; only of a form without errors. */
    byte[] index(BlindIndex index) {
        return byCode() ? index.ofDoor(DoorCode.typed(sought).orElseThrow()) : index.ofReach(sought);
    }
}
