package org.qinghe.work.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of an objective, as it was typed. */
public record ObjectiveForm(
        String title, String english, String indicator, String area, String unit, String baseline, String target) {

    static ObjectiveForm of(Objective objective) {
        return new ObjectiveForm(
                objective.title().chinese(),
                objective.title().english().equals(objective.title().chinese())
                        ? ""
                        : objective.title().english(),
                objective.indicator().toString(),
                objective.area(),
                objective.unit().toString(),
                plain(objective.baseline()),
                plain(objective.target()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static ObjectiveForm of(Map<String, String> typed) {
        return new ObjectiveForm(
                TypedText.of(typed, "title"),
                TypedText.of(typed, "english"),
                TypedText.of(typed, "indicator"),
                TypedText.of(typed, "area"),
                TypedText.of(typed, "unit"),
                TypedText.of(typed, "baseline").replace(",", ""),
                TypedText.of(typed, "target").replace(",", ""));
    }
}
