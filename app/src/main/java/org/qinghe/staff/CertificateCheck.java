package org.qinghe.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;

/** Says beside which field of a certificate something is wrong, or what is to be kept. */
final class CertificateCheck {

    static final int LONGEST = 100;

    private CertificateCheck() {}

    /** @param staff the accounts of those who may hold it */
    static Checked<Certificate> of(CertificateForm form, Collection<UUID> staff, LocalDate today) {
        var holder = TypedId.of(form.holder()).filter(staff::contains);
        var issued = TypedDay.of(form.issuedOn()).filter(day -> !day.isAfter(today));
        var until = TypedDay.of(form.validUntil());
        var errors = words(words(FieldErrors.none(), "title", form.title()), "issuer", form.issuer());
        if (holder.isEmpty()) {
            errors = errors.with("holder", "staff.error.holder");
        }
        if (issued.isEmpty()) {
            errors = errors.with("issuedOn", "staff.error.issuedOn");
        }
        if (until.isEmpty() && !form.validUntil().isEmpty()) {
            errors = errors.with("validUntil", "staff.error.day");
        }
        if (until.isPresent() && issued.filter(until.get()::isAfter).isEmpty()) {
            errors = errors.with("validUntil", "staff.error.order");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Certificate(
                        UUID.randomUUID(),
                        holder.orElseThrow(),
                        form.title(),
                        form.issuer(),
                        issued.orElseThrow(),
                        until));
    }

    /** Something, and no longer than fits. */
    static FieldErrors words(FieldErrors errors, String field, String text) {
        return text.isEmpty()
                ? errors.with(field, "staff.error.empty")
                : text.length() > LONGEST ? errors.with(field, "staff.error.long", LONGEST) : errors;
    }
}
