package org.qinghe.cooperation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedText;

/** The form of an agreement, as it was typed. */
public record AgreementForm(String title, String what, String firstDay, String lastDay, boolean handOver) {

    private static final int LONGEST_WHAT = 2_000;

    static AgreementForm of(Map<String, String> typed) {
        return new AgreementForm(
                TypedText.of(typed, "title"),
                TypedText.of(typed, "what"),
                TypedText.of(typed, "firstDay"),
                TypedText.of(typed, "lastDay"),
                TypedText.of(typed, "handOver").equals("true"));
    }

    static AgreementForm fresh(LocalDate today) {
        return new AgreementForm("", "", today.toString(), "", false);
    }

    Checked<Agreement> check(UUID partner) {
        var errors = PartnerCheck.words(FieldErrors.none(), "title", title, PartnerCheck.LONGEST);
        errors = PartnerCheck.words(errors, "what", what, LONGEST_WHAT);
        var first = TypedDay.of(firstDay);
        var last = TypedDay.of(lastDay);
        errors = first.isPresent() ? errors : errors.with("firstDay", "cooperation.error.day");
        errors = last.isPresent() ? errors : errors.with("lastDay", "cooperation.error.day");
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            errors = errors.with("lastDay", "cooperation.error.order");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Agreement(
                        UUID.randomUUID(),
                        partner,
                        title,
                        what,
                        first.orElseThrow(),
                        last.orElseThrow(),
                        Optional.empty(),
                        handOver));
    }
}
