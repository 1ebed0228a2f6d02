package org.qinghe.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicators;
import org.qinghe.units.Units;
import org.qinghe.work.Bilingual;
import org.qinghe.work.PastPlans;
import org.qinghe.work.PastWork;
import org.qinghe.work.PlannedTask;
import org.qinghe.work.TaskMove;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A plan of this year and one of three years, with tasks in every state that a unit can bring them to. */
@Component
@Lazy
class DemoPlans {

    private static final String OFFICE = "office";
    private static final String EDUCATION = "education";
    private static final String HEALTH = "health";
    private static final String CLINIC = "clinic";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final PastPlans plans;
    private final PastWork work;
    private final Indicators indicators;
    private final Units units;
    private final InTheNameOf person;
    private final Clock clock;

    DemoPlans(PastPlans plans, PastWork work, Indicators indicators, Units units, InTheNameOf person, Clock clock) {
        this.plans = plans;
        this.work = work;
        this.indicators = indicators;
        this.units = units;
        this.person = person;
        this.clock = clock;
    }

    /** To be called when the figures are there, since what is promised begins with what was counted. */
    void promise(DemoGeography geography) {
        person.act(OFFICE, () -> {
            thisYear(geography);
            threeYears();
            meets();
        });
    }

    private void thisYear(DemoGeography geography) {
        int year = today().getYear();
        var plan = made(year + "年度预防工作计划", "Prevention plan " + year, year, year);

        var lessons = promise(plan, "lessons_held", "全县预防教育课增加5%", "Five per cent more lessons held", EDUCATION, 1.05);
        var training = measure(lessons, "师资培训", "Train the teachers", 2, 6, EDUCATION);
        confirmed(training, "举办两期师资培训班", "Hold two courses for teachers", EDUCATION, 120);
        var visits = measure(lessons, "送课下乡", "Lessons in every township", 3, 12, EDUCATION);
        confirmed(visits, "完成春季学期送课", "Complete the spring lessons", EDUCATION, 150);
        var round = given(visits, "完成秋季学期送课", "Complete the autumn lessons", EDUCATION, -20);
        as(EDUCATION, round, TaskMove.ACCEPT, "");
        as(EDUCATION, round, TaskMove.START, "");
        person.act(EDUCATION, () -> plans.askForTerm(round, today().plusDays(30), "两所学校期末考试，送课顺延至考试之后。"));
        var rising = "t"
                + geography
                        .townships()
                        .get(DemoSignals.RISES.getFirst().township())
                        .code();
        given(visits, "组织村小集中授课", "Gather the village schools for lessons", rising, -14);

        var events = promise(plan, "community_events", "社区活动增加一成", "A tenth more community events", OFFICE, 1.1);
        var campaign = measure(events, "冬季宣传活动", "Winter campaign", 10, 12, OFFICE);
        var talks = given(campaign, "各卫生院举办健康讲座", "Health talks at every health centre", HEALTH, -10);
        as(HEALTH, talks, TaskMove.OBJECT, "流感季门诊压力大，建议由志愿服务队承担，卫生院提供讲师。");
    }

    private void threeYears() {
        int year = today().getYear();
        var plan = made("三年康复服务规划", "Three-year plan for recovery services", year - 1, year + 1);
        var counselling = promise(
                plan, "counselling_sessions", "心理辅导场次增加三成", "Three in ten more counselling sessions", HEALTH, 1.3);
        var hours = measure(counselling, "增设夜间和周末门诊", "Evening and weekend hours", 1, 12, CLINIC);
        confirmed(hours, "排定夜间门诊值班表", "Draw up the roster of the evening hours", HEALTH, 55);
        confirmed(hours, "公布夜间门诊时间", "Publish the evening hours", HEALTH, 60);
        var jobs = promise(plan, "job_placements", "就业安置人次增加三成", "Three in ten more job placements", "employment", 1.3);
        measure(jobs, "与企业签订帮扶协议", "Agreements with employers", 1, 12, "employment");
    }

