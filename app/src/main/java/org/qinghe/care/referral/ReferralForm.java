package org.qinghe.care.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.referral.Referrals.Asked;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Unit;
import org.qinghe.web.FieldErrors;

/**
 * A referral as it is being filled in with the person.
 *
 * @param toUnit the other unit's id, as it was sent
 * @param purpose what it is asked for, as it was sent
 * @param agrees whether the person agrees to that unit now, or says so later by their own door
 */
public record ReferralForm(String toUnit, String purpose, boolean withNotes, boolean agrees, String summary) {

    /** What another unit can be asked for. */
    public static final List<Purpose> PURPOSES =
            List.of(Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP);

    private static final int LONGEST = 1_000;

    public ReferralForm {
        summary = summary.strip();
    }

    static ReferralForm fresh() {
        return new ReferralForm("", "", false, false, "");
    }

    public FieldErrors errors(List<Unit> units) {
        var errors = FieldErrors.none();
        if (units.stream().noneMatch(unit -> unit.id().toString().equals(toUnit))) {
            errors = errors.with("toUnit", "care.referral.toUnit.wrong");
        }
        if (chosenPurpose().isEmpty()) {
            errors = errors.with("purpose", "care.referral.purpose.wrong");
        }
        if (summary.isEmpty()) {
            return errors.with("summary", "care.referral.summary.none");
        }
        return summary.length() > LONGEST ? errors.with("summary", "care.referral.summary.tooLong", LONGEST) : errors;
    }

    /** What is asked for; only of a form without errors. */
    public Asked asked() {
        return new Asked(UUID.fromString(toUnit), chosenPurpose().orElseThrow(), withNotes, summary);
    }

    Optional<Purpose> chosenPurpose() {
        return Arrays.stream(Purpose.values())
                .filter(PURPOSES::contains)
                .filter(each -> each.name().equals(purpose))
                .findFirst();
    }
}
