package org.qinghe.cooperation.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinghe.web.TypedText;

/**
 * The form of a plan, as it was typed.
 *
 * @param agreement the id of the agreement it is made under
 * @param basis the digest of what was on the table when the form was opened; empty text for a new plan
 */
public record PlanForm(
        String agreement,
        String basis,
        String title,
        String purpose,
        String firstDay,
        String lastDay,
        List<Row> ours,
        List<Row> theirs) {

    /** Empty rows of each side in a new form. */
    private static final int SPARE = 2;

    /** How many rows are read of each side; more than may be kept, so that too many are told and not lost. */
    private static final int MOST_ROWS = TermsRules.MOST_TASKS + 10;

    /**
     * A task as it was typed.
     *
     * @param number its place in the form, from 1; part of its fields' names
     * @param id its id, so that it stays the same task in every version
     * @param who the id of our unit, or what they call theirs
     */
    public record Row(int number, String id, String what, String who, String due) {

        boolean blank() {
            return what.isEmpty() && who.isEmpty() && due.isEmpty();
        }

        static Row empty(int number) {
            return new Row(number, UUID.randomUUID().toString(), "", "", "");
        }
    }

    static PlanForm fresh(String agreement, LocalDate today) {
        return new PlanForm(
                agreement, "", "", "", today.toString(), "", spare(List.of(), SPARE), spare(List.of(), SPARE));
    }

    /** To propose something else than the version. */
    static PlanForm of(Version version, Optional<UUID> agreement, Map<UUID, UUID> units, String basis) {
        var terms = version.terms();
        return new PlanForm(
                agreement.map(UUID::toString).orElse(""),
                basis,
                terms.title(),
                terms.purpose(),
                terms.firstDay().toString(),
                terms.lastDay().toString(),
                spare(rows(terms, Side.OURS, units), 1),
                spare(rows(terms, Side.THEIRS, units), 1));
    }

    static PlanForm of(Map<String, String> typed) {
        return new PlanForm(
                TypedText.of(typed, "agreement"),
                TypedText.of(typed, "basis"),
                line(typed, "title"),
                TypedText.of(typed, "purpose"),
                TypedText.of(typed, "firstDay"),
                TypedText.of(typed, "lastDay"),
                rows(typed, "our", "Unit"),
                rows(typed, "their", "Who"));
    }

    /** The same with one more row for that side. */
    PlanForm withRow(Side side) {
        return new PlanForm(
                agreement,
                basis,
                title,
                purpose,
                firstDay,
                lastDay,
                side == Side.OURS ? spare(ours, 1) : ours,
                side == Side.THEIRS ? spare(theirs, 1) : theirs);
    }

    int filled() {
        return (int) (ours.stream().filter(row -> !row.blank()).count()
                + theirs.stream().filter(row -> !row.blank()).count());
    }

    private static List<Row> rows(Terms terms, Side side, Map<UUID, UUID> units) {
        var items = terms.of(side);
        return IntStream.range(0, items.size())
                .mapToObj(index -> {
                    var item = items.get(index);
                    var who = side == Side.THEIRS
                            ? item.who()
                            : Optional.ofNullable(units.get(item.id()))
                                    .map(UUID::toString)
                                    .orElse("");
                    return new Row(
                            index + 1,
                            item.id().toString(),
                            item.what(),
                            who,
                            item.due().toString());
                })
                .toList();
    }

    private static List<Row> rows(Map<String, String> typed, String side, String who) {
        return IntStream.rangeClosed(1, MOST_ROWS)
                .filter(number -> typed.containsKey(side + "What" + number))
                .mapToObj(number -> new Row(
                        number,
                        TypedText.of(typed, side + "Id" + number),
                        line(typed, side + "What" + number),
                        line(typed, side + who + number),
                        TypedText.of(typed, side + "Due" + number)))
                .toList();
    }

    private static List<Row> spare(List<Row> rows, int more) {
        var all = new ArrayList<>(rows);
        for (int spare = 0; spare < more; spare++) {
            all.add(Row.empty(all.isEmpty() ? 1 : all.getLast().number() + 1));
        }
        return List.copyOf(all);
    }

    private static String line(Map<String, String> typed, String name) {
        return TypedText.of(typed, name).replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
