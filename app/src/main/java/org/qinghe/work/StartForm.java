package org.qinghe.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinghe.web.TypedText;
import org.qinghe.web.Words;

/**
 * The form that starts a response, as it was typed.
 *
 * @param proposedFor the area that the title was proposed for; it may have been changed since
 * @param tooMany whether more tasks were sent than a response may begin with; the form has room for fewer
 */
public record StartForm(
        String template,
        String area,
        String proposedFor,
        String title,
        String originKind,
        String origin,
        List<Row> rows,
        boolean tooMany) {

    static final int SPARE_ROWS = 2;
    static final int MOST_ROWS = 20;

    /**
     * A task as it was typed.
     *
     * @param number its place in the form, from 1; part of its fields' names
     * @param wanted whether it is to be started; an empty spare row is not
     */
    public record Row(int number, boolean wanted, String title, String detail, String unit, String due) {

        boolean blank() {
            return title.isBlank() && detail.isBlank() && unit.isBlank() && due.isBlank();
        }
    }

    static StartForm of(Proposal proposal, Words words) {
        var rows = new ArrayList<Row>();
        for (var task : proposal.tasks()) {
            rows.add(new Row(
                    rows.size() + 1,
                    true,
                    task.title().in(words),
                    task.detail().in(words),
                    task.unit().map(UUID::toString).orElse(""),
                    task.due().toString()));
        }
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            rows.add(new Row(rows.size() + 1, true, "", "", "", ""));
        }
        return new StartForm(
                proposal.template(),
                proposal.area(),
                proposal.area(),
                proposal.title().in(words),
                proposal.origin().map(ResponseOrigin::kind).orElse(""),
                proposal.origin().map(origin -> origin.id().toString()).orElse(""),
                rows,
                false);
    }

    /** The row of that number as it was typed. */
    static Row row(Map<String, String> typed, int number) {
        return new Row(
                number,
                typed.containsKey("wanted" + number),
                line(typed, "title" + number),
                TypedText.of(typed, "detail" + number),
                TypedText.of(typed, "unit" + number),
                TypedText.of(typed, "due" + number));
    }

    static StartForm of(Map<String, String> typed) {
        return new StartForm(
                TypedText.of(typed, "template"),
                TypedText.of(typed, "area"),
                TypedText.of(typed, "proposedFor"),
                line(typed, "title"),
                TypedText.of(typed, "kind"),
                TypedText.of(typed, "origin"),
                IntStream.rangeClosed(1, MOST_ROWS)
                        .filter(number -> typed.containsKey("title" + number))
                        .mapToObj(number -> row(typed, number))
                        .toList(),
                typed.containsKey("title" + (MOST_ROWS + 1)));
    }

    /** A text of one line: what breaks lines or cannot be seen has no place in a title. */
    private static String line(Map<String, String> typed, String name) {
        return TypedText.of(typed, name)
                .replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cntrl}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "")
                .strip();
    }
}
