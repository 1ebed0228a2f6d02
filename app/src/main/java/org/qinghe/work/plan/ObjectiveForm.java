package org.qinghe.work.plan;

import java.util.Map;

/** The form of an objective, as it was typed. */
public record ObjectiveForm(
        String title, String english, String indicator, String area, String unit, String baseline, String target) {

    static ObjectiveForm of(Map<String, String> typed) {
        return new ObjectiveForm(
                PlanForm.text(typed, "title"),
                PlanForm.text(typed, "english"),
                PlanForm.text(typed, "indicator"),
                PlanForm.text(typed, "area"),
                PlanForm.text(typed, "unit"),
                PlanForm.text(typed, "baseline").replace(",", ""),
                PlanForm.text(typed, "target").replace(",", ""));
    }
}
