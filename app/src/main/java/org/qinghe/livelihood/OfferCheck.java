package org.qinghe.livelihood;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.access.Viewer;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.PrivateTelephone;
import org.qinghe.web.TypedDay;

/** Says beside which field of an offer something is wrong, or what is posted. */
final class OfferCheck {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_WHAT = 2_000;
    static final int LONGEST_LINE = 120;

    /** So that what is offered is looked at again at least once a year. */
    private static final int MOST_DAYS = 366;

    private static final Pattern PLACES = Pattern.compile("[1-9]\\d{0,4}");

    private OfferCheck() {}

    /**
     * Looks at a form.
     *
     * @param id the offer's id, new or old
     * @param areas the codes of the areas the viewer may offer something in
     */
    static Checked<Offer> of(
            OfferForm form, UUID id, Collection<String> areas, Viewer by, LocalDate today, Instant now) {
        var kind = Offer.Kind.of(form.kind());
        var errors = kind.isPresent() ? FieldErrors.none() : FieldErrors.none().with("kind", "livelihood.error.kind");
        errors = words(errors, "title", form.title(), LONGEST_TITLE);
        errors = notLonger(errors, "titleEn", form.titleEn(), LONGEST_LINE);
        errors = words(errors, "what", form.what(), LONGEST_WHAT);
        errors = notLonger(errors, "whatEn", form.whatEn(), LONGEST_WHAT);
        errors = words(errors, "provider", form.provider(), LONGEST_LINE);
        errors = words(errors, "apply", form.apply(), LONGEST_LINE);
        errors = withoutPrivateTelephone(errors, "what", form.what());
        errors = withoutPrivateTelephone(errors, "whatEn", form.whatEn());
        errors = withoutPrivateTelephone(errors, "apply", form.apply());
        if (!areas.contains(form.area())) {
            errors = errors.with("area", "livelihood.error.area");
        }
        if (!form.places().isEmpty() && !PLACES.matcher(form.places()).matches()) {
            errors = errors.with("places", "livelihood.error.places");
        }
        errors = days(errors, form, today);
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Offer(
                        id,
                        kind.orElseThrow(),
                        new Offer.Text(form.title(), form.titleEn()),
                        new Offer.Text(form.what(), form.whatEn()),
                        form.provider(),
                        form.apply(),
                        by.unit(),
                        form.area(),
                        Optional.of(form.places())
                                .filter(typed -> !typed.isEmpty())
                                .map(Integer::valueOf),
                        LocalDate.parse(form.firstDay()),
                        LocalDate.parse(form.lastDay()),
                        Offer.State.PROPOSED,
                        new Offer.Step(by.account(), now),
                        Optional.empty(),
                        ""));
    }

    private static FieldErrors days(FieldErrors errors, OfferForm form, LocalDate today) {
        var first = TypedDay.of(form.firstDay());
        var last = TypedDay.of(form.lastDay());
        var checked = first.isPresent() ? errors : errors.with("firstDay", "livelihood.error.firstDay");
        if (last.isEmpty() || last.get().isBefore(today)) {
            return checked.with("lastDay", "livelihood.error.lastDay");
        }
        if (first.isPresent() && last.get().isBefore(first.get())) {
            return checked.with("lastDay", "livelihood.error.order");
        }
        return first.isPresent() && last.get().isAfter(first.get().plusDays(MOST_DAYS))
                ? checked.with("lastDay", "livelihood.error.year")
                : checked;
    }

    static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
        return text.isEmpty() ? errors.with(field, "livelihood.error.empty") : notLonger(errors, field, text, longest);
    }

    private static FieldErrors notLonger(FieldErrors errors, String field, String text, int longest) {
        return text.length() > longest ? errors.with(field, "livelihood.error.long", longest) : errors;
    }

    private static FieldErrors withoutPrivateTelephone(FieldErrors errors, String field, String text) {
        return PrivateTelephone.isIn(text) ? errors.with(field, "livelihood.error.private") : errors;
    }
}
