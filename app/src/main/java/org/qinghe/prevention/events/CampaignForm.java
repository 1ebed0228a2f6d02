package org.qinghe.prevention.events;

import java.util.Map;
import java.util.UUID;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedText;

/** The form of a campaign, as it was typed. */
public record CampaignForm(String titleZh, String titleEn, String what, String firstDay, String lastDay) {

    private static final int MOST_DAYS = 366;

    static CampaignForm of(Map<String, String> typed) {
        return new CampaignForm(
                TypedText.of(typed, "titleZh"),
                TypedText.of(typed, "titleEn"),
                TypedText.of(typed, "what"),
                TypedText.of(typed, "firstDay"),
                TypedText.of(typed, "lastDay"));
    }

    /** @param unit the unit that leads it */
    Checked<Campaign> check(UUID unit) {
        var errors = EventCheck.words(FieldErrors.none(), "titleZh", titleZh, EventCheck.LONGEST_LINE);
        errors = EventCheck.notLonger(errors, "titleEn", titleEn, EventCheck.LONGEST_LINE);
        errors = EventCheck.words(errors, "what", what, EventCheck.LONGEST_TEXT);
        var first = TypedDay.of(firstDay);
        var last = TypedDay.of(lastDay);
        errors = first.isPresent() ? errors : errors.with("firstDay", "prevention.event.error.day");
        errors = last.isPresent() ? errors : errors.with("lastDay", "prevention.event.error.day");
        if (first.isPresent()
                && last.isPresent()
                && (last.get().isBefore(first.get())
                        || last.get().isAfter(first.get().plusDays(MOST_DAYS)))) {
            errors = errors.with("lastDay", "prevention.event.error.order");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Campaign(
                        UUID.randomUUID(), unit, titleZh, titleEn, what, first.orElseThrow(), last.orElseThrow()));
    }
}
