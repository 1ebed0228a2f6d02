package org.qinghe.prevention.material;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/** A movement as it was typed. */
public record MoveForm(String reason, String quantity, String day, String event, String words) {

    private static final int LONGEST_WORDS = 120;
    private static final Pattern QUANTITY = Pattern.compile("[1-9]\\d{0,5}");

    static MoveForm of(Map<String, String> typed) {
        return new MoveForm(
                TypedText.of(typed, "reason"),
                TypedText.of(typed, "quantity"),
                TypedText.of(typed, "day"),
                TypedText.of(typed, "event"),
                TypedText.of(typed, "words"));
    }

    static MoveForm blank(LocalDate today) {
        return new MoveForm("", "", today.toString(), "", "");
    }

    /** @param events the ids of the events it can be for */
    Checked<Move> check(Material material, Collection<UUID> events, LocalDate today) {
        var why = Move.Reason.of(reason);
        var on = TypedDay.of(day).filter(each -> !each.isAfter(today));
        var known = TypedId.of(event).filter(events::contains);
        var errors = why.isPresent()
                ? FieldErrors.none()
                : FieldErrors.none().with("reason", "prevention.material.error.reason");
        errors = on.isPresent() ? errors : errors.with("day", "prevention.material.error.day");
        if (!event.isEmpty() && known.isEmpty()) {
            errors = errors.with("event", "prevention.shift.error.event");
        }
        if (words.length() > LONGEST_WORDS) {
            errors = errors.with("words", "prevention.event.error.long", LONGEST_WORDS);
        }
        if (!QUANTITY.matcher(quantity).matches()) {
            errors = errors.with("quantity", "prevention.material.error.quantity");
        }
        if (errors.any()) {
            return Checked.wrong(errors);
        }
        int signed = why.orElseThrow().signed(Integer.parseInt(quantity));
        return material.stock() + signed < 0
                ? Checked.wrong(errors.with("quantity", "prevention.material.error.stock", material.stock()))
                : Checked.right(new Move(
                        UUID.randomUUID(),
                        on.orElseThrow(),
                        signed,
                        why.orElseThrow(),
                        known,
                        material.price(),
                        words));
    }
}
