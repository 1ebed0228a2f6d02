package org.qinghe.prevention.events;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedText;

/** What came of an event, as it was typed. */
public record ReachForm(String people, String method, String volunteers, String cost, String words) {

    private static final Pattern PEOPLE = Pattern.compile("\\d{1,7}");
    private static final Pattern VOLUNTEERS = Pattern.compile("\\d{1,4}");
    private static final Pattern COST = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    static ReachForm of(Map<String, String> typed) {
        return new ReachForm(
                TypedText.of(typed, "people"),
                TypedText.of(typed, "method"),
                TypedText.of(typed, "volunteers"),
                TypedText.of(typed, "cost"),
                TypedText.of(typed, "words"));
    }

    static ReachForm of(CommunityEvent event) {
        return event.reach()
                .map(reach -> new ReachForm(
                        String.valueOf(reach.people()),
                        reach.method().name(),
                        String.valueOf(reach.volunteers()),
                        reach.cost().toPlainString(),
                        event.words()))
                .orElse(new ReachForm("", "", "0", "0", ""));
    }

    Checked<Reach> check() {
        var way = Reach.Method.of(method);
        var errors = EventCheck.notLonger(FieldErrors.none(), "words", words, EventCheck.LONGEST_TEXT);
        errors = PEOPLE.matcher(people).matches() ? errors : errors.with("people", "prevention.event.error.people");
        errors = way.isPresent() ? errors : errors.with("method", "prevention.event.error.method");
        errors = VOLUNTEERS.matcher(volunteers).matches()
                ? errors
                : errors.with("volunteers", "prevention.event.error.volunteers");
        errors = COST.matcher(cost).matches() ? errors : errors.with("cost", "prevention.event.error.cost");
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Reach(
                        Integer.parseInt(people),
                        way.orElseThrow(),
                        Integer.parseInt(volunteers),
                        new BigDecimal(cost)));
    }
}