    /** The committee met five weeks ago; what it decided became a task. */
    private void meets() {
        var day = today().minusDays(35);
        var meeting = plans.meeting(
                new Bilingual("县禁毒委员会全体会议", "Meeting of the committee"),
                DemoGeography.COUNTY,
                day,
                "县政府三楼会议室",
                Stream.of(OFFICE, HEALTH, EDUCATION, "finance", "employment")
                        .map(this::unit)
                        .toList(),
                List.of(
                        new PastPlans.Item(
                                new Bilingual("通报前三季度预防工作进展", "Progress of prevention in three quarters"),
                                "授课场次按进度完成；夜间门诊推迟一个月开诊，由县卫生健康局负责。"),
                        new PastPlans.Item(
                                new Bilingual("研究乡镇补助分配办法", "How grants are divided among townships"),
                                "按人口和路程分配，每个乡镇不少于一千元；分配方案由县禁毒办提出，另一负责人决定。"),
                        new PastPlans.Item(new Bilingual("讨论明年宣传主题", "Next year's campaign"), "")));
        plans.follow(
                meeting,
                new PlannedTask(
                        new Bilingual("报送夜间门诊开诊安排", "Report when the evening hours begin"),
                        new Bilingual("", ""),
                        unit(HEALTH),
                        Optional.empty(),
                        today().plusDays(10)),
                at(34));
    }

    private record Made(UUID id, int firstYear) {}

    private Made made(String chinese, String english, int firstYear, int lastYear) {
        return new Made(
                plans.plan(new Bilingual(chinese, english), DemoGeography.COUNTY, firstYear, lastYear), firstYear);
    }

    /** Begins with what was counted until the plan began. */
    private UUID promise(Made plan, String indicator, String chinese, String english, String unit, double growth) {
        var counted = indicators.find(indicator, Frequency.MONTH).orElseThrow();
        int first = plan.firstYear();
        var baseline = plans.reading(
                        counted.id(),
                        DemoGeography.COUNTY,
                        LocalDate.of(first, 1, 1).minusDays(1))
                .orElseThrow(() -> new IllegalStateException("no figures of " + indicator));
        return plans.objective(
                plan.id(),
                new Bilingual(chinese, english),
                counted.id(),
                DemoGeography.COUNTY,
                unit(unit),
                baseline,
                Math.round(baseline * growth));
    }

    /** A measure of this year from the first day of one month to the last of another. */
    private UUID measure(UUID objective, String chinese, String english, int from, int to, String unit) {
        var year = today().getYear();
        return plans.measure(
                objective,
                new Bilingual(chinese, english),
                LocalDate.of(year, from, 1),
                LocalDate.of(year, to, 1).plusMonths(1).minusDays(1),
                unit(unit));
    }

    private UUID given(UUID measure, String chinese, String english, String unit, int daysAgo) {
        var task = new PlannedTask(
                new Bilingual(chinese, english),
                new Bilingual("", ""),
                unit(unit),
                Optional.empty(),
                today().minusDays(daysAgo));
        return plans.task(measure, task, at(Math.max(5, daysAgo + 30)));
    }

    /** A task that was due that many days ago and done two days before. */
    private void confirmed(UUID measure, String chinese, String english, String unit, int daysAgo) {
        var task = given(measure, chinese, english, unit, daysAgo);
        person.act(unit, () -> {
            work.take(task, TaskMove.ACCEPT, "", at(daysAgo + 28));
            work.handIn(task, "合计数.xlsx", DemoSheet.totals(chinese), at(daysAgo + 3));
            work.take(task, TaskMove.FINISH, "已按期完成，合计数见佐证材料。", at(daysAgo + 2));
        });
        work.take(task, TaskMove.CONFIRM, "", at(daysAgo));
    }

    private void as(String signIn, UUID task, TaskMove move, String words) {
        person.act(signIn, () -> work.take(task, move, words, at(2)));
    }

    private UUID unit(String code) {
        return units.findByCode(code).orElseThrow().id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant at(int daysAgo) {
        return today().minusDays(daysAgo)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
    }
}
