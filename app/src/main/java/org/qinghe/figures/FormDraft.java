package org.qinghe.figures;

import java.util.List;
import java.util.UUID;
import org.qinghe.web.FieldErrors;

/**
 * What was typed to make or change a form.
 *
 * @param form the id of the form that is changed, or empty text
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name, or empty text
 * @param frequency how often it is filled in
 * @param dueDays what was typed for the days after the period's end
 * @param indicators the ids that were chosen
 */
public record FormDraft(
        String form,
        String code,
        String nameZh,
        String nameEn,
        Frequency frequency,
        String dueDays,
        List<UUID> indicators) {

    public FormDraft {
        code = code.strip();
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
        indicators = List.copyOf(indicators);
    }

    FieldErrors errors(Indicators known) {
        var errors = FieldErrors.none();
        errors = code.matches("[A-Za-z0-9_.-]{1,40}") ? errors : errors.with("code", "figures.form.code.wrong");
        errors = nameZh.isEmpty() || nameZh.length() > 80 ? errors.with("nameZh", "figures.form.name.wrong") : errors;
        errors = nameEn.length() > 80 ? errors.with("nameEn", "figures.form.name.wrong") : errors;
        errors = dueDays.strip().matches("[0-9]{1,2}") ? errors : errors.with("dueDays", "figures.form.dueDays.wrong");
        boolean fitting = indicators.stream()
                .allMatch(id -> known.find(id)
                        .filter(each -> each.frequency() == frequency)
                        .isPresent());
        return indicators.isEmpty() || !fitting ? errors.with("indicators", "figures.form.indicators.wrong") : errors;
    }

    ReportForm form(UUID id) {
        return new ReportForm(id, code, nameZh, nameEn, frequency, Integer.parseInt(dueDays.strip()), indicators);
    }
}
