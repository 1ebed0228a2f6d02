package org.qinghe.prevention.events;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;

/** Says beside which field of an event something is wrong, or what is planned. */
final class EventCheck {

    static final int LONGEST_LINE = 120;
    static final int LONGEST_TEXT = 1_000;

    private EventCheck() {}

    /**
     * Looks at a form.
     *
     * @param id the event's id, new or old
     * @param unit the unit that holds it
     * @param campaigns the ids of the campaigns it can belong to
     * @param areas the codes of the areas it can be for
     */
    static Checked<CommunityEvent> of(
            EventForm form, UUID id, UUID unit, Collection<UUID> campaigns, Collection<String> areas) {
        var kind = CommunityEvent.Kind.of(form.kind());
        var campaign = TypedId.of(form.campaign()).filter(campaigns::contains);
        var day = TypedDay.of(form.day());
        var errors =
                kind.isPresent() ? FieldErrors.none() : FieldErrors.none().with("kind", "prevention.event.error.kind");
        errors = words(errors, "title", form.title(), LONGEST_LINE);
        errors = words(errors, "place", form.place(), LONGEST_LINE);
        errors = notLonger(errors, "permit", form.permit(), LONGEST_LINE);
        errors = notLonger(errors, "material", form.material(), LONGEST_TEXT);
        if (!form.campaign().isEmpty() && campaign.isEmpty()) {
            errors = errors.with("campaign", "prevention.event.error.campaign");
        }
        if (!areas.contains(form.area())) {
            errors = errors.with("area", "prevention.event.error.area");
        }
        if (day.isEmpty()) {
            errors = errors.with("day", "prevention.event.error.day");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new CommunityEvent(
                        id,
                        campaign,
                        unit,
                        kind.orElseThrow(),
                        form.title(),
                        form.area(),
                        form.place(),
                        day.orElseThrow(),
                        form.permit(),
                        form.material(),
                        CommunityEvent.State.PLANNED,
                        Optional.empty(),
                        0,
                        ""));
    }

    static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
        return text.isEmpty()
                ? errors.with(field, "prevention.event.error.empty")
                : notLonger(errors, field, text, longest);
    }

    static FieldErrors notLonger(FieldErrors errors, String field, String text, int longest) {
        return text.length() > longest ? errors.with(field, "prevention.event.error.long", longest) : errors;
    }
}
