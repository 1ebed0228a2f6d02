package org.qinghe.work.plan;

import java.util.Map;

/** The form of a plan, as it was typed. */
public record PlanForm(String title, String english, String first, String last) {

    static PlanForm of(Map<String, String> typed) {
        return new PlanForm(text(typed, "title"), text(typed, "english"), text(typed, "first"), text(typed, "last"));
    }

    static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
