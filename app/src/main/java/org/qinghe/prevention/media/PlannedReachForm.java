package org.qinghe.prevention.media;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.prevention.events.Reach;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/** What is planned for something in the media, as it was typed. */
public record PlannedReachForm(String planned, String method, String cost, String text) {

    private static final Pattern PEOPLE = Pattern.compile("\\d{1,7}");
    private static final Pattern COST = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    static PlannedReachForm of(Map<String, String> typed) {
        return new PlannedReachForm(
                TypedText.of(typed, "planned"),
                TypedText.of(typed, "method"),
                TypedText.of(typed, "cost"),
                TypedText.of(typed, "text"));
    }

    static PlannedReachForm of(Optional<PlannedReach> known) {
        return known.map(each -> new PlannedReachForm(
                        String.valueOf(each.people()),
                        each.method().name(),
                        each.cost().toPlainString(),
                        each.text().map(UUID::toString).orElse("")))
                .orElse(new PlannedReachForm("", Reach.Method.AUDIENCE.name(), "0", ""));
    }

    /** @param approved the ids of the texts that may be used outside */
    Checked<PlannedReach> check(Collection<UUID> approved) {
        var way = Reach.Method.of(method);
        var chosen = TypedId.of(text).filter(approved::contains);
        var errors = PEOPLE.matcher(planned).matches()
                ? FieldErrors.none()
                : FieldErrors.none().with("planned", "prevention.event.error.people");
        errors = way.isPresent() ? errors : errors.with("method", "prevention.event.error.method");
        errors = COST.matcher(cost).matches() ? errors : errors.with("cost", "prevention.event.error.cost");
        errors = text.isEmpty() || chosen.isPresent() ? errors : errors.with("text", "prevention.mediaPlan.error.text");
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new PlannedReach(
                        Integer.parseInt(planned), way.orElseThrow(), new BigDecimal(cost), chosen, "", true));
    }
}
