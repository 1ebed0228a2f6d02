package org.qinghe.care.notes;

import static org.qinghe.care.notes.Field.choice;
import static org.qinghe.care.notes.Field.day;
import static org.qinghe.care.notes.Field.line;
import static org.qinghe.care.notes.Field.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qinghe.care.entry.Kind;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;

/** The sheets that are filled in with a person, in the order of their tabs. */
public enum Sheet {
    ASSESSMENT(
            Purpose.CARE,
            DataCategory.COUNSELLING,
            true,
            text("wishes").needed(),
            text("situation"),
            text("strengths"),
            text("worries")),
    GOAL(
            Purpose.CARE,
            DataCategory.COUNSELLING,
            true,
            line("goal").needed(),
            text("steps"),
            line("support"),
            day("by"),
            choice("standing", "BEGUN", "UNDER_WAY", "REACHED", "LET_GO")),
    SESSION(
            Purpose.CARE,
            DataCategory.COUNSELLING,
            true,
            choice("way", "FACE_TO_FACE", "CALL", "GROUP"),
            line("topic").needed(),
            text("talked"),
            text("agreed"),
            day("next")),
    FAMILY(Purpose.CARE, DataCategory.COUNSELLING, true, line("with").needed(), text("talked"), text("agreed")),
    SAFETY_PLAN(
            Purpose.CARE,
            DataCategory.HEALTH,
            true,
            text("signs").needed(),
            text("alone"),
            text("distraction"),
            text("people"),
            text("professionals"),
            text("surroundings")),
    TREATMENT(
            Purpose.TREATMENT,
            DataCategory.HEALTH,
            true,
            choice("form", "AGONIST", "DETOXIFICATION", "OUT_PATIENT", "OTHER"),
            choice("standing", "PLANNED", "BEGUN", "GOING_ON", "COMPLETED", "BROKEN_OFF"),
            line("provider"),
            text("note")),
    JOB_SUPPORT(
            Purpose.JOB_SUPPORT,
            DataCategory.EMPLOYMENT,
            false,
            choice("form", "COURSE", "PLACEMENT", "START_UP"),
            line("what").needed(),
            line("where"),
            choice("standing", "SOUGHT", "BEGUN", "COMPLETED", "BROKEN_OFF"),
            text("note")),
    JOB_OUTCOME(
            Purpose.JOB_SUPPORT,
            DataCategory.EMPLOYMENT,
            false,
            choice("after", "THREE_MONTHS", "SIX_MONTHS", "TWELVE_MONTHS"),
            choice("now", "IN_WORK", "OWN_BUSINESS", "LEARNING", "SEEKING", "OTHERWISE", "NOT_TOLD"),
            choice("content", "VERY", "RATHER", "LITTLE", "NOT_TOLD"),
            text("helped"),
            text("next")),
    FOLLOW_UP(
            Purpose.FOLLOW_UP,
            DataCategory.APPOINTMENTS,
            false,
            choice("way", "CALL", "MESSAGE", "VISIT"),
            choice("reached", "YES", "NO", "STOPPED"),
            text("note"),
            day("next"));

    private final Purpose purpose;
    private final Kind<Written> kind;
    private final List<Field> fields;

    Sheet(Purpose purpose, DataCategory category, boolean sensitive, Field... fields) {
        this.purpose = purpose;
        this.kind = new Kind<>(name(), category, sensitive, Written.class);
        this.fields = List.of(fields);
    }

    public Purpose purpose() {
        return purpose;
    }

    /** The sort of entry it makes. */
    public Kind<Written> kind() {
        return kind;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The last part of its path. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tab of the record it stands under: the outcome stands with the support it is the outcome of. */
    public Sheet tab() {
        return this == JOB_OUTCOME ? JOB_SUPPORT : this;
    }

    /** The sheets under the same tab. */
    public List<Sheet> together() {
        return Arrays.stream(values()).filter(each -> each.tab() == tab()).toList();
    }

    /** Whether what it notes moves on, so that an entry is brought up to date rather than only put right. */
    public boolean movesOn() {
        return fields.stream().anyMatch(field -> field.name().equals("standing"));
    }

    static Optional<Sheet> at(String path) {
        return Arrays.stream(values()).filter(each -> each.path().equals(path)).findFirst();
    }
}
