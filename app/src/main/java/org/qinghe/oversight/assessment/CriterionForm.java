package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qinghe.web.TypedText;
import org.qinghe.web.Words;

/**
 * The form of a criterion, as it was typed.
 *
 * @param kind how it turns inputs into points
 * @param typed the fields by name
 */
public record CriterionForm(KindName kind, Map<String, String> typed) {

    /** How many things one criterion can count. */
    static final int ROWS = 5;

    public CriterionForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return TypedText.of(typed, field);
    }

    /** How many things the form offers to count. */
    public int rows() {
        return kind.counting() ? ROWS : 1;
    }

    static CriterionForm empty(KindName kind) {
        return new CriterionForm(
                kind,
                Map.of(
                        "treatment",
                        "LEFT_OUT",
                        "least",
                        "1",
                        "aspect",
                        "OTHER",
                        "lowest",
                        "1",
                        "highest",
                        "5",
                        "answers",
                        "30",
                        "gathering",
                        "SUM"));
    }

    /** As the criterion stands. */
    static CriterionForm of(Node.Criterion criterion, String section, Words words) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", criterion.name().in(words));
        typed.put("section", section);
        typed.put("weight", plain(criterion.weight()));
        typed.put("treatment", criterion.missing().treatment().name());
        typed.put("least", String.valueOf(criterion.missing().least()));
        typed.put("aspect", criterion.aspect().name());
        fill(criterion.kind(), typed);
        return new CriterionForm(KindName.of(criterion.kind()), typed);
    }

    private static void fill(Kind kind, Map<String, String> typed) {
        switch (kind) {
            case Kind.Counts(var items, var cap) -> {
                items(items, typed);
                typed.put("most", plain(cap));
            }
            case Kind.Bonus(var items, var cap) -> {
                items(items, typed);
                typed.put("most", plain(cap));
            }
            case Kind.Deductions(var full, var items, var floor) -> {
                items(items, typed);
                typed.put("most", plain(full));
                typed.put("floor", plain(floor));
            }
            case Kind.Tiers tiers -> {
                datum(1, tiers.datum(), typed);
                typed.put("gathering", tiers.gathering().name());
                typed.put("lower", tiers.lowerIsBetter() ? "on" : "");
                typed.put(
                        "tiers",
                        tiers.tiers().stream()
                                .map(each -> plain(each.threshold()) + ": " + plain(each.points()))
                                .collect(Collectors.joining("\n")));
            }
            case Kind.Audit(var datum) -> datum(1, datum, typed);
            case Kind.Survey survey -> {
                datum(1, survey.datum(), typed);
                typed.put("lowest", plain(survey.lowest()));
                typed.put("highest", plain(survey.highest()));
                typed.put("answers", String.valueOf(survey.least()));
            }
            case Kind.Veto(var datum, var grade) -> {
                datum(1, datum, typed);
                typed.put("grade", grade);
            }
            case Kind.Aim aim -> {
                datum(1, aim.datum(), typed);
                typed.put("gathering", aim.gathering().name());
                aim.trajectory().ifPresent(way -> {
                    typed.put("begins", way.milestones().getFirst().day().toString());
                    typed.put("baseline", plain(way.milestones().getFirst().value()));
                    typed.put("ends", way.milestones().getLast().day().toString());
                    typed.put("target", plain(way.milestones().getLast().value()));
                });
            }
        }
    }

    private static void items(List<Kind.Each> items, Map<String, String> typed) {
        for (int row = 1; row <= items.size(); row++) {
            var item = items.get(row - 1);
            datum(row, item.datum(), typed);
            typed.put("points" + row, plain(item.points()));
        }
    }

    private static void datum(int row, Datum datum, Map<String, String> typed) {
        if (datum instanceof Datum.Entered(var code)) {
            typed.put("datum" + row, DatumKey.ENTERED);
            typed.put("called" + row, code);
        } else {
            typed.put("datum" + row, DatumKey.of(datum));
        }
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
