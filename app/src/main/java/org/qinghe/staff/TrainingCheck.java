package org.qinghe.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.staff.Training.Award;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/** Says beside which field of a training something is wrong, or what is to be planned. */
final class TrainingCheck {

    private static final Pattern HOURS = Pattern.compile("\\d{1,3}(\\.\\d)?");
    private static final Pattern MONTHS = Pattern.compile("[1-9]\\d{0,2}");

    private TrainingCheck() {}

    /** @param organiser the unit that holds it */
    static Checked<Training> of(TrainingForm form, UUID organiser) {
        var topic = Topic.of(form.topic());
        var begins = TypedDay.of(form.begins());
        var ends = form.ends().isEmpty() ? begins : TypedDay.of(form.ends());
        var hours = hours(form.hours());
        var errors = CertificateCheck.words(
                CertificateCheck.words(FieldErrors.none(), "title", form.title()), "place", form.place());
        if (topic.isEmpty()) {
            errors = errors.with("topic", "staff.error.topic");
        }
        if (begins.isEmpty()) {
            errors = errors.with("begins", "staff.error.begins");
        }
        if (wrongOrder(begins, ends, form.ends())) {
            errors = errors.with("ends", "staff.error.ends");
        }
        if (hours.isEmpty()) {
            errors = errors.with("hours", "staff.error.hours");
        }
        if (form.certificate().length() > CertificateCheck.LONGEST) {
            errors = errors.with("certificate", "staff.error.long", CertificateCheck.LONGEST);
        }
        if (!form.months().isEmpty()
                && (form.certificate().isEmpty()
                        || !MONTHS.matcher(form.months()).matches())) {
            errors = errors.with("months", "staff.error.months");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Training(
                        UUID.randomUUID(),
                        organiser,
                        form.title(),
                        topic.orElseThrow(),
                        begins.orElseThrow(),
                        ends.orElseThrow(),
                        hours.orElseThrow(),
                        form.place(),
                        form.open(),
                        award(form),
                        Training.State.PLANNED));
    }

    private static boolean wrongOrder(Optional<LocalDate> begins, Optional<LocalDate> ends, String typed) {
        return begins.isPresent() && ends.isPresent()
                ? ends.get().isBefore(begins.get())
                : ends.isEmpty() && !typed.isEmpty();
    }

    private static Optional<Award> award(TrainingForm form) {
        return Optional.of(form.certificate())
                .filter(title -> !title.isEmpty())
                .map(title -> new Award(
                        title,
                        Optional.of(form.months())
                                .filter(months -> !months.isEmpty())
                                .map(Integer::valueOf)));
    }

    private static Optional<BigDecimal> hours(String typed) {
        return Optional.of(typed)
                .filter(text -> HOURS.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(hours -> hours.signum() > 0);
    }
}
