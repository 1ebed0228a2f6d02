package org.qinghe.prevention.teaching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.units.Unit;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldAnswer;
import org.qinghe.web.FieldForm;
import org.qinghe.web.FieldForm.Blank.Kind;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** A lesson held that is entered in the classroom: what the school's own plan of the running year has, or any other. */
@Component
class LessonInTheField implements FieldForm {

    private final HeldTable table;
    private final HeldKeeping keeping;
    private final SchoolPlanTable plans;
    private final Schools schools;
    private final LessonChoices lessons;

    LessonInTheField(
            HeldTable table, HeldKeeping keeping, SchoolPlanTable plans, Schools schools, LessonChoices lessons) {
        this.table = table;
        this.keeping = keeping;
        this.plans = plans;
        this.schools = schools;
        this.lessons = lessons;
    }

    @Override
    public String name() {
        return "lesson-held";
    }

    @Override
    public String message() {
        return "prevention.field.lesson";
    }

    @Override
    public String online() {
        return TeachingAccess.HELD + "/new";
    }

    @Override
    public boolean offeredTo(Viewer viewer) {
        return schools.ownSchool(viewer).isPresent();
    }

    @Override
    public Sheet sheet(Viewer viewer, Words words) {
        var school = schools.ownSchoolRequired(viewer);
        var year = SchoolYear.of(keeping.today());
        var planned = plans.of(school.id(), year);
        var named =
                lessons.named(planned.stream().map(PlanLine::lesson).distinct().toList());
        return new Sheet(
                planned.stream()
                        .filter(line -> line.done() < line.classes())
                        .flatMap(line -> Optional.ofNullable(named.get(line.lesson()))
                                .filter(lesson -> !lesson.retired())
                                .map(lesson -> pick(line, lesson, words))
                                .stream())
                        .toList(),
                blanks(school, year, words));
    }

    private static Pick pick(PlanLine line, Lesson lesson, Words words) {
        var grade = new Grade(lesson.stage(), line.grade());
        return new Pick(
                title(lesson, words),
                words.t("prevention.field.lesson.done", words.t(grade.message()), line.done(), line.classes()),
                Map.of("lesson", lesson.id().toString(), "grade", grade.value()));
    }

    private List<Blank> blanks(Unit school, SchoolYear year, Words words) {
        var choose = words.t("prevention.choose");
        return List.of(
                Blank.required("lesson", words.t("prevention.lesson"), Kind.CHOICE)
                        .offering(Choices.after(choose, lessons.offered(), Lesson::id, each -> title(each, words))),
                Blank.required("grade", words.t("prevention.grade"), Kind.CHOICE)
                        .offering(Choices.after(choose, Grade.all(), Grade::value, grade -> words.t(grade.message()))),
                Blank.required("classLabel", words.t("prevention.class"), Kind.LINE)
                        .offering(Choices.of(
                                table.classLabels(school.id(), year), Function.identity(), Function.identity()))
                        .hinting(words.t("prevention.class.hint")),
                Blank.required("on", words.t("prevention.held.on"), Kind.DAY),
                Blank.required("pupils", words.t("prevention.pupils"), Kind.NUMBER)
                        .hinting(words.t("prevention.pupils.hint")),
                Blank.required("teacher", words.t("prevention.teacher"), Kind.CHOICE)
                        .offering(Choices.after(
                                choose, Arrays.asList(Teacher.values()), Enum::name, each -> words.t(each.message())))
                        .hinting(words.t("prevention.teacher.hint")));
    }

    private static String title(Lesson lesson, Words words) {
        return words.t(
                "prevention.lesson.of",
                words.t(lesson.stage().message()),
                words.name(lesson.titleZh(), lesson.titleEn()));
    }

    @Override
    public FieldAnswer take(UUID key, Map<String, String> typed, Viewer viewer, Words words) {
        var school = schools.ownSchoolRequired(viewer);
        if (table.byKey(key, school.id()).isPresent()) {
            return new FieldAnswer.KeptBefore();
        }
        var fields = new HashMap<>(typed);
        fields.put("key", key.toString());
        var check = HeldCheck.fresh(HeldForm.of(fields), school.id(), lessons.offered(), keeping.today());
        return check.kept()
                .map(held -> take(held, viewer, words))
                .orElseGet(() -> new FieldAnswer.Refused(check.errors()));
    }

    private FieldAnswer take(Held held, Viewer viewer, Words words) {
        return switch (keeping.add(held, viewer.account())) {
            case KEPT -> new FieldAnswer.Kept();
            case ALREADY -> new FieldAnswer.KeptBefore();
            case TWICE, MOVED ->
                table.same(held)
                        .<FieldAnswer>map(there -> conflict(there, words))
                        .orElseGet(() -> FieldAnswer.Refused.of("lesson", "prevention.field.again"));
        };
    }

    private FieldAnswer conflict(Held there, Words words) {
        var lesson = lessons.named(List.of(there.lesson())).get(there.lesson());
        return new FieldAnswer.Conflict(
                words.t("prevention.field.lesson.there"),
                there.path(),
                List.of(
                        new FieldAnswer.Line(words.t("prevention.lesson"), lesson == null ? "" : title(lesson, words)),
                        new FieldAnswer.Line(words.t("prevention.class"), there.classLabel()),
                        new FieldAnswer.Line(words.t("prevention.held.on"), words.date(there.on())),
                        new FieldAnswer.Line(words.t("prevention.pupils"), words.number(there.pupils())),
                        new FieldAnswer.Line(
                                words.t("prevention.teacher"),
                                words.t(there.teacher().message()))),
                Map.of());
    }
}
