package org.qinghe.cooperation.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan with a partner, as the list has it.
 *
 * @param agreement under which agreement of ours; nothing until we proposed or accepted something
 * @param title of what was agreed, or, before anything was, of what was proposed last; so with purpose and days
 * @param unit the unit that proposed or accepted it here; nothing until then
 */
public record JointPlan(
        UUID id,
        UUID partner,
        Optional<UUID> agreement,
        State state,
        String title,
        String purpose,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<UUID> unit,
        Instant begunAt,
        Instant changedAt,
        long sentNumber,
        long receivedNumber,
        Optional<Ending> ending) {

    /** Who ended it, when and why. */
    public record Ending(Side by, Instant at, String why) {}

    public String path() {
        return JointPlansAccess.PLANS + "/" + id;
    }

    public boolean ended() {
        return ending.isPresent();
    }

    String subject() {
        return "joint-plan/" + id;
    }
}
