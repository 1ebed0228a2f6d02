package org.qinghe.cooperation.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.cooperation.Agreement;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.units.Unit;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.PrivateTelephone;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.work.UnitChoice;
import org.springframework.stereotype.Component;

/** Says beside which field of a plan something is wrong, or what is to be proposed. */
@Component
class JointPlanCheck {

    private final JointPartners partners;
    private final UnitChoice units;

    JointPlanCheck(JointPartners partners, UnitChoice units) {
        this.partners = partners;
        this.units = units;
    }

    /** @param partner whom it must be agreed with, where the plan is there already */
    Checked<Proposal> check(PlanForm form, Optional<UUID> partner) {
        var errors = words(FieldErrors.none(), "title", form.title(), TermsRules.LONGEST_TITLE);
        errors = words(errors, "purpose", form.purpose(), TermsRules.LONGEST_PURPOSE);
        var agreement = agreement(form.agreement(), partner);
        errors = agreement.isPresent() ? errors : errors.with("agreement", "cooperation.plan.error.agreement");
        var first = day(form.firstDay());
        var last = day(form.lastDay());
        errors = first.isPresent() ? errors : errors.with("firstDay", "cooperation.error.day");
        errors = last.isPresent() ? errors : errors.with("lastDay", "cooperation.error.day");
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            errors = errors.with("lastDay", "cooperation.error.order");
        }
        if (form.filled() == 0 || form.filled() > TermsRules.MOST_TASKS) {
            errors = errors.with("tasks", "cooperation.plan.error.tasks", TermsRules.MOST_TASKS);
        }
        var rows = new Rows(first, last);
        form.ours().stream().filter(row -> !row.blank()).forEach(row -> ours(rows, row));
        form.theirs().stream().filter(row -> !row.blank()).forEach(row -> theirs(rows, row));
        errors = errors.and(rows.errors);
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Proposal(
                        agreement.orElseThrow(),
                        new Terms(form.title(), form.purpose(), first.orElseThrow(), last.orElseThrow(), rows.items),
                        rows.units));
    }

    /** The agreement of that id, where it holds and is with the partner. */
    Optional<Agreement> agreement(String typed, Optional<UUID> partner) {
        return partner.map(partners::inForceWith).orElseGet(partners::inForce).stream()
                .filter(each -> each.id().toString().equals(typed))
                .findFirst();
    }

    static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
        if (text.isBlank()) {
            return errors.with(field, "cooperation.error.empty");
        }
        if (text.length() > longest) {
            return errors.with(field, "cooperation.error.long", longest);
        }
        if (!TermsRules.isText(text, longest)) {
            return errors.with(field, "cooperation.plan.error.signs");
        }
        return PrivateTelephone.isIn(text) ? errors.with(field, "cooperation.error.private") : errors;
    }

    private void ours(Rows rows, PlanForm.Row row) {
        var unit = units.find(row.who());
        if (unit.isEmpty()) {
            rows.errors = rows.errors.with("ourUnit" + row.number(), "cooperation.plan.error.unit");
        }
        var id = rows.add("our", row, Side.OURS, unit.map(Unit::nameZh).orElse(""));
        unit.ifPresent(known -> rows.units.put(id, known.id()));
    }

    private static void theirs(Rows rows, PlanForm.Row row) {
        rows.errors = words(rows.errors, "theirWho" + row.number(), row.who(), TermsRules.LONGEST_WHO);
        rows.add("their", row, Side.THEIRS, row.who());
    }

    private static Optional<LocalDate> day(String typed) {
        return TypedDay.of(typed).filter(TermsRules::isYear);
    }

    /** What is gathered row by row. */
    private static final class Rows {

        private final Optional<LocalDate> first;
        private final Optional<LocalDate> last;
        private final List<Terms.Item> items = new ArrayList<>();
        private final Map<UUID, UUID> units = new HashMap<>();
        private final Set<UUID> ids = new HashSet<>();
        private FieldErrors errors = FieldErrors.none();

        Rows(Optional<LocalDate> first, Optional<LocalDate> last) {
            this.first = first;
            this.last = last;
        }

        /** The task's id; a new one where the form has none, or one that stands there twice. */
        UUID add(String prefix, PlanForm.Row row, Side side, String who) {
            errors = words(errors, prefix + "What" + row.number(), row.what(), TermsRules.LONGEST_WHAT);
            var due = day(row.due());
            if (due.isEmpty()) {
                errors = errors.with(prefix + "Due" + row.number(), "cooperation.error.day");
            } else if (first.filter(due.get()::isBefore).isPresent()
                    || last.filter(due.get()::isAfter).isPresent()) {
                errors = errors.with(prefix + "Due" + row.number(), "cooperation.plan.error.within");
            }
            var id = TypedId.of(row.id()).filter(ids::add).orElseGet(UUID::randomUUID);
            due.ifPresent(day -> items.add(new Terms.Item(id, side, row.what(), who, day)));
            return id;
        }
    }
}
