package org.qinghe.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.qinghe.access.Viewer;
import org.qinghe.oversight.assessment.Appeals;
import org.qinghe.oversight.assessment.Assessments;
import org.qinghe.oversight.assessment.HandEntries;
import org.qinghe.oversight.assessment.Reading;
import org.qinghe.oversight.assessment.Span;
import org.qinghe.oversight.assessment.Trait;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.work.WorkTime;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A past year of the fictional county judged: published, one township right that its survey was mistyped, and corrected. Somebody
 * answers who did not publish.
 */
@Component
@Lazy
class DemoAssessments {

    private static final String OFFICE = "office";
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final String MISTYPED = "3.4";
    private static final String MEANT = "4.3";
    private static final int FEWEST_ANSWERS = 42;

    private final Assessments assessments;
    private final Appeals appeals;
    private final HandEntries entries;
    private final Units units;
    private final InTheNameOf person;
    private final WorkTime time;
    private final Clock clock;

    DemoAssessments(
            Assessments assessments,
            Appeals appeals,
            HandEntries entries,
            Units units,
            InTheNameOf person,
            WorkTime time,
            Clock clock) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.entries = entries;
        this.units = units;
        this.person = person;
        this.time = time;
        this.clock = clock;
    }

    void judge(UUID scheme) {
        int year = DemoSchemes.judged(LocalDate.now(clock));
        var townships = units.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP)
                .toList();
        var surveyed = LocalDate.of(year, 12, 10);
        on(surveyed.plusDays(10), OFFICE, () -> survey(townships, surveyed));

        var begun = LocalDate.of(year + 1, 1, 20);
        var first = on(
                begun,
                OFFICE,
                () -> published(assessments
                        .compute(scheme, Span.year(year), new Trait.Population())
                        .orElseThrow()));
        var appeal = on(
                begun.plusDays(6),
                "township",
                () -> appeals.appeal(first, "c6", "第三方调查报告（虚构）中我镇满意度为 " + MEANT + "，录入成了 " + MISTYPED + "，请核对。")
                        .orElseThrow());
        on(begun.plusDays(13), "inspector", () -> appeals.answer(appeal, true, "核对调查报告（虚构），录入时数字颠倒，情况属实。请更正录入并重新计算。"));
        on(begun.plusDays(15), OFFICE, () -> {
            var wronged = units.findByCode(DemoUnits.TOWNSHIP).orElseThrow();
            return entered(wronged, surveyed, MEANT, "第三方满意度调查报告（虚构），申诉后更正");
        });
        on(
                begun.plusDays(16),
                "deputy",
                () -> published(assessments
                        .again(assessments.find(first, Viewer.required()).orElseThrow(), "一个乡镇的群众满意度录入有误，申诉属实，更正后重新计算。")
                        .orElseThrow()));
    }

    private UUID published(UUID assessment) {
        assessments.publish(assessment);
        return assessment;
    }

    /** Between 3.5 and 4.7 on a scale of five. */
    private int survey(List<Unit> townships, LocalDate day) {
        var chance = Chance.seeded(DemoCounty.SEED).random();
        for (var township : townships) {
            var mean = BigDecimal.valueOf(35 + chance.nextInt(13), 1).toPlainString();
            entered(township, day, township.code().equals(DemoUnits.TOWNSHIP) ? MISTYPED : mean, "第三方满意度调查报告（虚构）");
        }
        return townships.size();
    }

    private UUID entered(Unit township, LocalDate day, String mean, String evidence) {
        int answers = FEWEST_ANSWERS + Math.floorMod(township.code().hashCode(), 40);
        return entries.add(
                township.id(),
                DemoSchemes.SATISFACTION,
                day,
                new Reading.Mean(new BigDecimal(mean), answers),
                evidence);
    }

    private <T> T on(LocalDate day, String signIn, Supplier<T> work) {
        return time.at(day.atTime(MORNING).atZone(clock.getZone()).toInstant(), () -> person.get(signIn, work));
    }
}
