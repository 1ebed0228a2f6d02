package org.qinghe.staff.thanks;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;

/** Says beside which field of thanks something is wrong, or what is proposed. */
final class ThanksCheck {

    private static final int LONGEST_TEAM = 60;
    static final int LONGEST_REASON = 600;

    private ThanksCheck() {}

    /**
     * Looks at a form.
     *
     * @param unit the unit of the worker or the team
     * @param workers the accounts of those who work for it
     */
    static Checked<Thanks> of(ThanksForm form, UUID unit, Collection<UUID> workers, Viewer by, Instant now) {
        var sort = Thanks.Sort.of(form.sort());
        var worker = TypedId.of(form.worker()).filter(workers::contains);
        var errors = FieldErrors.none();
        if (sort.isEmpty()) {
            errors = errors.with("sort", "staff.error.sort");
        }
        if (worker.filter(by.account()::equals).isPresent()) {
            errors = errors.with("worker", "staff.error.oneself");
        } else if (worker.isPresent() != form.team().isEmpty()
                || worker.isEmpty() && !form.worker().isEmpty()) {
            errors = errors.with("worker", "staff.error.whom");
        }
        errors = length(errors, "team", form.team(), LONGEST_TEAM);
        errors = form.reason().isEmpty()
                ? errors.with("reason", "staff.error.empty")
                : length(errors, "reason", form.reason(), LONGEST_REASON);
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Thanks(
                        UUID.randomUUID(),
                        sort.orElseThrow(),
                        unit,
                        worker,
                        form.team(),
                        form.reason(),
                        now,
                        by.account(),
                        Thanks.State.PROPOSED,
                        Optional.empty(),
                        "",
                        false));
    }

    private static FieldErrors length(FieldErrors errors, String field, String text, int longest) {
        return text.length() > longest ? errors.with(field, "staff.error.long", longest) : errors;
    }
}
